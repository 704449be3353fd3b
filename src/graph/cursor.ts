/** Places in an order: as a filter over its keys, and as the opaque text that clients pass back. */
import { z } from 'zod';
import { edges, propertyOf, type NodeKind, type PropertyType, type RelationshipName } from './model/index.ts';
import { definitionOfMeasure, measureOf } from './measure.ts';
import { orderOf } from './order.ts';
import type { Branch, Cursor, Filter, Measure, OrderKey, Value } from './plan.ts';

/** A text that is no cursor, or one of another order. The message says what to do. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

const nothing: Filter = { type: 'or', filters: [] };

/**
 * What lies between a page's `after` and `before`, as an ordinary filter over the order's keys (missing values come
 * last both ways); null where the page has no bound. For an order by `id` alone it is one comparison of `id`,
 * which an index can walk.
 */
export function boundsOf(branch: Pick<Branch, 'kind' | 'order' | 'page'>): Filter | null {
  const order = orderOf(branch);
  const { after = null, before = null } = branch.page ?? {};
  const bounds = [
    ...(after === null ? [] : [beyond(branch.kind, order, after, 'after')]),
    ...(before === null ? [] : [beyond(branch.kind, order, before, 'before')]),
  ];
  const [first, ...more] = bounds;
  if (first === undefined) return null;
  return more.length === 0 ? first : { type: 'and', filters: bounds };
}

type Side = 'after' | 'before';

/** Further than the cursor by some key, and equal to it by all keys before that one. */
function beyond(kind: NodeKind, order: readonly OrderKey[], cursor: Cursor, side: Side): Filter {
  const places = [...cursor.values.slice(0, order.length - 1), cursor.id];
  const alternatives = order.map((key, index): Filter => {
    const equal = order.slice(0, index).map((earlier, at) => same(earlier, places[at] ?? null));
    return joined('and', [...equal, further(kind, key, places[index] ?? null, side)]);
  });
  return joined(
    'or',
    alternatives.filter((alternative) => !isNothing(alternative)),
  );
}

function same({ on, property }: OrderKey, value: Value): Filter {
  return value === null
    ? { type: 'compare', on, property, comparison: 'isNull', value: true }
    : { type: 'compare', on, property, comparison: 'eq', value };
}

function further(kind: NodeKind, key: OrderKey, value: Value, side: Side): Filter {
  const { on, property } = key;
  const missing = (yes: boolean): Filter => ({
    type: 'compare',
    on,
    property,
    comparison: 'isNull',
    value: yes,
  });
  if (value === null) return side === 'after' ? nothing : missing(false);
  const upwards = (side === 'after') !== key.descending;
  const past: Filter = { type: 'compare', on, property, comparison: upwards ? 'gt' : 'lt', value };
  const always = on === 'node' && propertyOf(kind, property).required === true;
  return side === 'before' || always ? past : joined('or', [past, missing(true)]);
}

function joined(type: 'and' | 'or', filters: readonly Filter[]): Filter {
  if (type === 'and' && filters.some(isNothing)) return nothing;
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { type, filters };
}

function isNothing(filter: Filter): boolean {
  return filter.type === 'or' && filter.filters.length === 0;
}

/** Money is written as `{ "fen": "…" }`: JSON has no whole numbers of that size. */
const writtenValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ fen: z.string().regex(/^-?\d{1,19}$/) }),
]);
type WrittenValue = z.infer<typeof writtenValue>;
const written = z.strictObject({
  list: z.string(),
  order: z.string(),
  values: z.array(writtenValue),
  id: z.string().min(1),
});

/**
 * The opaque text of a place in an order (base64url).
 * @param order as `orderOf` gives it
 * @param list what is ordered, by the name that its reader knows it by: a place in one list is none in another
 */
export function encodeCursor(cursor: Cursor, order: readonly OrderKey[], list: string): string {
  const values = cursor.values.map((value) => (typeof value === 'bigint' ? { fen: String(value) } : value));
  const place = { list, order: signature(order), values, id: cursor.id };
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** What is ordered: nodes of a kind, or the edges of a relationship that lead to them. */
export interface Ordered {
  /** The name under which its cursors were written. */
  readonly list: string;
  readonly kind: NodeKind;
  readonly relationship: RelationshipName | null;
  /** What its order computes. */
  readonly measures?: readonly Measure[];
}

/**
 * Reads a cursor that `encodeCursor` wrote for the same list in the same order.
 *
 * @throws InvalidCursor where the text is none, holds values of other types than the order's properties, or was made
 *   for another list or order.
 */
export function decodeCursor(text: string, order: readonly OrderKey[], ordered: Ordered): Cursor {
  const { list, order: made, values, id } = parsed(text);
  if (list !== ordered.list) {
    throw new InvalidCursor(
      `The cursor ${shortened(text)} comes from ${shortened(list)}, and this is ${shortened(ordered.list)}; give it to the list that it comes from.`,
    );
  }
  if (made !== signature(order) || values.length !== order.length - 1) {
    throw new InvalidCursor(
      `The cursor ${shortened(text)} belongs to another orderBy; ask for the first page in the new order and go on from its cursors.`,
    );
  }
  if (!values.every((value, index) => fits(value, order[index], ordered))) throw noCursor(text);
  return {
    values: values.map((value) => (value !== null && typeof value === 'object' ? BigInt(value.fen) : value)),
    id,
  };
}

function parsed(text: string): z.infer<typeof written> {
  try {
    return written.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch (cause) {
    throw noCursor(text, cause);
  }
}

function noCursor(text: string, cause?: unknown): InvalidCursor {
  return new InvalidCursor(
    `${shortened(text)} is not a cursor; pass an endCursor, startCursor or cursor that an earlier page returned.`,
    { cause },
  );
}

/** How a value of each type is written; the others cannot be ordered by. */
const writtenAs: Readonly<Partial<Record<PropertyType, string>>> = {
  string: 'string',
  enum: 'string',
  int: 'number',
  float: 'number',
  boolean: 'boolean',
  money: 'object',
};

/** Whether a cursor's value can be one of the property that it stands for. */
function fits(value: WrittenValue, key: OrderKey | undefined, ordered: Ordered): boolean {
  if (key === undefined) return false;
  if (value === null) return true;
  const definition = definitionOf(key, ordered);
  return definition !== undefined && typeof value === writtenAs[definition.type];
}

function definitionOf({ on, property }: OrderKey, ordered: Ordered) {
  if (on === 'node') return propertyOf(ordered.kind, property);
  if (on === 'measure') return definitionOfMeasure(measureOf(ordered, property));
  return ordered.relationship === null ? undefined : edges[ordered.relationship].properties[property];
}

function shortened(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

function signature(order: readonly OrderKey[]): string {
  return order
    .map((key) => `${key.descending ? '-' : '+'}${key.on === 'node' ? '' : `${key.on}.`}${key.property}`)
    .join(',');
}
