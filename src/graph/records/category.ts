import type { Lines } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import type { Contribution } from './contribution.ts';

/** Digits of a class (类), a subclass (款) and an item (项): codes of a category below begin with its own. */
const digitsByDepth = [3, 5, 7];

/**
 * Says that the document speaks of a category of expenditure, and so of those above it, which it may leave unnamed.
 *
 * @param code as the document prints it; one of other lengths than the classification's stands below the longest
 *   of its beginnings that the classification knows
 */
export function stateCategory(
  contribution: Contribution,
  kind: 'FunctionalCategory' | 'EconomicCategory',
  { code, name, lines }: { readonly code: string; readonly name: string | null; readonly lines: Lines },
): NodeRef {
  const above = digitsByDepth.filter((digits) => digits < code.length).map((digits) => code.slice(0, digits));
  const path = [...above, code].map((each, index) => {
    const named = each === code && name !== '' ? name : null;
    const properties = { code: each, name: named, depth: index + 1 };
    return contribution.state({ kind, id: idOf(kind, [each]), properties }, lines);
  });
  return path.reduce((larger, smaller) => {
    contribution.relate('PART_OF', smaller, larger);
    return smaller;
  });
}
