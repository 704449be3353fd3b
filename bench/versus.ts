/** Against the Neo4j GraphQL library over the same database: see README.md beside this file. */
import './production.ts';
import { Command } from 'commander';
import { tell, numberAboveZero } from './command.ts';
import neo4j from 'neo4j-driver';
import { openNeo4j } from '../src/graph/neo4j/index.ts';
import { load } from './engines.ts';
import { fullSize, generatedDocuments } from './generated/documents.ts';
import { serve } from './http.ts';
import { namedNeo4j, neo4jToMeasure, type Neo4jAccess } from './neo4j.ts';
import { runByHand } from './versus/by-hand.ts';
import { compare, type Compared, type Effort, type Sides } from './versus/compare.ts';
import { operationsOver } from './versus/operations.ts';
import { startOurs, startTheirs } from './versus/servers.ts';
import { tableOf } from './versus/table.ts';

interface Flags {
  readonly seconds: number;
  readonly rounds: number;
  readonly documents: number;
  readonly loaded: boolean;
  readonly only?: readonly string[];
}

// The servers end with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

await new Command('versus')
  .description('Measures ten operations against @neo4j/graphql; no figure counts unless all answers agree.')
  .option('--seconds <number>', 'for each side under each number of clients', numberAboveZero, 8)
  .option('--rounds <number>', 'of the store and the statements by hand', numberAboveZero, 150)
  .option(
    '--documents <number>',
    'of the generated graph, of 60 projects each',
    numberAboveZero,
    fullSize.documents,
  )
  .option(
    '--loaded',
    'the database that NEO4J_URI names holds the generated graph already, and keeps it',
    false,
  )
  .option('--only <operation...>', 'operations by a part of their names')
  .action(run)
  .parseAsync();

async function run(flags: Flags): Promise<void> {
  try {
    if (flags.loaded) {
      await compareOver(namedNeo4j(), flags);
      return;
    }
    const server = await neo4jToMeasure(tell);
    try {
      await compareOver(server.access, flags);
    } finally {
      await server.stop();
    }
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

async function compareOver(access: Neo4jAccess, flags: Flags): Promise<void> {
  const effort: Effort = { clients: [1, 8], milliseconds: flags.seconds * 1000, rounds: flags.rounds };
  const closing: (() => Promise<unknown>)[] = [];
  const kept = <T>(resource: T, close: (resource: T) => Promise<unknown>): T => {
    closing.unshift(() => close(resource));
    return resource;
  };
  try {
    const store = kept(await openNeo4j(access), (opened) => opened.close());
    if (!flags.loaded) {
      tell(`Loading ${flags.documents} generated documents …`);
      const graph = { ...fullSize, documents: flags.documents, centralFunds: 'many' } as const;
      tell(`Loaded in ${(await load(store, generatedDocuments(graph))).toFixed(1)} s.`);
    }
    const driver = kept(
      neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password), {
        ...{ useBigInt: true, telemetryDisabled: true },
        notificationFilter: { minimumSeverityLevel: 'OFF' },
      }),
      (opened) => opened.close(),
    );
    const sides: Sides = {
      ours: kept(await startOurs(access), (started) => started.stop()),
      theirs: kept(await startTheirs(access), (started) => started.stop()),
      store,
      http: kept(await serve(store), (served) => served.close()),
      byHand: (statement) => runByHand(driver, access.database, statement),
    };
    const found = await sides.byHand({
      text: 'MATCH (p:Project) WITH p.id AS id ORDER BY id SKIP 1000 LIMIT 20 RETURN id',
      parameters: {},
      read: () => null,
    });
    const results: Compared[] = [];
    for (const operation of operationsOver(found.map(([id]) => String(id)))) {
      if (flags.only?.some((part) => operation.name.includes(part)) === false) continue;
      tell(`Measuring ${operation.name} …`);
      const result = await compare(operation, sides, effort);
      tell(tableOf([result]));
      results.push(result);
    }
    process.stdout.write(tableOf(results));
  } finally {
    for (const close of closing) await close();
  }
}
