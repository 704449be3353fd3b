/** A place among the hits of a search, as the opaque text that clients pass back. */
import { z } from 'zod';
import { InvalidCursor } from '../cursor.ts';
import { nodeKinds, type NodeKind } from '../model/index.ts';
import type { Hit } from './search.ts';

const stored = z.tuple([
  z.literal('search'),
  z.number(),
  z.string(),
  z.enum(nodeKinds as readonly [NodeKind, ...NodeKind[]]),
  z.string(),
]);

export function cursorOfHit({ rank, name, kind, id }: Hit): string {
  return Buffer.from(JSON.stringify(['search', rank, name, kind, id])).toString('base64url');
}

/** @throws InvalidCursor for a text that is no cursor of a search */
export function hitOfCursor(cursor: string): Hit {
  const parsed = stored.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) {
    throw new InvalidCursor('this is no cursor of a search; pass an endCursor on as it is.');
  }
  const [, rank, name, kind, id] = parsed.data;
  return { rank, name, kind, id };
}

/** Undefined where the text is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
