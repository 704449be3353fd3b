/** Labels of the fields that stand above the indicators of a project's table. A new label is one more entry. */
import { bareMoneyLabel, moneyKind } from '../money-labels.ts';

export type HeadField =
  | 'name'
  | 'code'
  | 'unit'
  | 'department'
  | 'period'
  | 'start'
  | 'finish'
  | 'projectClass'
  | 'nature'
  | 'goal'
  | 'annualGoal'
  | 'result'
  | 'usage'
  | 'legalBasis'
  | 'plan'
  | 'money'
  | 'moneyHeader' // 年初预算数 全年预算数 全年执行数 …
  | 'heading';

const labels: Readonly<Record<string, HeadField>> = {
  项目名称: 'name',
  项目编码: 'code',
  项目代码: 'code',
  实施单位: 'unit',
  项目单位: 'unit',
  项目实施单位: 'unit',
  填报单位: 'unit',
  主管部门: 'department',
  项目主管部门: 'department',
  实施期限: 'period',
  项目期限: 'period',
  执行期限: 'period',
  项目周期: 'period',
  计划开始日期: 'start',
  开始时间: 'start',
  计划完成日期: 'finish',
  结束时间: 'finish',
  项目性质: 'nature',
  项目类型: 'projectClass',
  项目类别: 'projectClass',
  项目属性: 'projectClass',
  总目标: 'goal',
  总体目标: 'goal',
  项目总目标: 'goal',
  中长期目标: 'goal',
  绩效目标: 'goal',
  年度目标: 'annualGoal',
  年度绩效目标: 'annualGoal',
  年度总体目标: 'annualGoal',
  当年度目标: 'annualGoal',
  预期目标: 'annualGoal',
  年初设定目标: 'annualGoal',
  全年绩效目标: 'annualGoal',
  年度预期目标: 'annualGoal',
  实际完成情况: 'result',
  目标实际完成情况: 'result',
  全年目标实际完成情况: 'result',
  全年实际完成情况: 'result',
  资金使用范围: 'usage',
  资金用途: 'usage',
  预算规模及资金用途: 'usage',
  立项依据: 'legalBasis',
  项目立项依据: 'legalBasis',
  项目确定的依据: 'legalBasis',
  资金投入计划: 'plan',
  资金支出计划: 'plan',
  预算资金: 'money',
  预算数: 'money',
  预算金额: 'money',
  其中: 'heading',
  项目资金: 'heading',
  投入目标: 'heading',
  绩效指标: 'heading',
};

/** The field that a label names: `其中：财政拨款数`, `资金支出计划（%）` and `项目名称：` are known by their words. */
export function fieldOf(label: string): HeadField | undefined {
  return labels[bareMoneyLabel(label)] ?? (moneyKind(label) === null ? undefined : 'money');
}
