import { operators } from '../../../../loaders/records.ts';
import type { NodeDefinition } from '../definition.ts';

/** Whether the printed actual satisfies the printed target: computed by the program, never taken from the self-score. */
export const statuses = ['MET', 'UNMET', 'EXCEEDED', 'NOT_REPORTED', 'QUALITATIVE', 'UNREADABLE'] as const;

/** What the department says of itself: score against weight. */
export const selfAssessments = ['FULL', 'PARTIAL', 'ZERO', 'NONE'] as const;

/** 一级指标 of the performance handbooks, those of 2019 and before included. */
export const indicatorLevels1 = ['INPUT', 'OUTPUT', 'COST', 'BENEFIT', 'SATISFACTION', 'OTHER'] as const;

/** 二级指标. */
export const indicatorLevels2 = [
  'QUANTITY',
  'QUALITY',
  'TIMELINESS',
  'COST',
  'ECONOMIC_COST',
  'SOCIAL_COST',
  'ECOLOGICAL_COST',
  'ECONOMIC_BENEFIT',
  'SOCIAL_BENEFIT',
  'ECOLOGICAL_BENEFIT',
  'SUSTAINABILITY',
  'SATISFACTION',
  'OTHER_INPUT',
  'OTHER',
] as const;

export const indicator = {
  kind: 'Indicator',
  plural: 'indicators',
  description: 'A performance indicator with its target and what was reached (绩效指标)',
  key: ['owner', 'level2', 'name', 'occurrence'],
  owner: 'document',
  searched: ['name', 'description', 'deviationReason'],
  properties: {
    position: { type: 'int', description: 'Its place in the table, from 1 (次序)', required: true },
    name: { type: 'string', description: 'Name as printed (三级指标)', required: true, indexed: true },
    level1: {
      type: 'enum',
      enumName: 'IndicatorLevel1',
      values: indicatorLevels1,
      description: 'First level (一级指标)',
      required: true,
    },
    level1Text: { type: 'string', description: 'First level as printed (一级指标原文)', required: true },
    level2: {
      type: 'enum',
      enumName: 'IndicatorLevel2',
      values: indicatorLevels2,
      description: 'Second level (二级指标)',
      required: true,
    },
    level2Text: { type: 'string', description: 'Second level as printed (二级指标原文)', required: true },
    description: { type: 'string', description: 'What it measures (绩效指标描述)' },
    basis: { type: 'string', description: 'On what the target is based (指标值确定依据)' },
    targetText: { type: 'string', description: 'Target as printed (年度指标值)' },
    operator: {
      type: 'enum',
      enumName: 'TargetOperator',
      values: operators,
      description: 'Which way the target points (指标方向)',
    },
    targetValue: { type: 'float', description: 'Number of the target (目标值)' },
    unit: { type: 'string', description: 'Unit of measurement (计量单位)' },
    actualText: { type: 'string', description: 'What was reached, as printed (实际完成值)' },
    actualValue: { type: 'float', description: 'Number that was reached (实际完成值)' },
    weight: { type: 'float', description: 'Points that it weighs (分值)' },
    score: { type: 'float', description: 'Points that the department gave itself (得分)' },
    deviationReason: {
      type: 'string',
      description: 'Reason of a deviation and what is done about it (偏差原因分析及改进措施)',
    },
    status: {
      type: 'enum',
      enumName: 'IndicatorStatus',
      values: statuses,
      description: 'Whether the printed actual satisfies the printed target (完成情况)',
      required: true,
      indexed: true,
    },
    selfAssessment: {
      type: 'enum',
      enumName: 'SelfAssessment',
      values: selfAssessments,
      description: 'What the department says of itself: score against weight (自评)',
      required: true,
    },
    achievementRate: {
      type: 'float',
      description: 'actual / target for ≥ > =, target / actual for ≤ <; 1 is exactly reached (完成率)',
    },
    standard: { type: 'string', description: 'Standard of the 2019 tables (绩效标准)' },
    halfYear: { type: 'string', description: 'Target of the half year in the 2019 tables (半年目标值)' },
    periodTarget: {
      type: 'string',
      description: 'Target of the whole period in the 2019 tables (实施期目标)',
    },
    repairs: {
      type: 'json',
      description: 'Values that the loader put right: field, raw, value, reason (修复)',
    },
  },
} as const satisfies NodeDefinition;
