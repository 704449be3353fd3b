import { decodeCursor, InvalidCursor, type Ordered } from '../../src/graph/cursor.ts';
import { orderOf } from '../../src/graph/order.ts';
import type { Cursor, OrderKey, Page } from '../../src/graph/plan.ts';
import { badInput } from '../bad-input.ts';
import type { Limits } from './limits.ts';

/** A connection's arguments, as GraphQL hands them over. */
export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/**
 * The page that a connection's arguments name: the first `limits.pageSize` where they name none.
 * @throws GraphQLError for a page of less than none or more than the largest, for both ends at once, and for a text
 *   that is no cursor of this order
 */
export function pageOf(
  args: PageArguments,
  order: readonly OrderKey[],
  ordered: Ordered,
  limits: Limits,
): Page {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) {
    throw badInput(
      'Give first or last, not both: first counts from the start of the list, last from its end.',
    );
  }
  return {
    limit: sizeOf('first', first, limits) ?? sizeOf('last', last, limits) ?? limits.pageSize,
    direction: last === null ? 'forward' : 'backward',
    after: cursorOf('after', args.after, order, ordered),
    before: cursorOf('before', args.before, order, ordered),
  };
}

/**
 * How many rows an argument asks for; null where it is left out.
 * @throws GraphQLError for less than none and for more than the largest page
 */
export function sizeOf(
  name: string,
  size: number | null | undefined,
  { largestPage }: Limits,
): number | null {
  if (size === null || size === undefined) return null;
  if (size < 0) throw badInput(`${name} is ${size}; give 0 or more.`);
  if (size > largestPage) {
    throw badInput(
      `${name} is ${size} and the largest page is ${largestPage}; ask for ${largestPage} or less and go on with ${name === 'first' ? 'after: endCursor' : 'before: startCursor'}.`,
    );
  }
  return size;
}

function cursorOf(
  name: string,
  text: string | null | undefined,
  order: readonly OrderKey[],
  ordered: Ordered,
): Cursor | null {
  if (text === null || text === undefined) return null;
  try {
    return decodeCursor(text, orderOf({ order }), ordered);
  } catch (error) {
    if (error instanceof InvalidCursor) throw badInput(`${name}: ${error.message}`);
    throw error;
  }
}
