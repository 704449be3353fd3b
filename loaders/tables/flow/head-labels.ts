/** Labels of the fields that stand above the indicators of a flattened table: those of every form, and what only text without cells needs. */
import { formFieldOf, isActualResult, isExpectedGoal, type FormField } from '../form-labels.ts';
import { bareMoneyLabel, isWholeMoneyLabel, moneyKind } from '../money-labels.ts';

export type HeadField =
  | FormField
  | 'plan'
  | 'money'
  | 'moneyHeader' // 年初预算数 全年预算数 全年执行数 …
  | 'heading';

const labels: Readonly<Record<string, HeadField>> = {
  绩效目标: 'goal',
  资金投入计划: 'plan',
  资金支出计划: 'plan',
  其中: 'heading',
  项目资金: 'heading',
  项目预算执行情况: 'heading',
  预算执行情况: 'heading',
  业务费资金申请: 'heading',
  投入目标: 'heading',
  绩效指标: 'heading',
};

/** No label is longer. */
const longest = 20;

/** The field that a label names: `其中：财政拨款数`, `资金支出计划（%）` and `项目名称：` are known by their words. */
export function fieldOf(label: string): HeadField | undefined {
  if (label === '' || label.length > longest) return undefined;
  const bare = bareMoneyLabel(label);
  const own = labels[bare];
  if (own !== undefined) return own;
  if (moneyKind(label) !== null || isWholeMoneyLabel(label)) return 'money';
  if (isExpectedGoal(bare)) return 'annualGoal';
  if (isActualResult(bare)) return 'result';
  const field = formFieldOf(bare);
  return field === null ? 'heading' : field;
}
