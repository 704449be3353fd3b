/** Stable ids: made from a node's kind and key alone, so the same on every machine and in every engine. */
import { createHash } from 'node:crypto';
import { nodeKinds, type NodeKind } from './model/index.ts';
import { keyText } from './text.ts';

/** 80 bits of SHA-256: among ten million nodes, two share an id with a chance of one in ten billion. */
const digits = 20;

/**
 * The id of a node: its kind, and a hash over its kind and key (`Project_9f3c…`).
 *
 * @param keyParts the values of the model's `key` in its order; texts are folded (`keyText`), so that the same name
 *   in full-width signs, with other brackets or with white space gives the same id; null where a part is none.
 */
export function idOf(kind: NodeKind, keyParts: readonly (string | number | null)[]): string {
  const parts = keyParts.map((part) => (typeof part === 'string' ? keyText(part) : part));
  const hash = createHash('sha256').update(JSON.stringify([kind, ...parts]));
  return `${kind}_${hash.digest('hex').slice(0, digits)}`;
}

const kinds = new Set<string>(nodeKinds);

/** The kind that an id names; null for a text that is no id. */
export function kindOfId(id: string): NodeKind | null {
  const [, kind = ''] = /^([A-Za-z]+)_[0-9a-f]{20}$/.exec(id) ?? [];
  return isKind(kind) ? kind : null;
}

function isKind(text: string): text is NodeKind {
  return kinds.has(text);
}
