import type { NodeDefinition } from '../definition.ts';

export const disbursement = {
  kind: 'Disbursement',
  plural: 'disbursements',
  description: "A step of the plan by which a project's money is paid out (资金支出计划)",
  key: ['project', 'period', 'item', 'occurrence'],
  owner: 'document',
  properties: {
    position: { type: 'int', description: 'Its place in the plan, from 1 (次序)', required: true },
    period: {
      type: 'string',
      description: 'A quarter, Q1 to Q4, or a month, 01 to 12; none where none is printed (时间)',
      indexed: true,
    },
    item: { type: 'string', description: 'For what (用途)' },
    amount: { type: 'money', description: 'How much (金额)' },
    cumulative: {
      type: 'boolean',
      description: 'Whether the amount counts from the start of the year (是否累计)',
      required: true,
    },
  },
} as const satisfies NodeDefinition;
