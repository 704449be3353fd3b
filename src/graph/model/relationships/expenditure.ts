/** Where a department's money goes: lines of its budget and accounts, by who spends it and for what. */
import { many, one, type RelationshipDefinition } from '../definition.ts';

export const expenditure = {
  SPENT_BY: {
    name: 'SPENT_BY',
    description: 'Who spends it',
    pairs: [
      {
        from: 'BudgetLine',
        to: 'Unit',
        forward: one('unit', 'The unit that spends it; none where the line is the whole document’s (单位)'),
        backward: many('budgetLines', 'Its expenditure by category (支出科目)'),
      },
      {
        from: 'BudgetLine',
        to: 'Department',
        forward: one(
          'department',
          'The department whose document gives the line for all that it covers; none where it is one unit’s (部门)',
        ),
        backward: many(
          'budgetLines',
          'Its expenditure by category, as its documents give it for all that they cover; those of single units are theirs (支出科目)',
        ),
      },
      {
        from: 'ThreePublicExpenses',
        to: 'Department',
        forward: one('department', 'The department that spends it (部门)'),
        backward: many('threePublicExpenses', 'Its three public expenses, document by document (“三公”经费)'),
      },
    ],
    properties: {},
  },
  CLASSIFIED_AS: {
    name: 'CLASSIFIED_AS',
    description: 'What money is spent for, by the classification of all budgets',
    pairs: [
      {
        from: 'BudgetLine',
        to: 'FunctionalCategory',
        forward: one('functionalCategory', 'For which function (支出功能分类科目)'),
        backward: many('budgetLines', 'Lines of budgets and accounts in it, not those below it (支出科目)'),
      },
      {
        from: 'BudgetLine',
        to: 'EconomicCategory',
        forward: one('economicCategory', 'For what it is paid (支出经济分类科目)'),
        backward: many('budgetLines', 'Lines of budgets and accounts in it, not those below it (支出科目)'),
      },
      {
        from: 'Transfer',
        to: 'FunctionalCategory',
        forward: one('functionalCategory', 'For which function (支出功能分类科目)'),
        backward: many('transfers', 'Transfer payments in it, not those below it (转移支付)'),
      },
    ],
    properties: {},
  },
  FROM: {
    name: 'FROM',
    description: 'The unit that passes the money on',
    pairs: [
      {
        from: 'Transfer',
        to: 'Unit',
        forward: one('unit', 'The unit that passes the money on (拨出单位)'),
        backward: many('transfers', 'Money that it passes to lower levels (转移支付)'),
      },
    ],
    properties: {},
  },
} as const satisfies Record<string, RelationshipDefinition>;
