/** Where the flattened tables of a document begin and end. */
import { readNumber } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import { isMarkedPageNumber, withoutPageNumbers } from '../../read/page-numbers.ts';
import type { Source, SourceLine } from '../../read/source.ts';
import { beginsWithNameLabel } from '../form-labels.ts';
import { readLevelLabel } from '../level-labels.ts';
import type { TableKind } from './columns.ts';
import { beginsHeader, headerAt, longestWord, type Header } from './header.ts';
import { withoutSidePieces } from './side-pieces.ts';
import { stackedHeaderAt } from './stacked-header.ts';
import { tokensOf, type Token } from './token.ts';
import { withWholeWords } from './wrapped-words.ts';

export interface FoundTable {
  /** What stands between the end of the table before (or the heading) and the header: title, labelled fields. */
  readonly head: readonly SourceLine[];
  readonly header: Header;
  /** The header and everything below it. */
  readonly tokens: readonly Token[];
  readonly lastLine: number;
  /** What the row below the table prints: 总分 the points and those that were given, 合计 the money of a list of tasks. */
  readonly totals: readonly number[];
}

/** A form's year, above its first label. */
const formYear = /^\(\d{4}年度?\)$/;

/** A line that no table holds: an appendix, a chapter, the next table's title, remarks, a total. */
const outside = [
  /^附(?:件|表)[\d一二三四五六七八九十]+/,
  /^第[一二三四五六七八九十]+(?:部分|章)/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /(?:绩效|目标|自评)[^，。；]{0,12}表(?:[(（][^()（）]*[)）])?$/,
  /^(?:备注|注|说明|填报人|填表人)[:：]/,
  /^\d{1,2}[.、]?有关情况说明/,
  formYear,
];

function isOutside(text: string): boolean {
  return outside.some((pattern) => pattern.test(text));
}

/** The most lines that a table's labelled fields fill above its header. */
const longestHead = 120;

interface Read {
  readonly lines: readonly SourceLine[];
  /** The tokens of each line. */
  readonly tokens: readonly (readonly Token[])[];
  /** Whether it speaks of tasks anywhere: header words that do may be cut over lines. */
  readonly hasTasks: boolean;
  readonly tables: Map<TableKind, FoundTable[]>;
}

/** What was found in a source, whose lines never change: its tables are asked for by several readers. */
const read = new WeakMap<Source, Read>();

/** All tables of a kind whose header row is not cut into cells by tabs, pipes or HTML. */
export function findTables(source: Source, kind: TableKind): readonly FoundTable[] {
  const known = read.get(source) ?? linesOf(source);
  read.set(source, known);
  const tables = known.tables.get(kind) ?? tablesIn(known, kind);
  known.tables.set(kind, tables);
  return tables;
}

function linesOf(source: Source): Read {
  const printed = withoutPageNumbers(source.lines).filter(({ text }) => text.trim() !== '');
  const lines = withWholeWords(withoutSidePieces(printed));
  const pageOf = pagesOf(source.lines);
  const tokens = lines.map((line) => {
    const page = pageOf(line.number);
    return page === 0 ? tokensOf([line]) : tokensOf([line]).map((token) => ({ ...token, page }));
  });
  const hasTasks = tokens
    .flat()
    .map(({ text }) => text)
    .join('')
    .includes('任务');
  return { lines, tokens, hasTasks, tables: new Map() };
}

/** How many breaks between pages stand before a line: form feeds and pages' numbers. */
function pagesOf(lines: readonly SourceLine[]): (line: number) => number {
  const breaks = lines.flatMap(({ text, number }) =>
    text.includes('\f') || isMarkedPageNumber(text) ? [number] : [],
  );
  let passed = 0;
  return (line) => {
    while ((breaks[passed] ?? Infinity) <= line) passed += 1;
    return passed;
  };
}

function tablesIn({ lines, tokens, hasTasks }: Read, kind: TableKind): FoundTable[] {
  if (!hasTasks && (kind === 'tasks' || kind === 'taskList')) return [];
  const starts = lines.flatMap((_, index) => {
    const header = headerInLines(kind, lines, tokens, index);
    return header === null ? [] : [{ index, header }];
  });
  const tables: FoundTable[] = [];
  let after = 0;
  for (const start of starts) {
    if (start.index < after) continue;
    const end = endOf(kind, lines, start.index + 1);
    // A header printed at the top of a page, above the rest of a form: the table has its own below.
    if (kind === 'indicators' && isWithinForm(lines, start.index, end)) continue;
    const own = lines.slice(start.index, end);
    tables.push({
      head: lines.slice(headStart(lines, after, start.index), start.index),
      header: start.header,
      tokens: tokens.slice(start.index, end).flat(),
      lastLine: own.at(-1)?.number ?? 0,
      totals: totalsAt(lines, end, closingRow[kind]),
    });
    after = end;
  }
  return tables;
}

/** The most lines that a header is printed in. */
const headerLines = 12;

