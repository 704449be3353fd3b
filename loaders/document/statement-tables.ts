/**
 * The statements that every budget document carries (收支总表, 收入总表, 支出总表 …): where each begins and ends, by the
 * words of its title. What the Ministry of Finance prescribes is the title's words, not its form, so numbering, years,
 * Markdown signs and the department's name around them do not count.
 */
import { type MoneyUnit, moneyUnitOf } from '../fields/money.ts';
import { foldText } from '../fields/text.ts';
import { mostFrequent } from './most-frequent.ts';
import { withoutPageNumbers } from '../read/page-numbers.ts';
import type { Source, SourceLine } from '../read/source.ts';

export type StatementKind =
  | 'SUMMARY' // 收支总表
  | 'REVENUE' // 收入总表
  | 'EXPENDITURE' // 支出总表, by function
  | 'FISCAL_SUMMARY' // 财政拨款收支总表
  | 'GENERAL_PUBLIC' // 一般公共预算支出表, by function
  | 'BASIC_ECONOMIC' // 基本支出表, by economic category
  | 'ECONOMIC' // 支出经济分类表
  | 'THREE_PUBLIC'
  | 'TRANSFERS'
  | 'OTHER';

export interface StatementTable {
  readonly kind: StatementKind;
  /** The title as printed, without numbering. */
  readonly title: string;
  readonly unit: MoneyUnit;
  /** The lines below the title, up to the next title or part of the document. */
  readonly lines: readonly SourceLine[];
}

/** The first rule whose words the title has decides. */
const titleWords: readonly [RegExp, StatementKind][] = [
  [/绩效|采购|资产|目录|自评/, 'OTHER'],
  [/三公/, 'THREE_PUBLIC'],
  [/转移支付/, 'TRANSFERS'],
  [/基本支出/, 'BASIC_ECONOMIC'],
  [/经济分类/, 'ECONOMIC'],
  [/政府性基金|国有资本|财政专户|项目支出/, 'OTHER'],
  [/财政拨款.*(?:收支|收入支出)/, 'FISCAL_SUMMARY'],
  [/收支|收入支出/, 'SUMMARY'],
  [/(?:一般公共预算|财政拨款).*支出/, 'GENERAL_PUBLIC'],
  [/收入/, 'REVENUE'],
  [/支出/, 'EXPENDITURE'],
];

const numbering =
  /^(?:附[件表]\d*[:：.、-]?|第?[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|表?\d+(?:[-.]\d+)*[、.:])+/;

/** A line's text without Markdown signs and numbering, folded. */
function bareTitle(line: SourceLine): string {
  return foldText(line.text)
    .replace(/<[^<>]*>/g, '')
    .replace(/[#*]/g, '')
    .replace(numbering, '');
}

/** A title whose last letters broke over into a line of their own, with the line above. */
function wholeTitle(line: SourceLine, above: SourceLine | undefined): string {
  const title = bareTitle(line);
  const isEnd = above !== undefined && line.cells.length === 1 && /^.{0,3}表$/.test(title);
  return isEnd ? bareTitle(above) + title : title;
}

/** Whether a line is the title of a table: short, no sentence, ends in 表 (or 表 with a bracket). */
function isTitle(title: string): boolean {
  return (
    title.length >= 4 &&
    title.length <= 45 &&
    /表(?:\([^()]*\))?$/.test(title) &&
    !/^公开\d+表|[。;；:，,]|下表|附表|空表|如表/.test(title)
  );
}

/** The kind of statement that a title's words name. */
export function statementKind(title: string): StatementKind {
  if (!/收|支|三公|经济分类/.test(title)) return 'OTHER';
  return titleWords.find(([words]) => words.test(title))?.[1] ?? 'OTHER';
}

/** Every titled table of a document, in its order; a title in a table of contents gives a table without lines. */
export function statementTables(source: Source): StatementTable[] {
  const starts: { index: number; title: string }[] = [];
  const ends: number[] = [];
  source.lines.forEach((line, index) => {
    const title = wholeTitle(line, source.lines[index - 1]);
    if (isTitle(title)) starts.push({ index, title });
    else if (/^第[一二三四五六七八九]部分/.test(title) || /情况(?:的)?说明$/.test(title)) ends.push(index);
  });
  const tables = starts.map(({ index, title }, order) => {
    const next = starts[order + 1]?.index ?? source.lines.length;
    const end = Math.min(next, ends.find((candidate) => candidate > index) ?? source.lines.length);
    const lines = withoutPageNumbers(source.lines.slice(index + 1, end));
    return { kind: statementKind(title), title, unit: captionUnit(lines), lines };
  });
  // A table that says no unit has that of the others.
  const usual =
    mostFrequent(tables.flatMap(({ kind, unit }) => (kind === 'OTHER' ? [] : (unit ?? [])))) ?? '万元';
  return tables.map((table) => ({ ...table, unit: table.unit ?? usual }));
}

/** The unit stands in the caption, which is above the first figures. */
function captionUnit(lines: readonly SourceLine[]): MoneyUnit | null {
  return moneyUnitOf(lines.slice(0, 12).map(({ text }) => text));
}

/** The tables of a kind that have lines, in the document's order. */
export function tablesOfKind(tables: readonly StatementTable[], kind: StatementKind): StatementTable[] {
  return tables.filter((table) => table.kind === kind && table.lines.some(({ text }) => /\d/.test(text)));
}
