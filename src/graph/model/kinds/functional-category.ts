import type { NodeDefinition } from '../definition.ts';

export const functionalCategory = {
  kind: 'FunctionalCategory',
  plural: 'functionalCategories',
  description:
    'A category of expenditure by function: class, subclass or item (支出功能分类科目：类、款、项)',
  key: ['code'],
  owner: 'shared',
  searched: ['name', 'code'],
  properties: {
    code: {
      type: 'string',
      description: 'Code of 3, 5 or 7 digits; it begins with that of the category above (科目编码)',
      required: true,
      indexed: true,
    },
    name: {
      type: 'string',
      description: 'Name as documents print it; none where they print only categories below it (科目名称)',
      indexed: true,
    },
    depth: {
      type: 'int',
      description: '1 for a class, 2 for a subclass, 3 for an item (层级：类、款、项)',
      required: true,
    },
  },
} as const satisfies NodeDefinition;
