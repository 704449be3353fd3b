/**
 * Where a list may be started from. Every list can be walked in its own order until the page is full: that is fast
 * where many nodes pass the filter and slow where few do. A condition that a related node exists offers another
 * start: those related nodes, when they lead to few nodes of the list.
 */
import Cypher from '@neo4j/cypher-builder';
import type { NormalFilter } from '../filter.ts';
import { nodes, type NodeKind } from '../model/index.ts';
import type { Step } from '../plan.ts';
import { condition, placeBeyond, placeOf, stepPattern, type Place } from './conditions.ts';
import { hasIndex } from './ordering.ts';

export interface Start {
  readonly step: Step;
  readonly kind: NodeKind;
  readonly filter: NormalFilter;
  /** What the filter of the list asks for beside. */
  readonly rest: readonly NormalFilter[];
}

/** More starts than these are not weighed: each costs a look at its nodes. */
const MOST = 3;

/** A start with more nodes than these is taken for one that leads to all; counting them would cost more than a page. */
const MOST_NODES = 3_000;

/** Larger than any graph's count, and its square is still an integer of Cypher. */
const TOO_MANY = 1_000_000_000;

/** The starts that a filter offers: related nodes that can be found without looking at all of a large kind. */
export function startsOf(filter: NormalFilter | null): readonly Start[] {
  const all = conjuncts(filter);
  return all
    .flatMap((part): Start[] => {
      if (part.type !== 'related' || part.quantifier !== 'some' || part.filter === null) return [];
      if (!canBeFound(part.kind, part.filter)) return [];
      const rest = all.filter((other) => other !== part);
      return [{ step: part.step, kind: part.kind, filter: part.filter, rest }];
    })
    .slice(0, MOST);
}

/** `MATCH` of the start's nodes and of the list's nodes that they lead to, each of these once. */
export function matchFrom(start: Start, place: Place): Cypher.With {
  const related = placeBeyond(start.step, start);
  const list = new Cypher.Pattern(place.node, { labels: [place.kind] });
  return new Cypher.Match(stepPattern(list, start.step, related))
    .where(condition(start.filter, related))
    .with(place.node)
    .distinct();
}

/** How many edges lead from the start's nodes to the list: their degrees, which the store keeps, are added up. */
export function reachOf({ step, kind, filter }: Start): Cypher.Expr {
  const start = placeOf({ kind });
  const parts = conjuncts(filter).filter((part) => !asksForEdge(part));
  const degree = new Cypher.Count(
    new Cypher.Pattern(start.node)
      .related({ type: step.relationship, direction: step.direction === 'out' ? 'left' : 'right' })
      .to(),
  );
  const few = Cypher.lt(Cypher.count(start.node), new Cypher.Param(BigInt(MOST_NODES)));
  const reach = new Cypher.Case()
    .when(few)
    .then(Cypher.sum(degree))
    .else(new Cypher.Param(BigInt(TOO_MANY)));
  const sum = new Cypher.Match(new Cypher.Pattern(start.node, { labels: [kind] }))
    .where(condition({ type: 'and', filters: parts }, start))
    .with(start.node)
    .limit(new Cypher.Param(BigInt(MOST_NODES)))
    .return(reach);
  return Cypher.listIndex(new Cypher.Collect(sum), 0);
}

function canBeFound(kind: NodeKind, filter: NormalFilter): boolean {
  const parts = conjuncts(filter).filter((part) => !asksForEdge(part));
  return parts.some(isSeek.bind(null, kind)) || (nodes[kind].owner === 'shared' && parts.length > 0);
}

/** Whether an index finds the nodes: range indexes know nothing of `contains` and of negations. */
function isSeek(kind: NodeKind, part: NormalFilter): boolean {
  if (part.type !== 'compare' || part.negated || !hasIndex(kind, part.property)) return false;
  return part.comparison !== 'contains' && part.comparison !== 'isNull';
}

function conjuncts(filter: NormalFilter | null): readonly NormalFilter[] {
  if (filter === null) return [];
  return filter.type === 'and' ? filter.filters : [filter];
}

function asksForEdge(filter: NormalFilter): boolean {
  if (filter.type === 'compare') return filter.on === 'edge';
  return filter.type !== 'related' && filter.filters.some(asksForEdge);
}
