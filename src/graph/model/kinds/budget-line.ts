import type { NodeDefinition } from '../definition.ts';

export const budgetLine = {
  kind: 'BudgetLine',
  plural: 'budgetLines',
  description: 'A line of expenditure by function or by economic category (支出科目)',
  key: ['document', 'table', 'unit', 'code', 'occurrence'],
  owner: 'document',
  properties: {
    position: { type: 'int', description: 'Its place in the document, from 1 (次序)', required: true },
    table: { type: 'string', description: 'The table that prints it (表名)', required: true },
    code: { type: 'string', description: 'Code of its category (科目编码)', required: true, indexed: true },
    name: {
      type: 'string',
      description: 'Name of its category as printed (科目名称)',
      required: true,
      indexed: true,
    },
    total: { type: 'money', description: 'All of it (合计)' },
    basic: { type: 'money', description: 'Basic expenditure, of a line by function (基本支出)' },
    project: { type: 'money', description: 'Project expenditure, of a line by function (项目支出)' },
    personnel: { type: 'money', description: 'Personnel, of a line by economic category (人员经费)' },
    public: { type: 'money', description: 'Running costs, of a line by economic category (公用经费)' },
  },
} as const satisfies NodeDefinition;
