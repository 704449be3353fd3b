/** Answers in one form, whoever gave them: so that they can be compared value by value. */
import { Decimal } from 'decimal.js';

export type Plain = string | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * Brings a part of an answer to that form: connections are lists of their edges, an edge is its node with what the
 * edge itself has, one related node is a list of one, money is 分, numbers are texts. Lists below the first are sorted,
 * because the library is asked for no order where the answer holds all there is.
 */
export function plain(value: unknown): Plain {
  return plainValue(value, 0);
}

/** A hand-written statement's row, which is a list, with the names of its values; a name with names behind it is a list of rows. */
export type Shape = readonly (string | readonly [string, Shape])[];

export function named(row: unknown, shape: Shape): Record<string, unknown> {
  const values = row as readonly unknown[];
  return Object.fromEntries(
    shape.map((part, at) => {
      if (typeof part === 'string') return [part, values[at]];
      const [name, inner] = part;
      return [name, (values[at] as readonly unknown[]).map((each) => named(each, inner))];
    }),
  );
}

function plainValue(value: unknown, depth: number): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) {
    const items = value.map((each) => (isRecord(each) ? edge(each, depth + 1) : plainValue(each, depth + 1)));
    return depth === 0 ? items : items.toSorted((left, right) => (text(left) < text(right) ? -1 : 1));
  }
  if (!isRecord(value)) throw new TypeError(`An answer has no ${typeof value}`);
  const { edges, nodes, yuan, wanYuan } = value;
  if (Array.isArray(edges ?? nodes)) return plainValue(edges ?? nodes, depth);
  if (isNumeral(yuan)) return new Decimal(yuan).times(100).toFixed();
  if (isNumeral(wanYuan)) return new Decimal(wanYuan).times(1_000_000).toFixed();
  return 'text' in value ? plainValue(value['text'], depth) : [edge(value, depth + 1)];
}

/** An edge with its node and its properties in one; any other object with its values. */
function edge({ node, properties, ...own }: Readonly<Record<string, unknown>>, depth: number): Plain {
  const all = { ...own, ...(isRecord(properties) ? properties : {}), ...(isRecord(node) ? node : {}) };
  const names = Object.keys(all).toSorted();
  return Object.fromEntries(names.map((name) => [name, plainValue(all[name], depth)]));
}

function isNumeral(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text = (value: Plain): string => JSON.stringify(value);
