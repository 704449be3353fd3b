/** The year's tasks of a department where their table is cut into cells (年度主要任务: 任务名称, 主要内容, 预算金额). */
import { moneyUnitIn, readWanYuan } from '../../fields/money.ts';
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import type { Problem, TaskRecord } from '../../records.ts';
import { filledCells, rowsOf, type TableRow } from './rows.ts';

interface TaskColumns {
  readonly name: number;
  readonly amount: number | null;
  /** 万元 where the header says nothing. */
  readonly header: TableRow;
}

const groupLabel = /^年度(?:主要|重点|重点工作|工作)?任务|^重点工作任务|^主要任务/;
const nameWord = /^(?:任务)?名称$|^(?:重点)?工作任务名称$/;
const contentWord = /^主要(?:实施)?内容$|^任务(?:主要)?内容$|^工作内容$/;
const amountWord = /^(?:拟?投入的?资金|预算金额|资金总额|总额|涉及资金|预算资金|金额)(?:\(.*\))?$/;
/** A second row of the header, under 预算金额. */
const subHeader = /^(?:总额|合计|财政拨款|财政资金|其他资金|单位资金)(?:\(.*\))?$/;

/** The tasks of all such tables, in printed order. */
export function readCellTasks(source: Source): { tasks: TaskRecord[]; problems: Problem[] } {
  const rows = rowsOf(source);
  const tasks: TaskRecord[] = [];
  rows.forEach((row, at) => {
    const columns = columnsAt(row);
    if (columns !== null) tasks.push(...tasksBelow(rows, at + 1, columns));
  });
  return { tasks, problems: [] };
}

function columnsAt(row: TableRow): TaskColumns | null {
  const filled = filledCells(row).map(({ text, index }) => ({ word: foldText(text), index }));
  const name = filled.find(({ word }) => nameWord.test(word));
  if (name === undefined || !filled.some(({ word }) => contentWord.test(word))) return null;
  const grouped = filled.some(({ word, index }) => index < name.index && groupLabel.test(word));
  if (!grouped && !/任务/.test(name.word)) return null;
  const amount = filled.find(({ word }) => amountWord.test(word));
  return { name: name.index, amount: amount?.index ?? null, header: row };
}

function tasksBelow(
  rows: readonly TableRow[],
  from: number,
  { name, amount, header }: TaskColumns,
): TaskRecord[] {
  const unit = moneyUnitIn(header.cells[amount ?? -1] ?? '') ?? '万元';
  const tasks: TaskRecord[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    // The header printed again, or that of another table: what stands below is read from there.
    if (row === undefined || columnsAt(row) !== null) break;
    const filled = filledCells(row);
    if (filled.every(({ text }) => subHeader.test(foldText(text)))) continue;
    const label = row.cells.slice(0, name).find((cell) => foldText(cell) !== '');
    const printed = withoutSpace(row.cells[name] ?? '');
    if (label !== undefined && !groupLabel.test(foldText(label))) break;
    if (printed === '' || isSumWord(foldText(printed))) break;
    tasks.push({
      name: printed,
      amount: amount === null ? null : readWanYuan(row.cells[amount] ?? '', unit),
      indicators: [],
      projectNames: [],
      lines: [row.line, row.line],
    });
  }
  return tasks;
}
