import type { NodeDefinition } from '../definition.ts';

export const overallEvaluation = {
  kind: 'OverallEvaluation',
  plural: 'overallEvaluations',
  description:
    "The whole department's targets in a budget, or how it scored itself against them (部门整体支出绩效)",
  key: ['document'],
  owner: 'document',
  searched: ['name'],
  properties: {
    name: { type: 'string', description: 'Whom or what it is of, as printed (名称)', required: true },
    code: { type: 'string', description: 'Code of the department as printed (编码)' },
    totalScore: { type: 'float', description: 'Total score (总分)' },
    initial: { type: 'money', description: 'All money at the start of the year (年初安排)' },
    adjustment: { type: 'money', description: 'All that was added or taken in the year (年中调整)' },
    disbursed: { type: 'money', description: 'All that was paid out (拨付)' },
    balance: { type: 'money', description: 'All that was left (结余)' },
    disbursementRate: { type: 'float', description: 'Share paid out as printed, in % (支出实现率)' },
    centralInitial: {
      type: 'money',
      description: 'Central money at the start of the year (中央资金年初安排)',
    },
    centralAdjustment: { type: 'money', description: 'Central money added or taken (中央资金年中调整)' },
    centralDisbursed: { type: 'money', description: 'Central money paid out (中央资金拨付)' },
    centralBalance: { type: 'money', description: 'Central money left (中央资金结余)' },
    provincialInitial: {
      type: 'money',
      description: 'Provincial money at the start of the year (省级资金年初安排)',
    },
    provincialAdjustment: {
      type: 'money',
      description: 'Provincial money added or taken (省级资金年中调整)',
    },
    provincialDisbursed: { type: 'money', description: 'Provincial money paid out (省级资金拨付)' },
    provincialBalance: { type: 'money', description: 'Provincial money left (省级资金结余)' },
    localInitial: { type: 'money', description: 'Local money at the start of the year (地方资金年初安排)' },
    localAdjustment: { type: 'money', description: 'Local money added or taken (地方资金年中调整)' },
    localDisbursed: { type: 'money', description: 'Local money paid out (地方资金拨付)' },
    localBalance: { type: 'money', description: 'Local money left (地方资金结余)' },
    funds: {
      type: 'json',
      description:
        'Every row of money as printed: label, initial, adjustment, disbursed, rate, balance (资金)',
    },
  },
} as const satisfies NodeDefinition;
