import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentRecordSchema, type DocumentRecord } from '../../loaders/records.ts';
import { statusSchema } from '../../src/graph/status.ts';
import { packageRoot } from '../../src/package-root.ts';
import { run, serve, start } from './run.ts';

const accounts = join(packageRoot, 'tests/fixtures/taining-2024-accounts.txt');
let folder: string;
let environment: Record<string, string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-graph-'));
  environment = { DATA_DIR: join(folder, 'graph') };
});
afterEach(() => rm(folder, { recursive: true }));

const recordsOf = (text: string): DocumentRecord[] => documentRecordSchema.array().parse(JSON.parse(text));
const status = async () =>
  statusSchema.parse(JSON.parse((await run(['status', '--json'], environment)).stdout));
const ask = async (url: string, query: string): Promise<unknown> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};
const missed = `{
  projects(where: { fundingSources: { some: { level: { eq: CENTRAL } } } }) {
    edges { node {
      name
      indicators(where: { status: { in: [UNMET, EXCEEDED] } }) {
        edges { node { name status target { text } actual { text } deviationReason sources { firstLine quote } } }
      }
    } }
  }
}`;

describe('a document on the command line', () => {
  it('is loaded and asked about by GraphQL, with its lines and its reasons', async () => {
    const loaded = await run(['load', accounts], environment);
    expect(loaded).toMatchObject({ code: 0 });
    expect(loaded.stdout).toContain('1 documents: 2 projects, 11 indicators');
    const server = await serve(environment);
    expect(await ask(server.url, missed)).toMatchObject({
      data: {
        projects: {
          edges: [
            {
              node: {
                name: '2024年中央国家文物保护专项资金',
                indicators: {
                  edges: [
                    {
                      node: {
                        name: '修缮廊桥数量',
                        status: 'UNMET',
                        target: { text: '≥3座' },
                        actual: { text: '2' },
                        deviationReason: '雨水偏多，下半年补修',
                        sources: [
                          { firstLine: 25, quote: expect.stringContaining('修缮廊桥数量') as string },
                        ],
                      },
                    },
                    {
                      node: {
                        name: '守桥人培训人次',
                        status: 'EXCEEDED',
                        target: { text: '=40人次' },
                        actual: { text: '52' },
                        deviationReason: '无',
                        sources: [
                          { firstLine: 29, quote: expect.stringContaining('守桥人培训人次') as string },
                        ],
                      },
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    });
    expect(await server.stop()).toBe(0);
  });

  it('loaded again changes nothing, and removed leaves nothing', async () => {
    await run(['load', accounts], environment);
    const first = await status();
    const again = await run(['load', accounts], environment);
    expect(again.stdout).toMatch(/^unchanged/);
    expect(await status()).toEqual(first);
    const removed = await run(['remove', first.documents[0]?.id ?? ''], environment);
    expect(removed).toMatchObject({ code: 0 });
    const { documents, nodes, edges } = await status();
    expect(documents).toEqual([]);
    expect(Object.values({ ...nodes, ...edges }).every((count) => count === 0)).toBe(true);
  });

  it('is handed to the program that serves the graph', async () => {
    const server = await serve(environment);
    const loaded = await run(['load', accounts], environment);
    expect(loaded).toMatchObject({ code: 0, stderr: '1/1 taining-2024-accounts.txt\n' });
    expect((await status()).documents).toHaveLength(1);
    expect(await ask(server.url, '{ documents { totalCount } }')).toMatchObject({
      data: { documents: { totalCount: 1 } },
    });
    const second = await run(['serve'], { ...environment, PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`is served already, by process ${server.pid ?? 0}`);
    await server.stop();
  });

  it('is extracted as a JSON array of records, the form that load takes too', async () => {
    const { code, stdout } = await run(['extract', accounts, '--json']);
    expect(code).toBe(0);
    const [record] = recordsOf(stdout);
    expect(record?.projects.map((project) => project.indicators.length)).toEqual([6, 5]);
    const file = join(folder, 'records.json');
    await writeFile(file, stdout);
    expect((await run(['load', file], environment)).stdout).toContain('2 projects, 11 indicators');
  });

  it('keeps facts and figures alone when asked to', async () => {
    const out = join(folder, 'out');
    await run(['extract', accounts, '--facts-only', '--out', out]);
    const loaded = await run(['load', out], environment);
    expect(loaded.stdout).toContain('2 projects, 11 indicators');
    const [document] = (await status()).documents;
    expect(document?.withheld).toEqual(expect.arrayContaining(['deviationReason', 'result']));
    const original = await run(['load', accounts], environment);
    expect(original.stdout).toMatch(/^replaced/);
  });
});

describe('a folder', () => {
  it('is loaded with what is in it, and the rest is counted', async () => {
    const documents = join(folder, 'documents');
    await mkdir(join(documents, 'more'), { recursive: true });
    const text = await readFile(accounts, 'utf8');
    await writeFile(join(documents, 'first.txt'), text);
    await writeFile(join(documents, 'more', 'second.txt'), `${text}\n附：更正说明\n`);
    await writeFile(join(documents, 'readme.md'), '存放说明\n');
    const { code, stdout, stderr } = await run(['load', documents], environment);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n1 documents: 2 projects, .*; 1 files were not loaded\n/);
    expect(stderr).toMatch(
      /first\.txt and .*second\.txt hold the same document .*that of .*second\.txt took/,
    );
    expect(stderr).toContain('Passed over: readme.md');
  });
});

it('extract ends quietly when its reader has enough', async () => {
  const child = start(['extract', ...Array<string>(40).fill(accounts), '--json'], environment);
  child.stdout.destroy();
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, said: Buffer.concat(said).toString() }).toEqual({ code: 0, said: '' });
});

it('a command waits for a program that has just begun to serve', async () => {
  const server = serve({ ...environment, SAMPLE: 'on' });
  const file = join(folder, 'graph', 'serving.json');
  while (!(await stat(file).catch(() => null))) await new Promise((resolve) => setTimeout(resolve, 20));
  const loaded = await run(['load', accounts], environment);
  expect(loaded).toMatchObject({ code: 0, stderr: '1/1 taining-2024-accounts.txt\n' });
  await (await server).stop();
  expect((await status()).documents).toHaveLength(6);
});

describe('bad input gets one sentence and exit code 1', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  it.each([
    ['a missing file', 'gone.txt', null, /There is no file .*gone\.txt: check its name/],
    ['an empty file', 'empty.txt', '', /empty\.txt is empty/],
    ['a picture', 'scan.txt', png, /scan\.txt .*PNG/],
    ['a document that is no budget', 'poem.txt', '春眠不觉晓\n处处闻啼鸟\n', /poem\.txt/],
  ])('%s', async (_, name, content, sentence) => {
    const path = join(folder, name);
    if (content !== null) await writeFile(path, content);
    for (const command of ['load', 'extract']) {
      const { code, stderr } = await run([command, path], environment);
      expect(code).toBe(1);
      expect(stderr).toMatch(sentence);
      expect(stderr).not.toContain('    at ');
    }
    const left = await run(['status', '--json'], environment);
    expect(left.code === 1 || statusSchema.parse(JSON.parse(left.stdout)).documents.length === 0).toBe(true);
  });

  it('a bad file among good ones leaves the good ones loaded and says so', async () => {
    const poem = join(folder, 'poem.txt');
    await writeFile(poem, '白日依山尽\n');
    const { code, stderr } = await run(['load', poem, accounts], environment);
    expect(code).toBe(1);
    expect(stderr).toContain('1 of 2 files were not loaded');
    expect((await status()).documents).toHaveLength(1);
  });

  it('a Neo4j that does not answer', async () => {
    const { code, stderr } = await run(['status'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/bolt:\/\/127\.0\.0\.1:9/);
    expect(stderr).not.toContain('    at ');
  });

  it.each([
    ['broken JSON', '[{"document": ', /records\.json begins as JSON and is broken/],
    ['JSON that holds no records', '{"document": 1}', /records\.json is JSON and holds no list of records/],
  ])('%s', async (_, content, sentence) => {
    const path = join(folder, 'records.json');
    await writeFile(path, content);
    const { code, stdout, stderr } = await run(['extract', path], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('a data directory that is a file', async () => {
    const DATA_DIR = join(folder, 'file');
    await writeFile(DATA_DIR, '');
    for (const args of [['status'], ['load', accounts], ['serve']]) {
      const { code, stderr } = await run(args, { DATA_DIR, PORT: '0' });
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^budget-graph: The folder .*file of the graph \(DATA_DIR\) cannot be used: .*\n$/,
      );
    }
  });

  it.skipIf(!existsSync('/proc/self'))('a data directory where no folder can be made', async () => {
    for (const args of [['load', accounts], ['serve']]) {
      const { code, stderr } = await run(args, { DATA_DIR: '/proc/x/graph', PORT: '0' });
      expect(code).toBe(1);
      expect(stderr).toBe(
        'budget-graph: The folder /proc/x/graph of the graph (DATA_DIR) cannot be used: no folder can be made there: name another place.\n',
      );
    }
    const extracted = await run(['extract', accounts, '--out', '/proc/x'], environment);
    expect(extracted.stderr).toMatch(
      /cannot be written: no folder can be made there: name another place\.\n$/,
    );
    const report = await run(['audit', '--out', '/proc/x/report.json', '--format', 'json'], {
      DATA_DIR: ':memory:',
    });
    expect(report.stderr).toMatch(/cannot be written: no folder can be made there: name another place\.\n$/);
  });

  it('a data directory without a graph is looked at and not made into one', async () => {
    for (const args of [['status'], ['remove', 'Document_x']]) {
      const { code, stderr } = await run(args, environment);
      expect(code).toBe(1);
      expect(stderr).toContain('There is no graph in');
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('a place where nothing can be written', async () => {
    const out = join(folder, 'file');
    await writeFile(out, '');
    const { code, stderr } = await run(['extract', accounts, '--out', out], environment);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^budget-graph: .*taining-2024-accounts\.json cannot be written: .*\n$/);
  });

  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { code, stderr } = await run(['serve'], { ...environment, PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`${port}.*PORT`));
    expect(stderr).not.toContain('    at ');
    expect(await readdir(folder)).toEqual([]);
  });

  it('a setting that cannot be used', async () => {
    expect(await run(['serve'], { PORT: 'four' })).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('extract for a person', () => {
  it('holds the money that was read against the document’s own totals', async () => {
    const [record] = recordsOf((await run(['extract', accounts, '--json'])).stdout);
    if (record === undefined) throw new Error('no record');
    const path = join(folder, 'records.json');
    const [first, ...others] = record.units;
    if (first === undefined) throw new Error('the document has no unit');
    const unit = { ...first, total: 0.1 };
    const units = [unit, { ...unit, code: '2', name: '另一单位', total: 0.2 }, ...others];
    const totals = { ...record.totals, expenditure: 0.3, projectExpenditure: null };
    const line = (code: string, total: number) =>
      ({
        table: '支出表',
        unit: null,
        code,
        name: '类',
        total,
        basic: null,
        project: null,
        lines: [1, 1],
      }) as const;
    const functionalLines = [line('201', 0.3), line('20101', 0.3), line('2010101', 0.3), line('20801', 0.1)];
    await writeFile(path, JSON.stringify([{ ...record, units, totals, functionalLines, problems: [] }]));
    const { code, stdout } = await run(['extract', path, '--strict']);
    expect(code).toBe(0);
    expect(stdout).toContain(record.title);
    expect(stdout).toContain('2 projects, 11 indicators');
    expect(stdout).toContain('  units sum to 0.3 万元, as expenditure\n');
    expect(stdout).toContain('  functions in 支出表 sum to 0.4 万元, expenditure 0.3 万元: 0.1 more\n');
    expect(stdout).toContain('; project expenditure not printed\n');
  });

  it('names what was not read with its line, and fails for it when strict', async () => {
    const [record] = recordsOf((await run(['extract', accounts, '--json'])).stdout);
    const path = join(folder, 'records.json');
    const problems = [{ line: 7, message: 'The row has no name.', text: '…' }];
    await writeFile(path, JSON.stringify([{ ...record, problems }]));
    const loose = await run(['extract', path]);
    expect(loose).toMatchObject({ code: 0, stderr: '' });
    expect(loose.stdout).toContain('  line 7: The row has no name.\n');
    const strict = await run(['extract', path, '--json', '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.stderr).toMatch(/^budget-graph: 1 problems were met/);
    expect(recordsOf(strict.stdout)).toHaveLength(1);
  });
});

it.each(['serve', 'load', 'extract', 'status', 'remove'])('%s --help shows an example', async (command) => {
  const { code, stdout } = await run([command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain(`Example:\n  `);
  expect(stdout).toContain(`budget-graph ${command}`);
});
