/** The statements that Neo4j would be asked for an operation, without a Neo4j: a store in memory answers instead. */
import { groupGraph } from '../../../src/graph/neo4j/group.ts';
import type { Connection, Fields } from '../../../src/graph/neo4j/connection.ts';
import { searchGraph } from '../../../src/graph/neo4j/search.ts';
import { statementOf, type Statement } from '../../../src/graph/neo4j/statement.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { askFor, inMemory } from './asked.ts';

/** The operation's statements with their parameters, as a text to be looked at. */
export async function printed(name: string): Promise<string> {
  const statements = await statementsOf(name);
  return statements.map(({ text, parameters }) => `${text}\n${parametersOf(parameters)}`).join('\n\n');
}

/**
 * The operation's statements. Where a list may be started from several ends, it is the statement that weighs them.
 * @throws Error where there is no such operation, or where it fails
 */
export async function statementsOf(name: string): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const noting: Pick<Connection, 'read'> = {
    read: (text, parameters = {}): Promise<Fields[]> => {
      statements.push({ text, parameters });
      return Promise.resolve([]);
    },
  };
  const memory = await inMemory();
  const store: GraphStore = {
    ...memory,
    read(plan) {
      statements.push(statementOf(plan, { recall: () => null }));
      return memory.read(plan);
    },
    async group(grouping) {
      await groupGraph(noting, grouping);
      return memory.group(grouping);
    },
    async search(search) {
      await searchGraph(noting, search);
      return memory.search(search);
    },
  };
  await askFor(name, store);
  return statements;
}

function parametersOf(parameters: Statement['parameters']): string {
  return Object.entries(parameters)
    .map(([name, value]) => `  ${name}: ${shown(value)}`)
    .join('\n');
}

const shown = (value: unknown): string =>
  typeof value === 'bigint'
    ? `${value}n`
    : JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}n` : inner));
