/** A page's pieces of text with their places; text that stands askew (a watermark, a seal) is left out. */
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils.js';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import type { Piece } from './geometry.ts';
import { matrixOf, multiply } from './matrix.ts';

/** The pieces of text that stand level on the page as it is shown. */
export function textPieces(content: TextContent, viewport: PageViewport): Piece[] {
  return content.items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = multiply(matrixOf(viewport.transform), matrixOf(item.transform));
    const size = Math.hypot(c, d);
    // Level text runs to the right: its direction has no part downwards.
    if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0) return [];
    return [
      { text: withoutGaps(item.str), left: x, right: x + item.width * viewport.scale, baseline: y, size },
    ];
  });
}

/** Punctuation stands in a square of its own, whose blank half the library takes for a space. */
function withoutGaps(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) +(?=[、，。；：）》”！？])/gu, '');
}
