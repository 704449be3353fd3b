import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';

/** A paged list, a paged list inside it, and a fragment that is fetched again by its id alone. */
const source = `
graphql\`
  query ListQuery($count: Int!, $cursor: String) {
    ...List_projects @arguments(count: $count, cursor: $cursor)
  }
\`;
graphql\`
  fragment List_projects on Query
  @refetchable(queryName: "ListPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    projects(first: $count, after: $cursor, where: { fundingSources: { some: { level: { eq: CENTRAL } } } })
      @connection(key: "List_projects") {
      edges { node { ...List_project } }
    }
  }
\`;
graphql\`
  fragment List_project on Project
  @refetchable(queryName: "ProjectQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    name
    indicators(first: $count, after: $cursor, where: { status: { in: [UNMET] } })
      @connection(key: "List_project_indicators") {
      edges { node { name status target { text } } }
    }
  }
\`;
`;

it("Relay's compiler takes the schema: connections page, nodes are fetched again by id", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relay-'));
  try {
    await mkdir(join(folder, 'src', '__generated__'), { recursive: true });
    await copyFile(join(packageRoot, 'schema.graphql'), join(folder, 'schema.graphql'));
    await writeFile(join(folder, 'src', 'List.js'), source);
    const config = { src: './src', schema: './schema.graphql', language: 'javascript' };
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
    const compiler = join(packageRoot, 'node_modules', '.bin', 'relay-compiler');
    await promisify(execFile)(compiler, ['relay.config.json'], { cwd: folder });
    const made = await readdir(join(folder, 'src', '__generated__'));
    expect(made.sort()).toEqual([
      'ListPageQuery.graphql.js',
      'ListQuery.graphql.js',
      'List_project.graphql.js',
      'List_projects.graphql.js',
      'ProjectQuery.graphql.js',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
