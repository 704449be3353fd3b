/**
 * What clients were promised: the schema of the last release, in `released.graphql`. A change that breaks their
 * operations must stand in `breaking-changes.md`, with the reason for it; a test and `npm run schema` want it there.
 */
import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';

export const releasedFile = new URL('released.graphql', import.meta.url);
export const changesFile = new URL('breaking-changes.md', import.meta.url);

/** The heading of the changes that no release has had yet. */
export const unreleased = '## Since the last release';

/**
 * The changes from one schema to another that break operations which were valid, one sentence each.
 * @param released as schema definition language
 */
export function breakingChanges(released: string, schema: GraphQLSchema): readonly string[] {
  const changes = findBreakingChanges(buildSchema(released), schema);
  return [...new Set(changes.map(({ description }) => description))].toSorted();
}

/** Those that the list of changes does not have under its heading of unreleased ones. */
export function unacknowledged(changes: readonly string[], list: string): readonly string[] {
  const [, section = ''] = list.split(`${unreleased}\n`);
  const [listed = ''] = section.split(/^## /m);
  const known = new Set(listed.split('\n'));
  return changes.filter((change) => !known.has(`- ${change}`));
}

/** What breaks clients of the last release and is not acknowledged yet. */
export async function unacknowledgedChanges(schema: GraphQLSchema): Promise<readonly string[]> {
  const [released, list] = await Promise.all([readFile(releasedFile, 'utf8'), readFile(changesFile, 'utf8')]);
  return unacknowledged(breakingChanges(released, schema), list);
}

/** The list of changes with one more entry: what was changed, and why. */
export function acknowledge(list: string, changes: readonly string[], reason: string): string {
  if (!list.includes(unreleased)) throw new Error(`breaking-changes.md has no heading "${unreleased}".`);
  const entry = [`### ${reason}`, '', ...changes.map((change) => `- ${change}`)].join('\n');
  return list.replace(`${unreleased}\n`, `${unreleased}\n\n${entry}\n`);
}

/** What a person is told of them, and what to do. */
export const refusal = (changes: readonly string[]): string =>
  [
    'The schema breaks operations of its clients:',
    ...changes.map((change) => `  ${change}`),
    'Keep what was there (a field may be deprecated), or say why, and what clients do instead:',
    '  npm run schema:accept -- "the reason"',
  ].join('\n');

/** A schema as the contract keeps it: in an order of its own, without descriptions, which bind nobody. */
export function contractOf(schema: GraphQLSchema): string {
  const document = parse(printSchema(lexicographicSortSchema(schema)));
  const bare = visit(document, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return `${print(bare)}\n`;
}

/** The list when a version is released: what was not, now is. */
export function released(list: string, version: string): string {
  return list.replace(unreleased, `${unreleased}\n\n## ${version}`);
}
