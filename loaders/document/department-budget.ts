/** The money of the whole department as its own target table prints it (预算金额, 预算整体情况): by kind of expenditure and source. */
import { isAmount, moneyUnitOf, readWanYuan, type MoneyUnit } from '../fields/money.ts';
import { foldText } from '../fields/text.ts';
import { partsOf, type Source, type SourceLine } from '../read/source.ts';
import { indicatorColumn } from '../tables/header-words.ts';

export interface DepartmentMoney {
  readonly label: string;
  /** In 万元. */
  readonly amount: number;
  readonly line: number;
}

export interface DepartmentBudget {
  /** The table's title, folded. */
  readonly title: string;
  readonly rows: DepartmentMoney[];
  readonly lines: [number, number];
  /** Its lines are cut into cells. */
  readonly cut: boolean;
}

const tableTitle =
  /^[^，。；:：]{0,30}整体[^，。；:：]{0,12}(?:绩效|目标)[^，。；:：]{0,10}表(?:\([^()]*\))?$/;

const moneyLabels =
  /^(?:其中:?)?(?:(?:年度|预算)?资金总额|合计|金额合计|总计|基本支出|项目支出|人员支出|人员经费|公用支出|公用经费|部门专项|发展经费|基建项目|基本建设|经常性专项业务费|事业发展性支出|其他事业发展性支出|当年财政拨款|财政拨款|财政资金|一般公共预算(?:拨款)?|政府性基金(?:预算)?(?:拨款)?|国有资本经营预算(?:拨款)?|财政专户管理资金|财政专项资金|其他资金|单位资金|上年结转(?:资金)?|市本级使用资金|拟用于对下转移支付资金)$/;

/** How many lines the money fills at most. */
const longestForm = 60;

/** Read the first such table; null where the document has none, or none that prints money. */
export function readDepartmentBudget({ lines }: Source): DepartmentBudget | null {
  for (const [index, line] of lines.entries()) {
    const title = foldText(line.text);
    if (!tableTitle.test(foldText(line.cells.find((cell) => cell !== '') ?? title))) continue;
    const below = lines.slice(index + 1, index + 1 + longestForm);
    const end = below.findIndex(endsForm);
    const form = end < 0 ? below : below.slice(0, end);
    const unit = moneyUnitOf(form.map(({ text }) => text)) ?? '万元';
    const rows = moneyRows(form, unit);
    if (rows.length === 0) continue;
    const cut = form.some(({ cells }) => cells.length > 1);
    return { title, rows, lines: [line.number, rows.at(-1)?.line ?? line.number], cut };
  }
  return null;
}

/** The targets begin: the goals, the tasks, or the header of the indicators. */
function endsForm(line: SourceLine): boolean {
  const first = foldText(partsOf(line).find((part) => part !== '') ?? '');
  return (
    /^(?:年度|总体|部门)[^\d]{0,6}(?:目标|任务)$/.test(first) ||
    partsOf(line).filter((part) => indicatorColumn(part) !== null).length >= 3
  );
}

/** Each label with the first amount behind it, in its line or a later one. */
function moneyRows(lines: readonly SourceLine[], unit: MoneyUnit): DepartmentMoney[] {
  const rows: DepartmentMoney[] = [];
  for (const line of lines) {
    let label: string | null = null;
    for (const part of partsOf(line)) {
      const folded = foldText(part);
      if (moneyLabels.test(folded)) label = folded.replace(/^其中:?/, '');
      else if (label !== null && folded !== '') {
        const amount = isAmount(part) ? readWanYuan(part, unit) : null;
        if (amount !== null) rows.push({ label, amount, line: line.number });
        label = null;
      }
    }
  }
  return rows;
}
