/** The statement of project expenditure (项目支出表), which lists every project with its money. */
import { isAmount, readWanYuan } from '../fields/money.ts';
import { isSumWord } from '../fields/sum-words.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { DocumentRecord } from '../records.ts';
import type { StatementTable } from './statement-tables.ts';

type ListedProject = DocumentRecord['listedProjects'][number];

const ofProjects = /项目支出|项目预算|专项资金/;
const ofTargets = /绩效|自评|目标|基金预算|国有资本|采购/;
const nameWord = /^(?:二级)?项目(?:名称)?$/;
const amountWord =
  /^(?:合计|总计|小计|金额|预算数|预算金额|资金总额|项目金额|(?:本年|年度|\d{4}年)(?:预算)?(?:数|金额|合计)?)(?:\(.*\))?$/;

/** The rows of the first such table that is cut into cells, with amounts in 万元; none where there is no such table. */
export function projectsOfTable(tables: readonly StatementTable[]): ListedProject[] {
  for (const table of tables) {
    if (!ofProjects.test(table.title) || ofTargets.test(table.title)) continue;
    const projects = rowsOf(table);
    if (projects.length > 0) return projects;
  }
  return [];
}

function rowsOf({ lines, unit }: StatementTable): ListedProject[] {
  const columns = columnsOf(lines.map(({ cells }) => cells));
  if (columns === null) return [];
  return lines.flatMap(({ cells, number }): ListedProject[] => {
    const name = withoutSpace(cells[columns.name] ?? '');
    const printed = cells[columns.amount] ?? '';
    const amount = isAmount(printed) ? readWanYuan(printed, unit) : null;
    const isProject = /\p{Script=Han}{2}/u.test(name) && !isSumWord(foldText(name));
    return isProject && amount !== null ? [{ name, amount, lines: [number, number] }] : [];
  });
}

/** The columns of the header, which may be printed in several rows. */
function columnsOf(rows: readonly (readonly string[])[]): { name: number; amount: number } | null {
  const folded = rows.slice(0, 10).map((cells) => cells.map(foldText));
  const name = folded.map((cells) => cells.findIndex((cell) => nameWord.test(cell))).find((at) => at >= 0);
  if (name === undefined) return null;
  const amounts = folded.flatMap((cells) => cells.flatMap((cell, at) => (amountWord.test(cell) ? [at] : [])));
  const behind = amounts.filter((at) => at > name);
  return behind.length === 0 ? null : { name, amount: Math.min(...behind) };
}
