import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src/graph/embedded/database.ts';
import { connect } from '../../../src/graph/embedded/connection.ts';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { GraphUnavailable } from '../../../src/graph/errors.ts';
import { documentBatch } from './small-graph.ts';

let folder = '';
const file = () => join(folder, 'graph');
const small = { projects: 2, indicators: 3 };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs statements on the file as another version of the program would have left it. */
async function tamper(...texts: readonly string[]) {
  const opened = await openDatabase(file(), false);
  const connection = connect(opened.database, 1);
  for (const text of texts) await connection.run({ text, parameters: {} });
  await connection.close();
  await opened.close();
}

async function refusal(readOnly = false): Promise<string> {
  const error = await openEmbedded({ path: file(), readOnly }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GraphUnavailable);
  const { message } = error as GraphUnavailable;
  expect(message).toContain(folder);
  expect(message).not.toContain('\n');
  return message;
}

describe('opening an embedded graph', () => {
  test('it keeps what was written, and its revision, over a restart', async () => {
    const first = await openEmbedded({ path: file() });
    expect(await first.revision()).toBe(0);
    await first.write(documentBatch(1, small));
    const counts = await first.counts();
    await first.close();

    const second = await openEmbedded({ path: file() });
    expect(await second.counts()).toEqual(counts);
    expect(await second.revision()).toBe(1);
    expect(await second.write(documentBatch(1, small))).toBe('unchanged');
    await second.close();
  });

  test('read-only it answers, and writes nothing', async () => {
    const writable = await openEmbedded({ path: file() });
    await writable.write(documentBatch(1, small));
    await writable.close();
    const store = await openEmbedded({ path: file(), readOnly: true });
    expect((await store.counts()).nodes.Project).toBe(2);
    await expect(store.write(documentBatch(2, small))).rejects.toThrow(/read.only/i);
    expect((await store.counts()).nodes.Document).toBe(1);
    await store.close();
  });

  test('a graph that this process has open is in use', async () => {
    const store = await openEmbedded({ path: file() });
    expect(await refusal()).toContain('in use');
    await store.close();
    await (await openEmbedded({ path: file() })).close();
  });

  test('a graph that another process has open is in use', async () => {
    await (await openEmbedded({ path: file() })).close();
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { Database, Connection } from ${JSON.stringify(import.meta.resolve('@ladybugdb/core'))};
       const database = new Database(process.argv[1], 2 ** 28, true, false, 2 ** 36);
       await database.init();
       console.log('open');
       setInterval(() => {}, 1000);`,
      file(),
    ]);
    try {
      await once(holder.stdout, 'data');
      expect(await refusal()).toContain('in use');
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    await (await openEmbedded({ path: file() })).close();
  });

  test('a file that is no graph', async () => {
    await writeFile(file(), '这不是图数据库。\n'.repeat(500));
    expect(await refusal()).toMatch(/no graph/);
  });

  test('a folder where the file should be', async () => {
    await mkdir(file());
    expect(await refusal()).toMatch(/is a folder/);
  });

  test('a folder that is not there', async () => {
    await rm(folder, { recursive: true });
    expect(await refusal()).toMatch(/can be made/);
  });

  test('no graph where one is to be read', async () => {
    expect(await refusal(true)).toMatch(/no graph/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written (skipped for root)', async () => {
    await chmod(folder, 0o500);
    expect(await refusal()).toMatch(/may not be written/);
    await chmod(folder, 0o700);
  });
});

describe('a graph that another version made', () => {
  beforeEach(async () => {
    const store = await openEmbedded({ path: file() });
    await store.write(documentBatch(1, small));
    await store.close();
  });

  test('gains what the model has gained: properties, relationships and their pairs', async () => {
    await tamper(
      'ALTER TABLE Project DROP annualGoal',
      'ALTER TABLE FUNDED_BY DROP channel',
      'ALTER TABLE DISCLOSED_IN DROP FROM Kpi TO Document',
      'DROP TABLE MEASURES',
    );
    const store = await openEmbedded({ path: file() });
    await store.write(documentBatch(2, small));
    expect((await store.counts()).nodes).toMatchObject({ Document: 2, Project: 4, Indicator: 12 });
    expect((await store.counts()).edges.MEASURES).toBe(0);
    await store.close();
    await (await openEmbedded({ path: file(), readOnly: true })).close();
  });

  test('is not brought up to date read-only', async () => {
    await tamper('ALTER TABLE Project DROP annualGoal');
    expect(await refusal(true)).toMatch(/earlier version/);
  });

  test('is refused where a property has another type', async () => {
    await tamper('ALTER TABLE Project DROP total', 'ALTER TABLE Project ADD total STRING');
    expect(await refusal()).toMatch(/Project\.total as STRING.*INT64/);
  });

  test('is refused where its nodes lack what every node must have', async () => {
    await tamper('ALTER TABLE Project DROP position');
    expect(await refusal()).toMatch(/Project nodes have no position/);
  });

  test('is refused where it holds a kind that the model does not know', async () => {
    await tamper('CREATE NODE TABLE Province (id STRING PRIMARY KEY)');
    expect(await refusal()).toMatch(/holds Province/);
  });
});
