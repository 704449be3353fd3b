/** Tables of the engine, made from the model, and what is missing in those that are there. */
import {
  edges,
  nodeKinds,
  nodes,
  relationshipNames,
  type NodeKind,
  type PropertyDefinition,
} from '../model/index.ts';
import { GraphUnavailable } from '../errors.ts';
import { columnType, quoted } from './columns.ts';
import type { Session } from './connection.ts';
import { textIn, type Row } from './row.ts';

/** The engine's own table: one row that holds the graph's revision. */
export const metaTable = '_Graph';

/** What a table is made of: its columns' types by name (`id` among a kind's), and a relationship's pairs of ends. */
interface Table {
  readonly type: 'NODE' | 'REL';
  readonly name: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly pairs: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Brings the tables up to the model: what is missing is made, what is there already stays as it is.
 *
 * @param graph what a person calls this graph, for the message.
 * @throws GraphUnavailable where the graph holds what the model cannot read: another type, a kind that it does not
 *   know, nodes without a property that the model requires; or where something is missing and `readOnly` is set.
 */
export async function prepareTables(session: Session, graph: string, readOnly: boolean): Promise<void> {
  const stored = await storedTables(session);
  const wanted = wantedTables();
  for (const { name } of stored.values()) {
    if (!wanted.some((table) => table.name === name)) {
      throw unreadable(graph, `it holds ${name}, which this version does not know`);
    }
  }
  const missing = wanted.flatMap((table) => statementsFor(table, stored.get(table.name), graph));
  if (missing.length > 0 && readOnly) {
    throw new GraphUnavailable(
      `${graph} was made by an earlier version and cannot be brought up to date read-only; open it once without read-only.`,
    );
  }
  await assertFillable(session, stored, graph);
  for (const text of missing) await session.run({ text, parameters: {} });
  if (!readOnly) {
    const text = `MERGE (g:${quoted(metaTable)} {id: 'graph'}) ON CREATE SET g.revision = 0`;
    await session.run({ text, parameters: {} });
  }
}

function wantedTables(): readonly Table[] {
  const columnsOf = (properties: Readonly<Record<string, PropertyDefinition>>) =>
    Object.entries(properties).map(([name, definition]) => [name, columnType(definition)] as const);
  return [
    {
      type: 'NODE',
      name: metaTable,
      columns: new Map([
        ['id', 'STRING'],
        ['revision', 'INT64'],
      ]),
      pairs: [],
    },
    ...nodeKinds.map((kind): Table => {
      const columns = new Map([['id', 'STRING'], ...columnsOf(nodes[kind].properties)]);
      return { type: 'NODE', name: kind, columns, pairs: [] };
    }),
    ...relationshipNames.map((name): Table => {
      const { properties, pairs } = edges[name];
      return { type: 'REL', name, columns: new Map(columnsOf(properties)), pairs };
    }),
  ];
}

async function storedTables(session: Session): Promise<ReadonlyMap<string, Table>> {
  const ask = (text: string) => session.run({ text, parameters: {} });
  const tables = new Map<string, Table>();
  for (const row of await ask('CALL show_tables() RETURN name, type')) {
    const name = textIn(row, 'name');
    const type = row['type'] === 'REL' ? 'REL' : 'NODE';
    const call = (what: string, returned: string) =>
      ask(`CALL ${what}('${name.replaceAll("'", "\\'")}') RETURN ${returned}`);
    const columns = await call('table_info', 'name, type');
    const pairs = type === 'REL' ? await call('show_connection', '*') : [];
    tables.set(name, {
      type,
      name,
      columns: new Map(columns.map((column) => [textIn(column, 'name'), textIn(column, 'type')])),
      pairs: pairs.map((pair: Row) => ({
        from: textIn(pair, 'source table name'),
        to: textIn(pair, 'destination table name'),
      })),
    });
  }
  return tables;
}

/** What has to be run so that the stored table is the wanted one. */
function statementsFor(wanted: Table, stored: Table | undefined, graph: string): readonly string[] {
  if (stored === undefined) return [creation(wanted)];
  const alter = `ALTER TABLE ${quoted(wanted.name)} ADD`;
  const columns = [...wanted.columns].flatMap(([name, type]) => {
    const known = stored.columns.get(name);
    if (known === undefined) return [`${alter} ${quoted(name)} ${type}`];
    if (known === type) return [];
    throw unreadable(graph, `it keeps ${wanted.name}.${name} as ${known} and this version as ${type}`);
  });
  const pairs = wanted.pairs
    .filter(({ from, to }) => !stored.pairs.some((pair) => pair.from === from && pair.to === to))
    .map(({ from, to }) => `${alter} FROM ${quoted(from)} TO ${quoted(to)}`);
  return [...columns, ...pairs];
}

function creation({ type, name, columns, pairs }: Table): string {
  const parts = [
    ...pairs.map(({ from, to }) => `FROM ${quoted(from)} TO ${quoted(to)}`),
    ...[...columns].map(([column, columnType]) => `${quoted(column)} ${columnType}`),
    ...(type === 'NODE' ? ['PRIMARY KEY (`id`)'] : []),
  ];
  return `CREATE ${type} TABLE ${quoted(name)} (${parts.join(', ')})`;
}

/** A property that every node has cannot be added to nodes that are there: only their documents know its value. */
async function assertFillable(
  session: Session,
  stored: ReadonlyMap<string, Table>,
  graph: string,
): Promise<void> {
  for (const kind of nodeKinds) {
    const lacking = requiredOf(kind).find((name) => stored.get(kind)?.columns.has(name) === false);
    if (lacking === undefined) continue;
    const text = `MATCH (n:${quoted(kind)}) RETURN n.id LIMIT 1`;
    if ((await session.run({ text, parameters: {} })).length > 0) {
      throw unreadable(graph, `its ${kind} nodes have no ${lacking}, which this version requires`);
    }
  }
}

function requiredOf(kind: NodeKind): readonly string[] {
  return Object.entries(nodes[kind].properties)
    .filter(([, definition]) => definition.required === true)
    .map(([name]) => name);
}

function unreadable(graph: string, why: string): GraphUnavailable {
  return new GraphUnavailable(
    `${graph} was made by another version of this program: ${why}; move it away and load the documents again, or open it with the version that made it.`,
  );
}
