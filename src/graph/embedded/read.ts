/**
 * Answers a plan level by level: for each branch the rows of all its parents by one statement, the properties of
 * those that its page keeps by a second, their number by a third where it is asked for. The number of statements
 * follows from the plan alone, never from the data.
 */
import { boundsOf } from '../cursor.ts';
import type { NodeKind } from '../model/index.ts';
import { cursorOf, resultOf } from '../page.ts';
import type { Branch, BranchResult, BranchResults, EdgeResult, NodeResult, Plan, Value } from '../plan.ts';
import {
  columnsOf,
  countStatement,
  propertiesStatement,
  rowsStatement,
  type Column,
  type Origin,
} from './branch-statements.ts';
import { fromColumn } from './columns.ts';
import { numberIn, textIn, type Row } from './row.ts';
import type { Statement } from './statement.ts';

/** Runs one statement of the read; several may be asked for at once. */
export type Ask = (statement: Statement) => Promise<readonly Row[]>;

/** What a branch answers for one of its parents. */
type Answer = (parent: string) => BranchResult;

/** The parent of rows that have none. */
const root = '';

export async function readPlan(plan: Plan, ask: Ask): Promise<BranchResults> {
  const answers = await Promise.all(
    plan.branches.map(async (branch) => [branch.kind, await readBranch(branch, plan.start, ask)] as const),
  );
  return Object.fromEntries(answers.map(([kind, answer]) => [kind, answer(root)]));
}

async function readBranch(branch: Branch, origin: Origin, ask: Ask): Promise<Answer> {
  if (origin.type !== 'all' && origin.ids.length === 0) {
    return () => resultOf([], branch, branch.withCount ? 0 : null);
  }
  if (!branch.withNodes) {
    const counts = branch.withCount ? await countsOf(branch, origin, ask) : null;
    return (parent) => resultOf([], branch, counts === null ? null : (counts.get(parent) ?? 0));
  }
  const inOneStep = branch.page === null || origin.type === 'ids';
  const columns = columnsOf(branch, origin, inOneStep);
  const limit = branch.page === null || manyParents(origin) ? null : branch.page.limit + 1;
  const rows = await ask(rowsStatement(branch, origin, columns, limit));
  const byParent = grouped(rows, branch.page === null ? Infinity : branch.page.limit + 1);
  const ids = keptIds(byParent, branch);

  const [counts, nodes] = await Promise.all([
    branch.withCount ? totals(branch, origin, rows, limit, ask) : null,
    readNodes(branch, ids, inOneStep ? { columns, rows } : null, ask),
  ]);
  return (parent) =>
    resultOf(
      (byParent.get(parent) ?? []).flatMap((row) => edgeOf(branch, columns, row, nodes)),
      branch,
      counts === null ? null : (counts.get(parent) ?? 0),
    );
}

function manyParents(origin: Origin): boolean {
  return origin.type === 'step' && origin.ids.length > 1;
}

/** The first rows of each parent, in their order. */
function grouped(rows: readonly Row[], limit: number): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [row]);
    else if (group.length < limit) group.push(row);
  }
  return groups;
}

function parentOf(row: Row): string {
  return row['parent'] === undefined ? root : textIn(row, 'parent');
}

/** Nodes that stand on a page: the row beyond it only says that there is one. */
function keptIds(byParent: ReadonlyMap<string, readonly Row[]>, { page }: Branch): readonly string[] {
  const ids = new Set<string>();
  for (const rows of byParent.values()) {
    for (const row of page === null ? rows : rows.slice(0, page.limit)) ids.add(textIn(row, 'id'));
  }
  return [...ids];
}

/** The numbers by parent: counted from the rows where all of them are here. */
async function totals(
  branch: Branch,
  origin: Origin,
  rows: readonly Row[],
  limit: number | null,
  ask: Ask,
): Promise<ReadonlyMap<string, number>> {
  const complete = boundsOf(branch) === null && (limit === null || rows.length < limit);
  if (!complete) return countsOf(branch, origin, ask);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(parentOf(row), (counts.get(parentOf(row)) ?? 0) + 1);
  return counts;
}

async function countsOf(branch: Branch, origin: Origin, ask: Ask): Promise<ReadonlyMap<string, number>> {
  const rows = await ask(countStatement(branch, origin));
  return new Map(rows.map((row) => [parentOf(row), numberIn(row, 'total')]));
}

interface Fetched {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The nodes with their properties and what their links lead to; `known` where the rows brought the properties. */
async function readNodes(
  branch: Branch,
  ids: readonly string[],
  known: Fetched | null,
  ask: Ask,
): Promise<ReadonlyMap<string, NodeResult>> {
  const [{ columns, rows }, links] = await Promise.all([
    known ?? readProperties(branch, ids, ask),
    Promise.all(branch.links.map((link) => readLink(branch.kind, link, ids, ask))),
  ]);
  const wanted = columns.filter(({ on, property }) => on === 'node' && branch.properties.includes(property));
  return new Map(
    rows.map((row) => {
      const id = textIn(row, 'id');
      const node: NodeResult = {
        kind: branch.kind,
        id,
        properties: valuesOf(wanted, row),
        links: Object.fromEntries(links.map(({ alias, answer }) => [alias, answer(id)])),
      };
      return [id, node];
    }),
  );
}

async function readProperties(branch: Branch, ids: readonly string[], ask: Ask): Promise<Fetched> {
  const columns = columnsOf({ ...branch, order: [], edgeProperties: [] }, { type: 'ids', ids }, true);
  if (columns.length === 0 || ids.length === 0) return { columns, rows: ids.map((id) => ({ id })) };
  return { columns, rows: await ask(propertiesStatement(branch.kind, columns, ids)) };
}

async function readLink(parent: NodeKind, link: Branch['links'][number], ids: readonly string[], ask: Ask) {
  const answers = await Promise.all(
    link.branches.map(async (branch) => {
      const origin: Origin = { type: 'step', step: link.step, parent, ids };
      return [branch.kind, await readBranch(branch, origin, ask)] as const;
    }),
  );
  const answer = (id: string): BranchResults =>
    Object.fromEntries(answers.map(([kind, of]) => [kind, of(id)]));
  return { alias: link.alias, answer };
}

/** The edge of a row; the row beyond a page has no node of its own and is never shown. */
function edgeOf(
  branch: Branch,
  columns: readonly Column[],
  row: Row,
  nodes: ReadonlyMap<string, NodeResult>,
): readonly EdgeResult[] {
  const id = textIn(row, 'id');
  const node = nodes.get(id) ?? { kind: branch.kind, id, properties: {}, links: {} };
  const cursor = cursorOf(branch, id, (on, property) => {
    const column = columns.find((one) => one.on === on && one.property === property);
    return column === undefined ? null : fromColumn(column.definition, row[column.alias]);
  });
  const edgeColumns = columns.filter(
    ({ on, property }) => on === 'edge' && branch.edgeProperties.includes(property),
  );
  return [{ node, cursor, properties: valuesOf(edgeColumns, row) }];
}

function valuesOf(columns: readonly Column[], row: Row): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    columns.map(({ property, definition, alias }) => [property, fromColumn(definition, row[alias])]),
  );
}
