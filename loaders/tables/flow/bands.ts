/**
 * Rows of a table that was laid out with spaces. Every token's column is known from where it stands (places.ts), and rows
 * take stretches of lines one below the other, so all that is to be found is between which lines one row ends and the
 * next begins: the cut whose rows look most like rows. A row's cells all begin at its top, or all stand around its middle.
 */
import { groupedBy } from '../../grouped.ts';
import type { CellLine } from './cell-line.ts';
import { CellText } from './cell-text.ts';
import { continueCost, endCost, startCost, wrapCost } from './cell-costs.ts';
import { columnKinds, type ColumnMeaning } from './columns.ts';
import { isLabelRemainder, readLevelLabel } from '../level-labels.ts';
import { joinTokens, type Token } from './token.ts';
import type { ColumnWidth } from './widths.ts';

export interface BandColumn {
  readonly meaning: ColumnMeaning;
  readonly width: ColumnWidth;
}

/** What one line prints in one column. */
interface Piece {
  readonly column: number;
  readonly text: string;
  readonly cell: CellText;
  readonly line: number;
  readonly lastLine: number;
  readonly afterBreak: boolean;
}

type Alignment = 'top' | 'middle';

/** The most lines that one row takes. */
const longestRow = 14;
/** A cell that stands a line away from where its row's other cells say. */
const misplacedLine = 2;
const farMisplaced = 8;
/** A line that goes on although more had fitted into it; a cell that ends where its line is full. */
const notFull = 4;
const fullAtEnd = 1;
/** Each further cell that goes on over lines: seldom more than one of a row is too long for its column. */
const alsoWrapped = 3;
/** A row that goes on over a page break. */
const overBreakCost = 4;

/** The cell lines in reading order, each label as a row of its own above the row in whose first line or above which it stands. */
export function readBands(tokens: readonly Token[], columns: readonly BandColumn[]): CellLine[] {
  const pieces = piecesOf(tokens);
  const isLabel = ({ column }: Piece): boolean => shapeOf(columns[column]) === 'label';
  const labels = joinedLabels(pieces.filter(isLabel));
  const lines = byLine(pieces.filter((piece) => !isLabel(piece)));
  const cuts = (['top', 'middle'] as const).map((alignment) => cutRows(lines, columns, alignment));
  const [best] = cuts.sort((a, b) => a.cost - b.cost);
  const rows = (best?.rows ?? []).map((row) => {
    const own = row.flat().sort((a, b) => a.column - b.column || a.line - b.line);
    return {
      own,
      top: Math.min(...own.map(({ line }) => line)),
      bottom: Math.max(...own.map(({ line }) => line)),
    };
  });
  const labelRows = labels.map((label) => {
    const beside = rows.find(({ top, bottom }) => top <= label.line && label.line <= bottom);
    return { own: [label], top: beside?.top ?? label.line };
  });
  return [...labelRows, ...rows]
    .sort((a, b) => a.top - b.top || (a.own[0]?.column ?? 0) - (b.own[0]?.column ?? 0))
    .flatMap(({ own: row }) =>
      row.map(({ column, text, line, lastLine, afterBreak }, at): CellLine => ({
        column,
        text,
        line,
        lastLine,
        startsRow: at === 0,
        afterBreak,
      })),
    );
}

function shapeOf(column: BandColumn | undefined): string {
  return column === undefined ? 'text' : columnKinds[column.meaning].shape;
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const groups = groupedBy(tokens, ({ line, column = 0 }) => `${String(line)} ${String(column)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { line, column = 0 } = first;
    const lastLine = Math.max(...group.map((token) => token.lastLine ?? token.line));
    const afterBreak = group.some((token) => token.afterBreak);
    const text = joinTokens(group);
    return [{ column, text, cell: new CellText(text), line, lastLine, afterBreak }];
  });
}

function byLine(pieces: readonly Piece[]): Piece[][] {
  return [...groupedBy(pieces, ({ line }) => line)].sort(([a], [b]) => a - b).map(([, line]) => line);
}

/** A label that broke over lines is put together; what stands below a whole label is the next one. */
function joinedLabels(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const at = joined.findLastIndex(({ column }) => column === piece.column);
    const above = joined[at];
    if (above !== undefined && goesOn(above.text, piece.text)) {
      const text = above.text + piece.text;
      joined[at] = { ...above, text, cell: new CellText(text), lastLine: piece.lastLine };
    } else joined.push(piece);
  }
  return joined;
}

function goesOn(above: string, text: string): boolean {
  const known = readLevelLabel(above + text);
  const whole = readLevelLabel(above)?.label === above && /(?:指标|目标)$/.test(above);
  if (whole || readLevelLabel(text)?.label === text) return false;
  return known !== null || isLabelRemainder(text) || !/(?:指标|目标)$/.test(above);
}

/** The cheapest way to cut lines into rows. */
function cutRows(
  lines: readonly (readonly Piece[])[],
  columns: readonly BandColumn[],
  alignment: Alignment,
): { rows: (readonly Piece[])[][]; cost: number } {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= lines.length; end += 1) {
    let least = { cost: Infinity, from: end - 1 };
    for (let from = end - 1; from >= Math.max(0, end - longestRow); from -= 1) {
      const cost = (best[from]?.cost ?? Infinity) + rowCost(lines.slice(from, end), columns, alignment);
      if (cost < least.cost) least = { cost, from };
    }
    best.push(least);
  }
  const rows: (readonly Piece[])[][] = [];
  for (let end = lines.length; end > 0; end = best[end]?.from ?? 0) {
    rows.unshift(lines.slice(best[end]?.from ?? 0, end));
  }
  return { rows, cost: best.at(-1)?.cost ?? 0 };
}

function rowCost(
  lines: readonly (readonly Piece[])[],
  columns: readonly BandColumn[],
  alignment: Alignment,
): number {
  const pieces = lines.flat();
  const first = lines[0]?.[0]?.line ?? 0;
  const last = lines.at(-1)?.[0]?.line ?? first;
  const broken = pieces.some(({ afterBreak, line }) => afterBreak && line > first);
  let cost = broken ? overBreakCost : 0;
  let away = 0;
  let wrapped = 0;
  columns.forEach((column, index) => {
    const kind = columnKinds[column.meaning];
    if (kind.shape === 'label') return;
    const own = pieces.filter((piece) => piece.column === index);
    const texts = own.map(({ cell }) => cell);
    cost += own.length === 0 ? kind.skip : cellCost(texts, column);
    if (own.length > 1) wrapped += 1;
    const top = own[0]?.line;
    const bottom = own.at(-1)?.line;
    if (top === undefined || bottom === undefined || broken) return;
    away = Math.max(away, alignment === 'top' ? top - first : Math.abs(top + bottom - first - last) / 2);
  });
  return cost + Math.min(farMisplaced, misplacedLine * away) + alsoWrapped * Math.max(0, wrapped - 1);
}

function cellCost(texts: readonly CellText[], { meaning, width }: BandColumn): number {
  const { shape } = columnKinds[meaning];
  return texts.reduce((cost, text, at) => {
    const above = texts[at - 1];
    const end = at === texts.length - 1 ? fullAtEnd * endCost(shape, text, width) : 0;
    if (above === undefined) return cost + end + startCost(meaning, shape, text, width);
    const wrap = wrapCost(meaning, above, text, { shape, width, unitApart: false });
    const early = wrap > 0 && width.exact !== null ? notFull : 0;
    return cost + end + wrap + early + continueCost(shape, text, width);
  }, 0);
}
