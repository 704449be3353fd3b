import type { Lines } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import type { Contribution } from './contribution.ts';
import { divisionAt, pathsDownTo } from './divisions.ts';

/** Says that the document speaks of a region (福建省/福州市/鼓楼区), and of every one above it. */
export function stateRegion(contribution: Contribution, path: string, lines: Lines): NodeRef {
  const regions = pathsDownTo(path).map((each) => {
    const { name, level, code } = divisionAt(each);
    const properties = { path: each, name, level, code };
    return contribution.state({ kind: 'Region', id: idOf('Region', [each]), properties }, lines);
  });
  regions.reduce((larger, smaller) => {
    contribution.relate('PART_OF', smaller, larger);
    return smaller;
  });
  const own = regions.at(-1);
  if (own === undefined) throw new Error('A region has an empty path');
  return own;
}
