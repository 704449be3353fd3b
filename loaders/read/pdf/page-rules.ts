/** The lines that a page draws around its tables' cells, from the page's drawing operators. */
import type { PageViewport } from 'pdfjs-dist/types/src/display/display_utils.js';
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { joinRules, type Rule, type Rules } from './geometry.ts';
import { apply, matrixOf, multiply, type Matrix } from './matrix.ts';
import { OPS } from './pdfjs.ts';

/** A bar that is filled and no thicker than this is a line; thicker ones are backgrounds. */
const thickest = 2.5;
/** Shorter marks belong to letters and pictures. */
const shortest = 4;

const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);
const fills = new Set<number>([OPS.fill, OPS.eoFill]);
const both = new Set<number>([
  ...[OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
]);

/** How many numbers follow each drawing step: moveTo, lineTo, curveTo, quadraticCurveTo, closePath. */
const stepLengths = [2, 2, 6, 4, 0] as const;
const [moveTo, lineTo, , , closePath] = [0, 1, 2, 3, 4];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The level and upright lines of a page, in places of the page as it is shown. */
export function pageRules(operators: PDFOperatorList, viewport: PageViewport): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const draw = (a: Point, b: Point): void => {
    const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
    if (width >= shortest && height <= thickest) {
      across.push({ at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
    } else if (height >= shortest && width <= thickest) {
      down.push({ at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    }
  };
  walkPaths(operators, matrixOf(viewport.transform), (paint, corners) => {
    if (strokes.has(paint) || both.has(paint)) {
      corners.forEach((corner, i) => {
        const next = corners[i + 1];
        if (next !== undefined) draw(corner, next);
      });
    } else if (fills.has(paint)) {
      const xs = corners.map(({ x }) => x);
      const ys = corners.map(({ y }) => y);
      draw({ x: Math.min(...xs), y: Math.min(...ys) }, { x: Math.max(...xs), y: Math.max(...ys) });
    }
  });
  return { across: joinRules(across), down: joinRules(down) };
}

/** Call with every part of every path that is painted: how it is painted, and its corners. */
function walkPaths(
  { fnArray, argsArray }: PDFOperatorList,
  page: Matrix,
  onPath: (paint: number, corners: readonly Point[]) => void,
): void {
  let current = page;
  const saved: Matrix[] = [];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.save) saved.push(current);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
      current = saved.pop() ?? current;
    else if (operator === OPS.transform && args !== null) current = multiply(current, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(current);
      const inner = args?.[0];
      if (Array.isArray(inner)) current = multiply(current, matrixOf(inner));
    } else if (operator === OPS.constructPath && args !== null) {
      const [paint, [steps]] = args as [number, [ArrayLike<number> | null]];
      if (steps === null || paint === OPS.endPath) return;
      for (const corners of partsOf(steps, current)) onPath(paint, corners);
    }
  });
}

/** A path's parts as corners; a part that is closed ends where it began. Curves count as straight. */
function partsOf(steps: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let i = 0; i < steps.length;) {
    const step = steps[i] ?? 0;
    const length = stepLengths[step] ?? 0;
    const part = parts.at(-1);
    if (step === closePath) {
      const [first] = part ?? [];
      if (first !== undefined) part?.push(first);
    } else {
      const end = apply(matrix, steps[i + length - 1] ?? 0, steps[i + length] ?? 0);
      if (step === moveTo || part === undefined) parts.push([end]);
      else if (step === lineTo) part.push(end);
      else parts.push([end]);
    }
    i += length + 1;
  }
  return parts.filter(({ length }) => length >= 2);
}
