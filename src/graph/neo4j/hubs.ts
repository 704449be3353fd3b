/**
 * Pages of what many edges lead to. A fund may pay for most projects and a measure be used by thousands of indicators:
 * to sort all of them for a page of ten costs many times what it costs to walk their kind in the page's order and to
 * ask of each node whether an edge leads to it, until the page is full. Which is the case, the node's degree tells.
 */
import Cypher from '@neo4j/cypher-builder';
import type { NormalFilter } from '../filter.ts';
import { nodes, ownKinds, type NodeKind } from '../model/index.ts';
import { orderOf } from '../order.ts';
import type { Branch, Step } from '../plan.ts';
import { condition, placeBeyond, placeOf, stepPattern, type Place } from './conditions.ts';
import { boundConditions, isWalkable, sortItems, walkConditions } from './ordering.ts';

/** A node that is walked past costs about so many times what an edge costs that is followed. */
const STEP = 8;

/** The share of all nodes that is a good part: one in so many. */
const PART = 4;

/** Of nodes that a filter is asked of, one in so many is taken to pass. */
const PASSING = 8;

/** Whether nodes of a kind can have so many edges to the branch that it matters, and the branch can be walked. */
export function mayBeHub(from: NodeKind, branch: Branch): boolean {
  return (
    nodes[from].owner === 'shared' &&
    ownKinds.includes(branch.kind) &&
    isWalkable(branch) &&
    orderOf(branch).every(({ on }) => on === 'node') &&
    (branch.filter === null || !asksForEdge(branch.filter))
  );
}

/** The nodes of a page beyond a step, in its order, each once: one more than the page has, where there are so many. */
export function nearestOf(
  from: Place,
  step: Step,
  branch: Branch,
  filter: readonly NormalFilter[],
): Cypher.Expr {
  const limit = BigInt((branch.page?.limit ?? 0) + 1);
  const nearest = (match: Cypher.Match, place: Place, more: readonly Cypher.Predicate[]) => {
    const conditions = [
      ...more,
      ...boundConditions(branch, place),
      ...filter.map((part) => condition(part, place)),
    ];
    return new Cypher.Collect(
      match
        .where(Cypher.and(...conditions))
        .with(place.node)
        .distinct()
        .orderBy(...sortItems(branch, place))
        .limit(new Cypher.Param(limit))
        .return(place.node),
    );
  };
  const walked = (): Cypher.Expr => {
    const place = placeOf(branch);
    const edge = new Cypher.Match(new Cypher.Pattern(from.node).related(directed(step)).to(place.node));
    const match = new Cypher.Match(new Cypher.Pattern(place.node, { labels: [branch.kind] }));
    return nearest(match, place, [...walkConditions(branch, place), new Cypher.Exists(edge)]);
  };
  const followed = (): Cypher.Expr => {
    const place = placeBeyond(step, branch);
    return nearest(new Cypher.Match(stepPattern(new Cypher.Pattern(from.node), step, place)), place, []);
  };
  return new Cypher.Case()
    .when(isHub(from, step, branch, limit))
    .then(walked())
    .else(followed());
}

/**
 * By `id`, which is spread evenly, and without a filter a page of `limit` is full after `limit × size / degree` nodes.
 * In any other order the nodes beyond the step may come last, and of a filter nobody knows how many pass: they must be
 * a good part of all.
 */
function isHub(from: Place, step: Step, branch: Branch, limit: bigint): Cypher.Predicate {
  const degree = () => new Cypher.Count(new Cypher.Pattern(from.node).related(directed(step)).to());
  const size = () => new Cypher.Count(new Cypher.Pattern({ labels: [branch.kind] }));
  const isSpread = branch.filter === null && orderOf(branch).length === 1;
  const steps = limit * BigInt(isSpread ? STEP : STEP * PASSING);
  const isShorter = Cypher.gt(
    Cypher.multiply(degree(), degree()),
    Cypher.multiply(size(), new Cypher.Param(steps)),
  );
  if (isSpread) return isShorter;
  return Cypher.and(isShorter, Cypher.gt(Cypher.multiply(degree(), new Cypher.Literal(PART)), size()));
}

function directed({ relationship, direction }: Step) {
  return { type: relationship, direction: direction === 'out' ? 'right' : 'left' } as const;
}

function asksForEdge(filter: Branch['filter'] & object): boolean {
  switch (filter.type) {
    case 'compare':
      return filter.on === 'edge';
    case 'and':
    case 'or':
      return filter.filters.some(asksForEdge);
    case 'not':
      return asksForEdge(filter.filter);
    case 'related':
      return false;
  }
}
