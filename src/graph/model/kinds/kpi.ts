import type { NodeDefinition } from '../definition.ts';

export const kpi = {
  kind: 'Kpi',
  plural: 'kpis',
  description: 'The same measure wherever an indicator uses it (同一指标)',
  key: ['name'],
  owner: 'shared',
  searched: ['name'],
  properties: {
    name: {
      type: 'string',
      description: 'Normalised indicator name (指标名称)',
      required: true,
      indexed: true,
    },
  },
} as const satisfies NodeDefinition;
