/** The year's revenue and expenditure of the whole department. */
import { isAmount, readWanYuan, sameWanYuan } from '../fields/money.ts';
import { foldText } from '../fields/text.ts';
import type { DocumentRecord } from '../records.ts';
import { partsOf } from '../read/source.ts';
import type { Expenditure } from './categories/functional-lines.ts';
import type { Prose } from './prose.ts';
import { statedParts } from './stated-figures.ts';
import { type StatementTable, tablesOfKind } from './statement-tables.ts';

type Totals = DocumentRecord['totals'];
type StatedFigures = DocumentRecord['statedFigures'];

/** What the rows that close the statement of revenue and expenditure are called. */
const closingWords: readonly [RegExp, string][] = [
  [/^(?:本年)?收入合计$/, 'yearRevenue'],
  [/^收入总计$/, 'allRevenue'],
  [/^(?:本年)?支出合计$/, 'yearExpenditure'],
  [/^支出总计$/, 'allExpenditure'],
];

/** Rows of the same statement by the use of the money (支出用途), where it prints them. */
const useWords: readonly [RegExp, string][] = [
  [/^[一二三四五][、.]基本支出$/, 'basic'],
  [/^[一二三四五][、.]项目支出$/, 'project'],
  [/^[一二三四五][、.]单位预留机动经费$/, 'reserve'],
];
const rowWords = [...closingWords, ...useWords];

function closingRows(table: StatementTable): Map<string, number> {
  const found = new Map<string, number>();
  // Forms of final accounts number their rows (行次) between the label and its amount.
  const numbered = table.lines.some(({ text }) => foldText(text).includes('行次'));
  let label: string | null = null;
  for (const line of table.lines) {
    const parts = partsOf(line);
    // A label in a line of its own has its amount in the next one.
    if (parts.length > 1) label = null;
    for (const part of parts) {
      const folded = foldText(part);
      if (numbered && /^\d{1,3}$/.test(folded)) continue;
      if (isAmount(part) && folded !== '') {
        const value = readWanYuan(part, table.unit);
        if (label !== null && value !== null && !found.has(label)) found.set(label, value);
        label = null;
      } else if (/^总计$/.test(folded)) {
        label = found.has('allRevenue') || label === 'allRevenue' ? 'allExpenditure' : 'allRevenue';
      } else if (folded !== '') {
        label = rowWords.find(([words]) => words.test(folded))?.[1] ?? null;
      }
    }
  }
  return found;
}

/**
 * The department's revenue and expenditure of the year, in 万元.
 *
 * Statements print two sums, with and without what earlier years left (本年收入合计, 收入总计). The document's own sentence
 * (`收入预算 … 万元`) says which of the two it calls the year's; without one it is the sum without what was left.
 *
 * @param ofDepartment the money that the department's own target table prints, for a document without statements.
 */
export function readTotals(
  tables: readonly StatementTable[],
  expenditure: Expenditure | null,
  stated: StatedFigures,
  prose: Prose,
  ofDepartment: readonly { readonly label: string; readonly amount: number }[] = [],
): Totals {
  const [summary] = tablesOfKind(tables, 'SUMMARY');
  const rows = summary === undefined ? new Map<string, number>() : closingRows(summary);
  const said = (what: string): number | null => stated.find((figure) => figure.what === what)?.amount ?? null;
  const choose = (year: number | undefined, all: number | undefined, words: number | null): number | null => {
    if (words !== null && all !== undefined && sameWanYuan(words, all)) return all;
    return year ?? all ?? words;
  };
  const inForm = (label: string): number | null =>
    ofDepartment.find((row) => row.label === label)?.amount ?? null;
  const whole =
    choose(rows.get('yearExpenditure'), rows.get('allExpenditure'), said('expenditure')) ??
    expenditure?.total ??
    said('totalExpenditure');
  const parts = statedParts(prose, whole);
  const basic = expenditure?.basic ?? rows.get('basic') ?? parts.basic ?? inForm('基本支出');
  const project = expenditure?.project ?? rows.get('project') ?? parts.project ?? inForm('项目支出');
  return {
    revenue: choose(rows.get('yearRevenue'), rows.get('allRevenue'), said('revenue')) ?? said('totalRevenue'),
    expenditure: whole,
    basicExpenditure: basic,
    projectExpenditure: project,
    otherExpenditure: expenditure?.other ?? rows.get('reserve') ?? null,
  };
}
