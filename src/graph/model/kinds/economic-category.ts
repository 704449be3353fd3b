import type { NodeDefinition } from '../definition.ts';

export const economicCategory = {
  kind: 'EconomicCategory',
  plural: 'economicCategories',
  description: 'A category of expenditure by what is paid: class or subclass (支出经济分类科目：类、款)',
  key: ['code'],
  owner: 'shared',
  searched: ['name', 'code'],
  properties: {
    code: {
      type: 'string',
      description: 'Code of 3 or 5 digits; it begins with that of the category above (科目编码)',
      required: true,
      indexed: true,
    },
    name: {
      type: 'string',
      description: 'Name as documents print it; none where they print only categories below it (科目名称)',
      indexed: true,
    },
    depth: { type: 'int', description: '1 for a class, 2 for a subclass (层级：类、款)', required: true },
  },
} as const satisfies NodeDefinition;