function headerInLines(
  kind: TableKind,
  lines: readonly SourceLine[],
  tokens: readonly (readonly Token[])[],
  index: number,
): Header | null {
  // The label beside the whole table may begin in the header's line: 年度 | 一级指标 …, and below it 绩效 and 指标.
  const beside = kind === 'indicators' && /^年度?$/.test(tokens[index]?.[0]?.text ?? '') ? 1 : 0;
  if (!beginsHeader(kind, firstTokens(tokens, index, beside))) return null;
  const near = lines.slice(index, index + headerLines);
  const cut = near.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const uncut = tokens.slice(index, index + (cut < 0 ? near.length : cut));
  if (!beginsHeader(kind, uncut.slice(0, longestWord).flat().slice(beside))) return null;
  return stackedHeaderAt(kind, uncut) ?? headerAt(kind, uncut.flat(), beside);
}

/** As many tokens as the longest header word is cut into, from a line on. */
function firstTokens(tokens: readonly (readonly Token[])[], index: number, beside: number): Token[] {
  const first: Token[] = [];
  for (let at = index; at < index + longestWord && first.length < beside + longestWord; at += 1) {
    for (const token of tokens[at] ?? []) first.push(token);
  }
  return first.slice(beside, beside + longestWord);
}

/** The row that closes a table, with its numbers beside the word or in the lines below it. */
const closingRow: Readonly<Record<TableKind, RegExp | null>> = {
  indicators: /^(?:总分|总得分|合计得分|自评总分)[\d.]*$/,
  tasks: null,
  taskList: /^(?:金额)?(?:合计|总计)[\d.,]*$/,
  projectList: null,
};

function totalsAt(lines: readonly SourceLine[], at: number, closing: RegExp | null): number[] {
  const [row, ...below] = lines.slice(at, at + 3);
  if (row === undefined || closing === null || !closing.test(foldText(row.text))) return [];
  const beside = row.text.trim().split(/\s+/).slice(1);
  const firstOther = below.findIndex(({ text }) => readNumber(text.trim()) === null);
  const under = (firstOther < 0 ? below : below.slice(0, firstOther)).map(({ text }) => text.trim());
  return (beside.length > 0 ? beside : under).flatMap((text) => readNumber(text) ?? []);
}

/** The next table's form: its first label begins with these, and the others stand alone or in front of a value. */
const isNameLabel = (text: string): boolean => beginsWithNameLabel(text) || /^项目(?:编码|代码)/.test(text);
const formLabel =
  /^\s*(?:实施单位|主管部门|总目标|年度目标|年度总体目标|投入目标|预算资金|年度资金总额|资金使用范围|资金投入计划)(?:$|[\s:：])/;

/** Between the header and a form's next label stands no label of a level. */
function isWithinForm(lines: readonly SourceLine[], start: number, end: number): boolean {
  const below = lines[end]?.text ?? '';
  const isForm = formLabel.test(below) || isNameLabel(foldText(below)) || formYear.test(foldText(below));
  if (!isForm) return false;
  const labels = lines
    .slice(start, end)
    .flatMap(({ text }) => text.trim().split(/\s+/))
    .filter((word) => /(?:指标|目标)$/.test(readLevelLabel(word)?.label ?? ''));
  return labels.length === 0;
}

/** What stands below a list of tasks: the form's next part. */
const belowTaskList = /^(?:年度)?(?:总体)?(?:绩效)?(?:目标|指标)|^年度总体|^一级指标/;

/** The first line outside the table; its own header printed again on the next page is inside. */
function endOf(kind: TableKind, lines: readonly SourceLine[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const text = foldText(lines[index]?.text ?? '');
    if (closingRow[kind]?.test(text) === true) return index;
    if (kind === 'taskList' && belowTaskList.test(text)) return index;
    const head = kind === 'indicators' && (isNameLabel(text) || formLabel.test(lines[index]?.text ?? ''));
    if (head || isOutside(text)) return titleStart(lines, from, index);
  }
  return lines.length;
}

/**
 * Where the title begins that ends in or above this line: a long title is cut over lines, and the page's unit or year
 * may stand below it. Its first line has a number of its own (`12、…`).
 */
function titleStart(lines: readonly SourceLine[], from: number, at: number): number {
  let joined = '';
  for (let index = at; index >= Math.max(from, at - longestTitle); index -= 1) {
    const text = foldText(lines[index]?.text ?? '');
    // 1.项目支出绩效目标表 heads all of them: a title above a title is another.
    if (index < at && /表(?:\([^()]*\))?$/.test(text)) break;
    joined = text + joined;
    if (/[。;]/.test(joined)) break;
    if (/^\d{1,3}[、.](?!\d)/.test(text) && /^\d{1,3}[、.].*表/.test(joined)) return index;
  }
  return at;
}

/** Lines of a title, with the unit and the year below it and the first label. */
const longestTitle = 5;

/** The head begins at the nearest title above the header, or where the table before ends. */
function headStart(lines: readonly SourceLine[], after: number, header: number): number {
  const earliest = Math.max(after, header - longestHead);
  for (let index = header - 1; index >= earliest; index -= 1) {
    const text = foldText(lines[index]?.text ?? '');
    if (/表(?:\([^()]*\))?$/.test(text) && isOutside(text)) return titleStart(lines, earliest, index);
  }
  return earliest;
}
