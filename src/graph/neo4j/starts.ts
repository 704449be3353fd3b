/**
 * Where a list may be started from. Every list can be walked in its own order until the page is full: that is fast
 * where many nodes pass the filter and slow where few do. A condition that a related node exists offers another
 * start: those related nodes, however many steps away, when they lead to few nodes of the list.
 */
import Cypher from '@neo4j/cypher-builder';
import { conjuncts, type NormalFilter } from '../filter.ts';
import { nodes, type NodeKind } from '../model/index.ts';
import type { Step } from '../plan.ts';
import { condition, placeBeyond, placeOf, stepPattern, type Place } from './conditions.ts';
import { hasIndex } from './ordering.ts';

/** A step of the way from the list to a start, the kind that it leads to, and what is asked of the nodes there. */
export interface Hop {
  readonly step: Step;
  readonly kind: NodeKind;
  readonly filters: readonly NormalFilter[];
}

export interface Start {
  /** From the list on; the nodes at its end are those that can be found. */
  readonly way: readonly [Hop, ...Hop[]];
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
    .flatMap((part) =>
      waysThrough(part).map((way): Start => ({ way, rest: all.filter((other) => other !== part) })),
    )
    .slice(0, MOST);
}

/** The ways through a condition on related nodes: to those themselves, and on to those that they are related to. */
function waysThrough(part: NormalFilter): Start['way'][] {
  if (part.type !== 'related' || part.quantifier !== 'some' || part.filter === null) return [];
  const { step, kind } = part;
  const asked = conjuncts(part.filter);
  const here: Start['way'][] = canBeFound(kind, asked) ? [[{ step, kind, filters: asked }]] : [];
  const beyond = asked.flatMap((inner) =>
    waysThrough(inner).map((way): Start['way'] => [
      { step, kind, filters: asked.filter((other) => other !== inner) },
      ...way,
    ]),
  );
  return [...here, ...beyond];
}

/**
 * `MATCH` of the start's nodes and of the list's nodes that they lead to, each of these once. A longer way is gone
 * step by step, and each node on it is gone on from once.
 */
export function matchFrom({ way }: Start, list: Place): Cypher.With {
  const places = way.map((hop) => placeBeyond(hop.step, hop));
  const hops = way.map((hop, at) => ({
    ...{ ...hop, to: places[at] ?? list, from: places[at - 1] ?? list },
    before: way[at - 1]?.filters.filter((part) => !asksForEdge(part)) ?? [],
    // Nodes on the way were held against what is asked of them alone when they were reached.
    own: hop.filters.filter((part) => at === way.length - 1 || asksForEdge(part)),
  }));
  return hops.reduceRight<Cypher.With | null>((reached, { step, from, to, before, own }) => {
    const pattern = stepPattern(new Cypher.Pattern(from.node, { labels: [from.kind] }), step, to);
    const match = reached === null ? new Cypher.Match(pattern) : reached.match(pattern);
    const conditions = [
      ...own.map((part) => condition(part, to)),
      ...before.map((part) => condition(part, from)),
    ];
    return match
      .where(Cypher.and(...conditions))
      .with(from.node)
      .distinct();
  }, null) as Cypher.With;
}

/** How many edges lead from the start's nodes one step back: their degrees, which the store keeps, are added up. */
export function degreesOf({ way }: Start): Cypher.Expr {
  const { step, kind, filters } = way.at(-1) ?? way[0];
  const start = placeOf({ kind });
  // What is asked of other nodes would have to be looked for at each of them.
  const parts = filters.filter(isOfNodeAlone);
  const degree = new Cypher.Count(new Cypher.Pattern(start.node).related(backwards(step)).to());
  const few = Cypher.lt(Cypher.count(start.node), new Cypher.Param(BigInt(MOST_NODES)));
  const degrees = new Cypher.Case()
    .when(few)
    .then(Cypher.sum(degree))
    .else(new Cypher.Param(BigInt(TOO_MANY)));
  const sum = new Cypher.Match(new Cypher.Pattern(start.node, { labels: [kind] }))
    .where(condition({ type: 'and', filters: parts }, start))
    .with(start.node)
    .limit(new Cypher.Param(BigInt(MOST_NODES)))
    .return(degrees);
  return Cypher.listIndex(new Cypher.Collect(sum), 0);
}

/** What the steps between a start and its list make of the start's degrees, by what such steps lead to on average. */
export interface Spread {
  /** Nodes of the list for each of those edges. */
  readonly reach: Cypher.Expr;
  /** Nodes looked at on the way for each of them. */
  readonly looked: Cypher.Expr;
  /** How many nodes have to be looked at to hold one of the list against the condition. */
  readonly held: Cypher.Expr;
}

/** null where the start is one step away, and its degrees are all there is to know. */
export function spreadOf({ way }: Start, list: NodeKind): Spread | null {
  const nearer = way.slice(0, -1);
  if (nearer.length === 0) return null;
  const back = nearer.map(({ kind, step }) => average(kind, backwards(step))).toReversed();
  const on = nearer.map(({ step: { relationship, direction } }, at) =>
    average(way[at - 1]?.kind ?? list, {
      ...{ type: relationship, direction: direction === 'out' ? 'right' : 'left' },
    }),
  );
  const products = back.map((_, at) => product(back.slice(0, at + 1)));
  return {
    reach: product(back),
    looked: Cypher.plus(new Cypher.Literal(1), ...products),
    held: product(on),
  };
}

type Direction = { readonly type: string; readonly direction: 'left' | 'right' };

function backwards({ relationship, direction }: Step): Direction {
  return { type: relationship, direction: direction === 'out' ? 'left' : 'right' };
}

/** Edges of a node of the kind; both numbers are kept by the store. */
function average(kind: NodeKind, edge: Direction): Cypher.Expr {
  const edges = new Cypher.Count(new Cypher.Pattern({ labels: [kind] }).related(edge).to());
  const size = new Cypher.Count(new Cypher.Pattern({ labels: [kind] }));
  return Cypher.divide(Cypher.toFloat(edges), Cypher.plus(size, new Cypher.Literal(1)));
}

function product(factors: readonly Cypher.Expr[]): Cypher.Expr {
  return factors.reduce((left, right) => Cypher.multiply(left, right));
}

function canBeFound(kind: NodeKind, asked: readonly NormalFilter[]): boolean {
  const parts = asked.filter(isOfNodeAlone);
  return parts.some(isSeek.bind(null, kind)) || (nodes[kind].owner === 'shared' && parts.length > 0);
}

/** Whether an index finds the nodes: range indexes know nothing of `contains` and of negations. */
function isSeek(kind: NodeKind, part: NormalFilter): boolean {
  if (part.type !== 'compare' || part.negated || !hasIndex(kind, part.property)) return false;
  return part.comparison !== 'contains' && part.comparison !== 'isNull';
}

/** Whether the node's own values decide. */
function isOfNodeAlone(filter: NormalFilter): boolean {
  if (filter.type === 'compare') return filter.on === 'node';
  return filter.type !== 'related' && filter.filters.every(isOfNodeAlone);
}

function asksForEdge(filter: NormalFilter): boolean {
  if (filter.type === 'compare') return filter.on === 'edge';
  return filter.type !== 'related' && filter.filters.some(asksForEdge);
}
