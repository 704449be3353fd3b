/** Where everything stands. */
import { many, one, type RelationshipDefinition } from '../definition.ts';
import { span } from '../edge-properties.ts';

export const disclosure = {
  DISCLOSED_IN: {
    name: 'DISCLOSED_IN',
    description: 'Where it stands: the document and its lines',
    pairs: [
      { from: 'Region', to: 'Document', forward: null, backward: null },
      { from: 'Department', to: 'Document', forward: null, backward: null },
      { from: 'Unit', to: 'Document', forward: null, backward: null },
      {
        from: 'Project',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('projects', 'Projects that it prints (项目)'),
      },
      {
        from: 'FundingSource',
        to: 'Document',
        forward: null,
        backward: many('fundingSources', 'Money that it speaks of (资金来源)'),
      },
      {
        from: 'Indicator',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('indicators', 'Indicators that it prints (绩效指标)'),
      },
      { from: 'Kpi', to: 'Document', forward: null, backward: null },
      {
        from: 'Task',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('tasks', 'Tasks that it prints (年度工作任务)'),
      },
      {
        from: 'BudgetLine',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('budgetLines', 'Expenditure by category that it prints (支出科目)'),
      },
      {
        from: 'Policy',
        to: 'Document',
        forward: null,
        backward: many('policies', 'Documents that it names as a basis (政策文件)'),
      },
      {
        from: 'Disbursement',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('disbursements', 'Plans of paying out that it prints (资金支出计划)'),
      },
      { from: 'FunctionalCategory', to: 'Document', forward: null, backward: null },
      { from: 'EconomicCategory', to: 'Document', forward: null, backward: null },
      {
        from: 'ThreePublicExpenses',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: one('threePublicExpenses', 'Its three public expenses (“三公”经费)'),
      },
      {
        from: 'OverallEvaluation',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: one(
          'overallEvaluation',
          'The whole department’s targets or self-evaluation (部门整体支出绩效)',
        ),
      },
      {
        from: 'Transfer',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('transfers', 'Transfer payments that it prints (转移支付)'),
      },
      {
        from: 'StatedFigure',
        to: 'Document',
        forward: one('document', 'The document whose prose prints it (文件)'),
        backward: many('statedFigures', 'Figures that its prose prints (文字说明中的数字)'),
      },
      {
        from: 'ListedProject',
        to: 'Document',
        forward: one('document', 'The document that names it (文件)'),
        backward: many('listedProjects', 'Projects that lists or its prose name (列示的项目)'),
      },
      { from: 'Finding', to: 'Document', forward: null, backward: null },
    ],
    properties: {
      ...span,
      stated: {
        type: 'json',
        description: 'What this document says of a node that it shares with others',
        internal: true,
      },
    },
  },
} as const satisfies Record<string, RelationshipDefinition>;
