/** What the record of a printed table must say, in the record's own names. */
import type { Contents, Indicator } from './contents.ts';
import { budgetRowsOf, rateOf, tableKinds, totalOf, totalScoreOf, type TableKind } from './tables.ts';

const operators = { '≥': '>=', '≤': '<=', '=': '=', '': null } as const;

export function expectedProject(contents: Contents, kind: TableKind): object {
  const { evaluation } = tableKinds[kind];
  const words: readonly string[] = tableKinds[kind].columns.map(([word]) => word);
  const scored = words.includes('得分');
  return {
    name: contents.name,
    department: contents.department,
    unit: contents.unit,
    annualGoal: contents.goal,
    result: evaluation ? contents.result : null,
    funding: evaluation ? evaluationFunding(contents) : budgetFunding(contents),
    totalScore: scored ? totalScoreOf(contents) : null,
    indicators: contents.indicators.map((indicator) =>
      expectedIndicator(indicator, evaluation, scored, words),
    ),
  };
}

function expectedIndicator(
  indicator: Indicator,
  evaluation: boolean,
  scored: boolean,
  words: readonly string[],
): object {
  const measured = indicator.unit !== '';
  return {
    level1: indicator.level1,
    level2: indicator.level2,
    name: indicator.name,
    targetText: indicator.sign + indicator.target + indicator.unit,
    operator: operators[indicator.sign],
    targetValue: measured ? Number(indicator.target) : null,
    unit: measured ? indicator.unit : null,
    actualText: evaluation ? indicator.actual : null,
    weight: scored ? indicator.weight : null,
    score: scored ? indicator.score : null,
    deviationReason: scored && indicator.reason !== '' ? indicator.reason : null,
    basis: words.includes('指标值确定依据')
      ? indicator.weight % 2 === 0
        ? '县年度工作计划'
        : '历史数据'
      : null,
    description: words.includes('绩效指标描述') ? `反映${indicator.name}的情况` : null,
  };
}

function budgetFunding(contents: Contents): object {
  const [total, fiscal, other] = budgetRowsOf(contents).map(([, value]) => value);
  return { total, fiscal, other, adjustedBudget: null };
}

function evaluationFunding(contents: Contents): object {
  const [initialBudget, adjustedBudget, executed] = totalOf(contents);
  const { fiscal, carryOver, other } = contents.money;
  return {
    initialBudget,
    adjustedBudget,
    executed,
    executionRate: rateOf(totalOf(contents)),
    executionWeight: 10,
    executionScore: contents.executionScore,
    fiscal: fiscal[1],
    carryOver: carryOver[1],
    other: other[1],
  };
}
