/** One page: its tables and the lines of text between them, from top to bottom. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Piece } from './geometry.ts';
import { gridsOf } from './grid.ts';
import { pageRules } from './page-rules.ts';
import { textPieces } from './page-text.ts';
import { isInside, tableOf, type PageTable } from './table-rows.ts';
import { OPS } from './pdfjs.ts';
import { lineText, linesOf } from './text-lines.ts';

export interface PageLine {
  readonly kind: 'line';
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

export type PagePart = PageLine | ({ readonly kind: 'table' } & PageTable);

export interface Page {
  /** 1-based. */
  readonly number: number;
  readonly height: number;
  readonly parts: readonly PagePart[];
  /** It holds pictures, which may be pictures of text. */
  readonly pictured: boolean;
}

const pictures = new Set<number>([
  ...[
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ],
]);

/** Read one page as it is shown (turned, if the page says so). */
export async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]);
  const pieces = textPieces(content, viewport);
  const parts = partsOf(pieces, gridsOf(pageRules(operators, viewport)));
  const pictured = operators.fnArray.some((operator) => pictures.has(operator));
  page.cleanup();
  return { number: page.pageNumber, height: viewport.height, parts, pictured };
}

/** Letters of half a width that a line is set in by at most; a damaged page may say that its letters have no height. */
const mostInset = 400;

function partsOf(pieces: readonly Piece[], grids: ReturnType<typeof gridsOf>): PagePart[] {
  const tables: PagePart[] = [];
  let free = pieces;
  for (const grid of grids) {
    const inside = free.filter((piece) => isInside(grid, piece));
    if (inside.length === 0) continue;
    free = free.filter((piece) => !inside.includes(piece));
    tables.push({ kind: 'table', ...tableOf(grid, inside) });
  }
  const left = Math.min(...free.map((piece) => piece.left));
  const lines = linesOf(free).map((line): PageLine => {
    // How far a line is set in, in letters of half a width, as text extraction prints it.
    const inset = Math.round((((line.pieces[0]?.left ?? left) - left) / line.size) * 2);
    return {
      kind: 'line',
      top: line.baseline - line.size,
      bottom: line.baseline,
      text: ' '.repeat(Math.min(Math.max(0, inset), mostInset)) + lineText(line).trimEnd(),
    };
  });
  return [...tables, ...lines].toSorted((a, b) => a.top - b.top);
}
