import { governmentLevels } from '../../../../loaders/records.ts';
import type { NodeDefinition } from '../definition.ts';

export const region = {
  kind: 'Region',
  plural: 'regions',
  description: 'An administrative division (行政区划)',
  key: ['path'],
  owner: 'shared',
  searched: ['name'],
  properties: {
    path: {
      type: 'string',
      description: 'Path from the province down: 福建省/福州市/鼓楼区 (区划路径)',
      required: true,
      indexed: true,
    },
    name: { type: 'string', description: 'Name (名称)', required: true },
    level: {
      type: 'enum',
      enumName: 'GovernmentLevel',
      values: governmentLevels,
      description: 'Level of government (政府层级)',
      required: true,
    },
    code: { type: 'string', description: 'Code of GB/T 2260 (行政区划代码)' },
  },
} as const satisfies NodeDefinition;
