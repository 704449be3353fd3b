import { governmentLevels } from '../../../../loaders/records.ts';
import type { NodeDefinition } from '../definition.ts';

export const policy = {
  kind: 'Policy',
  plural: 'policies',
  description: 'A published document on which money or a target is based (政策文件、立项依据)',
  key: ['number', 'title where it has no number'],
  owner: 'shared',
  searched: ['title', 'number'],
  properties: {
    number: {
      type: 'string',
      description: 'Document number with the year in 〔〕: 财建〔2024〕12号 (文号)',
      indexed: true,
    },
    title: { type: 'string', description: 'Title without 《》 (文件名称)', indexed: true },
    issuer: { type: 'string', description: 'Who issued it, as its number begins (发文机关代字)' },
    level: {
      type: 'enum',
      enumName: 'GovernmentLevel',
      values: governmentLevels,
      description:
        'Level of the government that issued it, where its number begins with the sign of one that is known (发文层级)',
      indexed: true,
    },
    year: { type: 'int', description: 'Year in its number (发文年份)', indexed: true },
  },
} as const satisfies NodeDefinition;
