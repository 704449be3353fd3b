/** What the model asks of the database: each kind's `id` is unique, and what filters and orders go by has an index. */
import { nodeKinds, nodes } from '../model/index.ts';
import type { Connection } from './connection.ts';
import { searchIndexStatement } from './search.ts';
import { textOf } from './values.ts';

/** The node that holds the revision. It is the engine's own and no kind of the model. */
export const META = '_Graph';

/** The statements that bring a database up to the model; those that have nothing to do change nothing. */
export function schemaStatements(): readonly string[] {
  return [...[...nodeKinds, META].map(uniqueId), ...nodeKinds.flatMap(indexes), searchIndexStatement];
}

/** Makes what is missing, waits until the indexes can be used, and sees that there is a revision. */
export async function prepareDatabase(connection: Connection): Promise<void> {
  const known = new Set(
    (await connection.read('SHOW INDEXES YIELD name RETURN name')).map(({ name }) => textOf(name)),
  );
  const missing = schemaStatements().filter((statement) => !known.has(nameIn(statement)));
  for (const statement of missing) await connection.write(statement);
  if (missing.length > 0) await connection.write('CALL db.awaitIndexes(600)');
  await connection.write(`MERGE (g:${META} {id: 'graph'}) ON CREATE SET g.revision = 0`);
}

function uniqueId(label: string): string {
  return `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
}

function indexes(kind: (typeof nodeKinds)[number]): string[] {
  return Object.entries(nodes[kind].properties)
    .filter(([, { indexed }]) => indexed === true)
    .map(([name]) => `CREATE INDEX ${kind}_${name} IF NOT EXISTS FOR (n:${kind}) ON (n.${name})`);
}

/** A constraint's index has the constraint's name. */
function nameIn(statement: string): string {
  return /(?:CONSTRAINT|INDEX) (\S+)/.exec(statement)?.[1] ?? '';
}
