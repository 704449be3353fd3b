/** From the rows that an executor fetched to the page that was asked for. */
import { orderOf } from './order.ts';
import type { Branch, BranchResult, Cursor, EdgeResult, Operand, Value } from './plan.ts';

/**
 * Cuts an executor's rows to the page of the branch.
 *
 * @param rows one more than the page's limit where there are so many; of a `backward` page in reversed order, nearest
 *   to the bound first.
 * @param totalCount the number of all rows whatever the page; null where it was not asked for.
 * @returns the rows in the order's own direction, and whether there are more on either side: known where the page
 *   was fetched, and concluded from `after` (or `before`, backwards) on the side that it came from.
 */
export function resultOf(
  rows: readonly EdgeResult[],
  branch: Pick<Branch, 'page'>,
  totalCount: number | null,
): BranchResult {
  const { page } = branch;
  if (page === null) return { edges: rows, hasNextPage: false, hasPreviousPage: false, totalCount };
  const kept = rows.slice(0, page.limit);
  const more = rows.length > page.limit;
  return page.direction === 'forward'
    ? { edges: kept, hasNextPage: more, hasPreviousPage: page.after !== null, totalCount }
    : { edges: kept.toReversed(), hasNextPage: page.before !== null, hasPreviousPage: more, totalCount };
}

/** The place of a row in the branch's order, from the values of its node and of the edge that led to it. */
export function cursorOf(
  branch: Pick<Branch, 'order'>,
  id: string,
  valueOf: (on: Operand, property: string) => Value,
): Cursor {
  return {
    values: orderOf(branch)
      .slice(0, -1)
      .map(({ on, property }) => valueOf(on, property)),
    id,
  };
}
