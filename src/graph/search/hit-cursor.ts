/** A place among the hits of a search, as the opaque text that clients pass back. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { InvalidCursor } from '../cursor.ts';
import { nodeKinds, type NodeKind } from '../model/index.ts';
import type { Hit, Search } from './search.ts';

/** What is looked for: a place among what one search finds is none among what another does. */
type Asked = Pick<Search, 'terms' | 'kinds'>;

const stored = z.tuple([
  z.literal('search'),
  z.string(),
  z.number(),
  z.string(),
  z.enum(nodeKinds as readonly [NodeKind, ...NodeKind[]]),
  z.string(),
]);

export function cursorOfHit({ rank, name, kind, id }: Hit, asked: Asked): string {
  const place = ['search', signature(asked), rank, name, kind, id];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws InvalidCursor for a text that is no cursor of a search, or one of a search for something else */
export function hitOfCursor(cursor: string, asked: Asked): Hit {
  const parsed = stored.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) {
    throw new InvalidCursor('this is no cursor of a search; pass an endCursor on as it is.');
  }
  const [, made, rank, name, kind, id] = parsed.data;
  if (made !== signature(asked)) {
    throw new InvalidCursor(
      'this cursor belongs to a search for other words or kinds; ask for the first page of this one and go on from its cursors.',
    );
  }
  return { rank, name, kind, id };
}

function signature({ terms, kinds }: Asked): string {
  const asked = JSON.stringify([terms, [...new Set(kinds)].toSorted()]);
  return createHash('sha256').update(asked).digest('base64url').slice(0, 12);
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
