/** A search as the stores answer it, and the order of what it finds. */
import type { NodeRef } from '../batch.ts';
import type { NodeKind } from '../model/index.ts';
import { compareTexts } from '../order.ts';

export interface Search {
  /** In the form that is searched (`termsOf`), at least one; a node must hold every one of them. */
  readonly terms: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** How many are wanted at most: the best of them. */
  readonly most: number;
}

export interface Hit extends NodeRef {
  /** Its name in the form that is searched. */
  readonly name: string;
  /** How well the name fits: 0 it is what was asked for, 1 begins so, 2 holds all of it, 3 other texts do. */
  readonly rank: number;
}

/** The terms as a name would have them, one behind the other. */
export const wholeOf = ({ terms }: Pick<Search, 'terms'>): string => terms.join('');

/** How well a name fits the terms, given that the node holds them. */
export function rankOf(name: string, search: Pick<Search, 'terms'>): number {
  const whole = wholeOf(search);
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  return search.terms.every((term) => name.includes(term)) ? 2 : 3;
}

/**
 * The best first: by rank, then the shorter name, of which the words are the larger part; then by name and id, as the
 * engines order texts, so that what they cut off is what comes last.
 */
export function compareHits(left: Hit, right: Hit): number {
  return (
    left.rank - right.rank ||
    lengthOf(left.name) - lengthOf(right.name) ||
    compareTexts(left.name, right.name) ||
    compareTexts(left.id, right.id)
  );
}

/** In code points, as the engines count. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
