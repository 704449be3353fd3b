import { fundCategories, governmentLevels } from '../../../../loaders/records.ts';
import type { NodeDefinition } from '../definition.ts';

export const fundingSource = {
  kind: 'FundingSource',
  plural: 'fundingSources',
  description:
    'Where money comes from: a special fund, or a kind of budget money of one government (资金来源)',
  key: ['category', 'level', 'region', 'name'],
  owner: 'shared',
  searched: ['name'],
  properties: {
    name: {
      type: 'string',
      description: 'Name without year, batch, channel and document number (名称)',
      required: true,
      indexed: true,
    },
    category: {
      type: 'enum',
      enumName: 'FundCategory',
      values: fundCategories,
      description: 'Kind of money (资金性质)',
      required: true,
      indexed: true,
    },
    level: {
      type: 'enum',
      enumName: 'GovernmentLevel',
      values: governmentLevels,
      description: 'Level of the government that pays; null where nothing says it (资金层级)',
      indexed: true,
    },
  },
} as const satisfies NodeDefinition;
