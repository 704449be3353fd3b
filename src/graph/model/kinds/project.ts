import type { NodeDefinition } from '../definition.ts';

export const project = {
  kind: 'Project',
  plural: 'projects',
  description: 'A named spending item with a performance table of its own (项目)',
  key: ['document', 'unit', 'name', 'occurrence'],
  owner: 'document',
  properties: {
    position: { type: 'int', description: 'Its place in the document, from 1 (次序)', required: true },
    name: { type: 'string', description: 'Name as printed (项目名称)', required: true, indexed: true },
    code: { type: 'string', description: 'Project code (项目编码)' },
    projectClass: { type: 'string', description: 'Kind of project as printed (项目类别)' },
    fiscalYear: { type: 'int', description: 'Fiscal year (年度)', required: true, indexed: true },
    period: { type: 'string', description: 'Period of implementation (实施期限)' },
    goal: { type: 'string', description: 'Overall goal (总体目标)' },
    annualGoal: { type: 'string', description: 'Goal of the year (年度目标)' },
    result: { type: 'string', description: 'What was done (实际完成情况)' },
    total: { type: 'money', description: 'Money of the year in a budget (资金总额)' },
    initialBudget: { type: 'money', description: 'Budget at the start of the year (年初预算数)' },
    adjustedBudget: { type: 'money', description: 'Budget of the whole year (全年预算数)' },
    executed: { type: 'money', description: 'Money spent in the year (全年执行数)' },
    executionGap: { type: 'money', description: 'Adjusted budget − executed (未执行数)' },
    executionRate: { type: 'float', description: 'Execution rate as printed, in % (执行率)', indexed: true },
    executionWeight: { type: 'float', description: 'Points that the execution rate weighs (执行率分值)' },
    executionScore: { type: 'float', description: 'Points given for the execution rate (执行率得分)' },
    totalScore: { type: 'float', description: 'Total score (总分)' },
    repairs: {
      type: 'json',
      description: 'Values that the loader put right: field, raw, value, reason (修复)',
    },
  },
} as const satisfies NodeDefinition;
