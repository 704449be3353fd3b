/** The header of a cut table of indicators: which cell names which column. */
import { foldText } from '../../fields/text.ts';
import {
  completedHeaderWord,
  endsHeaderWord,
  indicatorColumn,
  isHalfHeaderWord,
  isOfEarlierYears,
  isIndicatorHeaderWord,
  isTargetBesideSign,
  longestHeaderCell,
  type IndicatorColumn,
} from '../header-words.ts';
import type { Column } from './align.ts';
import { filledCells, type TableRow } from './rows.ts';

export interface Header {
  readonly columns: readonly Column[];
  /** How many rows the header takes. */
  readonly height: number;
}

/** The order in which pages print the columns; decides where two of them share a cell. */
const order: readonly IndicatorColumn[] = [
  ...(['group', 'level1', 'level2', 'goalNumber', 'name', 'description', 'operator'] as const),
  ...(['periodTarget', 'standard', 'halfYear', 'target', 'unit', 'basis'] as const),
  ...(['actual', 'weight', 'score', 'reason'] as const),
];

interface Word {
  readonly text: string;
  readonly index: number;
}

/** The header that begins at a row, null where the row begins none. */
export function headerAt(rows: readonly TableRow[], start: number): Header | null {
  const first = rows[start];
  if (first === undefined || filledCells(first).length < 3) return null;
  const words = headerWords(first);
  const meanings = new Set(words.map(({ text }) => indicatorColumn(text)));
  const underLevels = meanings.has('level1') || meanings.has('level2') || meanings.has('group');
  const known = words.filter(({ text }) => isIndicatorHeaderWord(text)).length;
  // A whole table that ran together into one row holds header words too, among many others.
  if (!meanings.has('name') || !underLevels || known < 3 || known * 2 < words.length) return null;

  let height = 1;
  const further: Word[] = [];
  for (let row = rows[start + 1]; row !== undefined && continuesHeader(row); row = rows[start + height]) {
    further.push(
      ...headerWords(row).filter(
        ({ text }) => (indicatorColumn(text) !== null && !isHalfHeaderWord(text)) || isOfEarlierYears(text),
      ),
    );
    height += 1;
  }
  return { columns: columnsOf(words, further), height };
}

/** Whether a row goes on with a header: nothing in it but header words and ends of header words. */
function continuesHeader(row: TableRow): boolean {
  return headerWords(row).every(
    ({ text }) => isIndicatorHeaderWord(text) || endsHeaderWord(text) || isOfEarlierYears(text),
  );
}

/** White space cuts a header word into no more parts than it has characters. */
const mostParts = 24;

/** What was cut from a row: several readers ask whether a row is a header, or goes on with one. */
const known = new WeakMap<TableRow, readonly Word[]>();

/**
 * The words of a header row. A cell is one word, also with spaces in it (`实际完 成值`), or several that extraction ran
 * together (`自评得分 偏差原因分析及改进措施`), which then stand in the columns from this cell on.
 */
function headerWords(row: TableRow): readonly Word[] {
  const words = known.get(row) ?? filledCells(row).flatMap(({ text, index }) => wordsOfCell(text, index));
  known.set(row, words);
  return words;
}

function wordsOfCell(text: string, index: number): Word[] {
  if (isIndicatorHeaderWord(text)) return [{ text: foldText(text), index }];
  const completed = completedHeaderWord(text);
  if (completed !== null) return [{ text: completed, index }];
  const parts = text.split(/\s+/).map(foldText);
  const words: string[] = [];
  for (let from = 0; from < parts.length;) {
    const longest = longestWord(parts, from);
    words.push(longest.word);
    from = longest.end;
  }
  let at = index - 1;
  return words.map((word) => {
    if (indicatorColumn(word) !== null || at < index) at += 1;
    return { text: word, index: at };
  });
}

/** The longest header word that the parts of a cell from one on make up; where they make up none, that part alone. */
function longestWord(parts: readonly string[], from: number): { word: string; end: number } {
  let longest = { word: parts[from] ?? '', end: from + 1 };
  let word = longest.word;
  for (let end = from + 2; end <= parts.length && end <= from + mostParts; end += 1) {
    word += parts[end - 1] ?? '';
    if (word.length > longestHeaderCell) break;
    if (isIndicatorHeaderWord(word)) longest = { word, end };
  }
  return longest;
}

function columnsOf(first: readonly Word[], further: readonly Word[]): Column[] {
  const indexes = new Map<IndicatorColumn, number>();
  const all = [...first, ...further];
  // 绩效目标值 is the period's where the table has the year's target in a column of its own.
  const yearTarget = all.some(({ text }) => /^全年/.test(text));
  const scored = all.some(({ text }) => text !== '指标得分' && indicatorColumn(text) === 'score');
  const meanings = new Set(all.map(({ text }) => indicatorColumn(text)));
  const meaningOf = ({ text }: Word): IndicatorColumn | null => {
    if (isTargetBesideSign(text, meanings)) return 'target';
    if (yearTarget && text === '绩效目标值') return 'periodTarget';
    // 指标得分 beside 自评得分 is what can be scored, alone it is what was.
    return text === '指标得分' && !scored ? 'score' : indicatorColumn(text);
  };

  for (const word of first) {
    const meaning = meaningOf(word);
    if (meaning !== null && !indexes.has(meaning)) indexes.set(meaning, word.index);
  }
  let lastOfRow = -1;
  for (const word of further) {
    const meaning = meaningOf(word);
    if (meaning === null || meaning === 'level1' || meaning === 'level2' || meaning === 'name') continue;
    // Two header rows may share two cells (2 × 2): then the second row's words stand behind the first row's.
    lastOfRow = Math.max(word.index, lastOfRow + (word.index <= lastOfRow ? 1 : 0));
    indexes.set(meaning, lastOfRow);
  }
  // 评价指标 spans the levels and the number of the goal, which have no words of their own.
  const spanning = first.find(({ text }) => text === '评价指标');
  if (spanning !== undefined && !indexes.has('level1')) {
    indexes.set('level1', spanning.index).set('level2', spanning.index + 1);
    indexes.set('goalNumber', spanning.index + 2);
  }
  // The label that spans the table may stand in a row below the header's.
  if (!indexes.has('group')) indexes.set('group', Math.min(...indexes.values()) - 1);
  if (!indexes.has('reason') && (indexes.has('score') || indexes.has('actual'))) {
    indexes.set('reason', Math.max(...indexes.values()) + 1);
  }
  const known = order.flatMap((meaning) => {
    const index = indexes.get(meaning);
    return index === undefined ? [] : [{ meaning, index }];
  });
  return [...known, ...otherColumns(all, indexes)].sort((a, b) => a.index - b.index);
}

/** Words behind the levels' that name no known column: what stands below them belongs to no other column. */
function otherColumns(words: readonly Word[], known: ReadonlyMap<IndicatorColumn, number>): Column[] {
  const taken = new Set(known.values());
  const behind = known.get('name') ?? known.get('level2') ?? 0;
  return words.flatMap(({ text, index }): Column[] =>
    index > behind && !taken.has(index) && !isIndicatorHeaderWord(text) && /\p{Script=Han}{2}/u.test(text)
      ? [{ meaning: 'other', index }]
      : [],
  );
}
