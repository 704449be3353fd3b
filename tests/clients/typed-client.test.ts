import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { centralFundsProjects } from '../../examples/client/central-funds.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { packageRoot } from '../../src/package-root.ts';
import { createApp } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { sampleFund, sampleProject, sampleRecord } from '../graph/records/sample-record.ts';
import { filled } from '../schema/ask.ts';

const names = Array.from({ length: 45 }, (_, index) => `湖泊治理项目${index + 1}`);
const central = sampleFund({
  name: '中央湖泊治理资金',
  category: 'SPECIAL_FUND',
  level: 'CENTRAL',
  region: null,
  amount: 12.5,
});
const city = sampleProject({ name: '办公楼物业' });

let server: Listening;
beforeAll(async () => {
  const projects = [...names.map((name) => sampleProject({ name, fundingSources: [central] })), city];
  server = await listen({ host: '127.0.0.1', port: 0 });
  server.serve(createApp({ store: await filled(createMemoryStore(), [sampleRecord({ projects })]) }));
});
afterAll(() => server.stop());

it('the example client lists every project of central funds, over its pages, with typed values', async () => {
  const projects = await centralFundsProjects(`${server.url}/graphql`);
  expect(projects.map(({ name }) => name).sort()).toEqual(names.toSorted());
  const [first] = projects;
  expect(first?.fundingSources.edges).toEqual([
    { amount: { wanYuan: '12.5' }, node: { name: '中央湖泊治理资金' } },
  ]);
});

it("the client's types are those of schema.graphql", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'typed-client-'));
  try {
    const made = join(folder, 'graphql-env.d.ts');
    const command = join(packageRoot, 'node_modules', '.bin', 'gql.tada');
    await promisify(execFile)(command, ['generate-output', '-o', made], { cwd: packageRoot });
    const committed = await readFile(join(packageRoot, 'examples/client/graphql-env.d.ts'), 'utf8');
    expect(committed, 'npm run schema writes them anew').toBe(await readFile(made, 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
});
