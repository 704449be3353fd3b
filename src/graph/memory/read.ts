import type { GraphNode } from '../batch.ts';
import { compareValues, orderOf } from '../order.ts';
import { cursorOf, resultOf } from '../page.ts';
import type {
  Branch,
  BranchResult,
  BranchResults,
  Cursor,
  EdgeResult,
  Measure,
  NodeResult,
  OrderKey,
  Plan,
  Value,
} from '../plan.ts';
import { definitionOfMeasure, measureOf } from '../measure.ts';
import { neighbours, valueOf, type MemoryGraph, type Row } from './graph.ts';
import { holds } from './holds.ts';

/** Answers a plan by walking it: every row is filtered, sorted and cut as the plan says, nothing is skipped. */
export function readPlan(graph: MemoryGraph, { start, branches }: Plan): BranchResults {
  const ids = start.type === 'ids' ? new Set(start.ids) : null;
  const rows = [...graph.nodes.values()]
    .filter(({ id }) => ids === null || ids.has(id))
    .map((node) => ({ node, edge: null }));
  return resultsOf(branches, (branch) =>
    branchResult(
      graph,
      branch,
      rows.filter(({ node }) => node.kind === branch.kind),
    ),
  );
}

function resultsOf(branches: readonly Branch[], read: (branch: Branch) => BranchResult): BranchResults {
  return Object.fromEntries(branches.map((branch) => [branch.kind, read(branch)]));
}

function branchResult(graph: MemoryGraph, branch: Branch, candidates: readonly Row[]): BranchResult {
  const { filter, page, withCount, withNodes } = branch;
  const rows = candidates.filter((row) => filter === null || holds(graph, filter, row));
  const totalCount = withCount ? rows.length : null;
  if (!withNodes) return { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount };
  const order = orderOf(branch);
  const place = (row: Row): Cursor =>
    cursorOf(branch, row.node.id, (on, property) =>
      on === 'measure' ? measured(graph, measureOf(branch, property), row) : valueOf(row, on, property),
    );
  const between = rows
    .map((row) => ({ row, cursor: place(row) }))
    .filter(({ cursor }) => page?.after == null || comparePlaces(order, cursor, page.after) > 0)
    .filter(({ cursor }) => page?.before == null || comparePlaces(order, cursor, page.before) < 0)
    .sort((left, right) => comparePlaces(order, left.cursor, right.cursor));
  const directed = page?.direction === 'backward' ? between.toReversed() : between;
  const fetched = page === null ? directed : directed.slice(0, page.limit + 1);
  const edges = fetched.map(({ row, cursor }): EdgeResult => ({
    node: nodeResult(graph, branch, row.node),
    cursor,
    properties: Object.fromEntries(branch.edgeProperties.map((name) => [name, valueOf(row, 'edge', name)])),
  }));
  return resultOf(edges, branch, totalCount);
}

function nodeResult(graph: MemoryGraph, branch: Branch, node: GraphNode): NodeResult {
  const { kind, id } = node;
  return {
    kind,
    id,
    properties: Object.fromEntries([
      ...branch.properties.map((name) => [name, valueOf({ node, edge: null }, 'node', name)] as const),
      ...(branch.measured ?? []).map(
        (alias) => [alias, measured(graph, measureOf(branch, alias), { node, edge: null })] as const,
      ),
    ]),
    links: Object.fromEntries(
      branch.links.map(({ alias, step, branches }) => [
        alias,
        resultsOf(branches, (each) => branchResult(graph, each, neighbours(graph, id, step, each.kind))),
      ]),
    ),
  };
}

/** A number of related nodes, or a sum over them; no sum where none of them has a value. */
function measured(graph: MemoryGraph, measure: Measure, { node }: Row): Value {
  const { step, kind, filter, sum } = measure;
  const related = neighbours(graph, node.id, step, kind).filter(
    (row) => filter === null || holds(graph, filter, row),
  );
  if (sum === null) return related.length;
  const values = related
    .map((row) => valueOf(row, sum.on, sum.property))
    .filter((value) => typeof value === 'bigint' || typeof value === 'number');
  if (values.length === 0) return null;
  const total = values.reduce<bigint>((whole, value) => whole + BigInt(value), 0n);
  return definitionOfMeasure(measure).type === 'money' ? total : Number(total);
}

/** Missing values come last, whichever way a key runs. */
function comparePlaces(order: readonly OrderKey[], left: Cursor, right: Cursor): number {
  for (const [index, { descending }] of order.entries()) {
    const last = index === order.length - 1;
    const compared = compareMissingLast(
      last ? left.id : (left.values[index] ?? null),
      last ? right.id : (right.values[index] ?? null),
      descending,
    );
    if (compared !== 0) return compared;
  }
  return 0;
}

function compareMissingLast(left: Value, right: Value, descending: boolean): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return descending ? compareValues(right, left) : compareValues(left, right);
}
