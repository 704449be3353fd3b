/**
 * Chooses between the ways in which rows' amounts fit into columns: the children of a category sum to it in every
 * column, and the first-level categories to the whole.
 */
import { Decimal } from 'decimal.js';
import type { Fit } from './column-fit.ts';

export interface TreeRow {
  /** Empty for the whole. */
  readonly code: string;
  readonly fits: readonly Fit[];
}

/** More steps than any real category takes; one that needs more stays undecided. */
const maximumSteps = 100_000;
/** More than any category has. */
const mostChildren = 2000;

/**
 * Decide one fit for each row, or null where the arithmetic leaves several.
 *
 * @param rows the table's rows in their order; the whole's row may be missing.
 * @param columns the columns that must add up over children.
 */
export function decideFits(rows: readonly TreeRow[], columns: readonly string[]): (Fit | null)[] {
  const decided: (Fit | null)[] = rows.map(({ fits }) => {
    const [first] = fits;
    return first !== undefined && fits.every((fit) => sameFit(first, fit, columns)) ? first : null;
  });
  const whole = rows.findIndex(({ code }) => code === '');
  const childrenOf = childrenFinder(rows, whole);
  // Parents before children, so that a parent that was just decided decides its children.
  const order = [...rows.keys()].sort((a, b) => (rows[a]?.code.length ?? 0) - (rows[b]?.code.length ?? 0));
  for (const parent of order) {
    const fit = decided[parent];
    if (fit == null) continue;
    const children = childrenOf(parent);
    if (children.length === 0 || children.every((child) => decided[child] !== null)) continue;
    const options = children.map((child) => {
      const known = decided[child];
      return known == null ? (rows[child]?.fits ?? []) : [known];
    });
    const agreed = agreedChoice(options, fit, columns);
    agreed.forEach((choice, index) => {
      const child = children[index];
      if (child !== undefined && choice !== null) decided[child] = choice;
    });
  }
  return decided;
}

/** For a row, the rows right below it: no other row's code stands between them. */
function childrenFinder(rows: readonly TreeRow[], whole: number): (parent: number) => number[] {
  const byCode = new Map<string, number[]>();
  rows.forEach(({ code }, index) => {
    if (index === whole) return;
    const own = byCode.get(code);
    if (own === undefined) byCode.set(code, [index]);
    else own.push(index);
  });
  /** The rows right below each code that a row has; below null those whose code begins with no other row's. */
  const below = new Map<string | null, number[]>();
  for (const [code, own] of byCode) {
    let above: string | null = null;
    for (let length = code.length - 1; length >= 0 && above === null; length -= 1) {
      if (byCode.has(code.slice(0, length))) above = code.slice(0, length);
    }
    below.set(above, [...(below.get(above) ?? []), ...own]);
  }
  return (parent) => {
    const code = rows[parent]?.code ?? '';
    // A code that is printed twice: what stands below it is one row's as much as the other's.
    const again = (byCode.get(code) ?? []).filter((index) => index !== parent);
    if (again.length > 0) return again;
    return [...(below.get(parent === whole ? null : code) ?? [])].sort((a, b) => a - b);
  };
}

/** The fit of each child on which every choice that adds up to the parent agrees; null where choices differ. */
function agreedChoice(
  options: readonly (readonly Fit[])[],
  parent: Fit,
  columns: readonly string[],
): (Fit | null)[] {
  const tolerance = 0.02 + 0.01 * options.length;
  if (options.length > mostChildren) {
    return options.map((fits) => onlyPossible(fits, parent, columns, tolerance));
  }
  const inCents = (fit: Fit): number[] => columns.map((column) => toCents(fit[column] ?? 0));
  const choices = options.map((fits) => fits.map((fit) => ({ fit, amounts: inCents(fit) })));
  const wanted = inCents(parent);
  const limits = columns.map((column) => toCents(limit(parent[column], tolerance)));
  const most = toCents(tolerance);
  const agreed: (Fit | null)[] = [];
  const chosen: Fit[] = [];
  const sums = columns.map(() => 0);
  let steps = 0;
  const search = (index: number): void => {
    steps += 1;
    if (steps > maximumSteps || sums.some((sum, at) => sum > (limits[at] ?? 0))) return;
    const own = choices[index];
    if (own === undefined) {
      if (sums.some((sum, at) => Math.abs(sum - (wanted[at] ?? 0)) > most)) return;
      chosen.forEach((fit, at) => {
        const known = agreed[at];
        agreed[at] = known === undefined || sameFit(known, fit, columns) ? fit : null;
      });
      return;
    }
    for (const { fit, amounts } of own) {
      chosen[index] = fit;
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (amounts[at] ?? 0);
      search(index + 1);
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) - (amounts[at] ?? 0);
    }
  };
  search(0);
  return agreed.length === 0 || steps > maximumSteps
    ? options.map((fits) => onlyPossible(fits, parent, columns, tolerance))
    : agreed;
}

/** 万元 in whole 分: sums of many choices are compared without decimal arithmetic. */
function toCents(wanYuan: number): number {
  return new Decimal(wanYuan).times(1_000_000).round().toNumber();
}

/** Where the children do not sum to their parent, a child still cannot hold money where the parent has none. */
function onlyPossible(
  fits: readonly Fit[],
  parent: Fit,
  columns: readonly string[],
  tolerance: number,
): Fit | null {
  const possible = fits.filter((fit) =>
    columns.every((column) => (fit[column] ?? 0) <= limit(parent[column], tolerance)),
  );
  const [first] = possible;
  return first !== undefined && possible.every((fit) => sameFit(first, fit, columns)) ? first : null;
}

/** A child cannot hold money in a column where its parent is blank, however little. */
function limit(amount: number | undefined, tolerance: number): number {
  return amount === undefined || amount === 0 ? 0 : amount + tolerance;
}

function sameFit(a: Fit | null, b: Fit | undefined, columns: readonly string[]): boolean {
  return a !== null && b !== undefined && columns.every((column) => a[column] === b[column]);
}
