/** Tables as their lines draw them: a grid of places, and which of its fields a merged cell takes together. */
import { places, touch, type Rule, type Rules } from './geometry.ts';

export interface Grid {
  /** Places of the columns' edges, one more than columns; and of the rows'. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For each row and column, the row and column of the cell that it belongs to: its top left field. */
  readonly cellAt: readonly (readonly Field[])[];
}

export interface Field {
  readonly row: number;
  readonly column: number;
}

/** The tables of a page from top to bottom: groups of lines that touch, with at least two cells. */
export function gridsOf({ across, down }: Rules): Grid[] {
  return groupsOf(across, down)
    .map(gridOf)
    .filter(({ cellAt }) => new Set(cellAt.flat()).size >= 2)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Lines that touch, directly or by others. */
function groupsOf(across: readonly Rule[], down: readonly Rule[]): Rules[] {
  const group = new Map<Rule, { across: Rule[]; down: Rule[] }>();
  for (const rule of across) group.set(rule, { across: [rule], down: [] });
  for (const rule of down) group.set(rule, { across: [], down: [rule] });
  for (const level of across) {
    for (const upright of down) {
      if (!crosses(level, upright)) continue;
      const [one, other] = [group.get(level), group.get(upright)];
      if (one === undefined || other === undefined || one === other) continue;
      one.across.push(...other.across);
      one.down.push(...other.down);
      for (const rule of [...other.across, ...other.down]) group.set(rule, one);
    }
  }
  return [...new Set(group.values())].filter((rules) => rules.across.length >= 2 && rules.down.length >= 1);
}

function crosses(level: Rule, upright: Rule): boolean {
  const meets = (rule: Rule, at: number): boolean => at >= rule.from - touch && at <= rule.to + touch;
  return meets(level, upright.at) && meets(upright, level.at);
}

function gridOf({ across, down }: Rules): Grid {
  // A table may be open at its sides or, where a page ends, at its top or bottom: lines reach beyond the last crossing.
  const xs = places([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const covers = (rules: readonly Rule[], at: number, middle: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= touch && rule.from <= middle && rule.to >= middle);
  const middle = (edges: readonly number[], i: number): number => ((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2;

  const rows = Math.max(0, ys.length - 1);
  const columns = Math.max(0, xs.length - 1);
  const fields = Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column): Field => ({ row, column })),
  );
  const taken: (Field | null)[][] = fields.map((row) => row.map(() => null));
  fields.forEach((row, r) => {
    row.forEach((field, c) => {
      if (taken[r]?.[c] != null) return;
      // A merged cell reaches to the right until a line, and down as far as no line crosses its whole width.
      let right = c;
      while (
        right + 1 < columns &&
        taken[r]?.[right + 1] === null &&
        !covers(down, xs[right + 1] ?? 0, middle(ys, r))
      ) {
        right += 1;
      }
      let bottom = r;
      const open = (below: number): boolean =>
        Array.from({ length: right - c + 1 }, (_v, i) => c + i).every(
          (column) =>
            taken[below]?.[column] === null &&
            !covers(across, ys[below] ?? 0, middle(xs, column)) &&
            (column === c || !covers(down, xs[column] ?? 0, middle(ys, below))),
        );
      while (bottom + 1 < rows && open(bottom + 1)) bottom += 1;
      for (let y = r; y <= bottom; y += 1) {
        for (let x = c; x <= right; x += 1) {
          const line = taken[y];
          if (line !== undefined) line[x] = field;
        }
      }
    });
  });
  return { xs, ys, cellAt: taken.map((row, r) => row.map((field, c) => field ?? { row: r, column: c })) };
}
