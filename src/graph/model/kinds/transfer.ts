import { fundCategories } from '../../../../loaders/records.ts';
import type { NodeDefinition } from '../definition.ts';

export const transfer = {
  kind: 'Transfer',
  plural: 'transfers',
  description: 'Money that is passed to a lower level of government to spend (对下转移支付)',
  key: ['document', 'unit', 'category', 'project', 'occurrence'],
  owner: 'document',
  searched: ['projectName'],
  properties: {
    position: { type: 'int', description: 'Its place in the document, from 1 (次序)', required: true },
    projectName: {
      type: 'string',
      description: 'Project for which it is given, as printed (项目名称)',
      indexed: true,
    },
    transferType: { type: 'string', description: 'General or earmarked, as printed (转移支付类型)' },
    fundCategory: {
      type: 'enum',
      enumName: 'FundCategory',
      values: fundCategories,
      description: 'Kind of money (资金性质)',
      indexed: true,
    },
    amount: { type: 'money', description: 'How much (金额)' },
  },
} as const satisfies NodeDefinition;
