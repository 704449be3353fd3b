import type { NodeDefinition } from '../definition.ts';

/** What a figure that the prose prints is of. */
export const statedFigureKinds = [
  'REVENUE',
  'TOTAL_REVENUE',
  'EXPENDITURE',
  'TOTAL_EXPENDITURE',
  'BASIC_EXPENDITURE',
  'PROJECT_EXPENDITURE',
  'GENERAL_PUBLIC_EXPENDITURE',
  'GOVERNMENT_FUND_EXPENDITURE',
  'THREE_PUBLIC',
  'OPERATING_COST',
  'PROCUREMENT',
  'PROJECT_COUNT',
  'PROJECT_AMOUNT',
  'LISTED_PROJECT_AMOUNT',
  'OTHER',
] as const;

export const statedFigure = {
  kind: 'StatedFigure',
  plural: 'statedFigures',
  description: 'A figure that the prose prints, to be held against the tables (文字说明中的数字)',
  key: ['document', 'what', 'occurrence'],
  owner: 'document',
  properties: {
    position: { type: 'int', description: 'Its place among them, from 1 (次序)', required: true },
    what: {
      type: 'enum',
      enumName: 'StatedFigureKind',
      values: statedFigureKinds,
      description: 'What it is of (内容)',
      required: true,
      indexed: true,
    },
    amount: { type: 'money', description: 'The amount; none of a count (金额)' },
    count: { type: 'int', description: 'The number; none of an amount (数量)' },
  },
} as const satisfies NodeDefinition;
