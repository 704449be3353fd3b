import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { createMemoryStore } from '../../../src/graph/memory/index.ts';
import { snapshotOf } from '../../engines/snapshot.ts';
import { history } from './history.ts';

const loader = join(import.meta.dirname, 'load-until-killed.ts');
const changes = history();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Changes a graph in another process until that one is killed; numbers of changes that it began and ended. */
async function killedAt(path: string, change: number, pause: number | 'after') {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), loader, path, String(change), String(pause)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = once(child, 'exit');
  const last = { begin: 0, end: 0 };
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, number] = line.split(' ');
    last[what === 'end' ? 'end' : 'begin'] = Number(number);
  }
  const [, signal] = (await exit) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  return last;
}

/** How many changes the graph of this file holds, checked value by value against the same changes in memory. */
async function changesIn(path: string): Promise<number> {
  const store = await openEmbedded({ path });
  try {
    const made = await store.revision();
    const oracle = createMemoryStore();
    for (const change of changes.slice(0, made)) await change(oracle);
    expect(await snapshotOf(store)).toEqual(await snapshotOf(oracle));
    return made;
  } finally {
    await store.close();
  }
}

describe('kill -9', () => {
  test.each([
    ['the sample is loaded', 5],
    ['an original with long texts replaced a document', 6],
    ['the largest document was removed', 7],
    ['every document was replaced', 13],
    ['every document was removed', 18],
  ])(
    'after %s loses nothing',
    async (_what, change) => {
      const path = join(folder, 'graph');
      expect(await killedAt(path, change, 'after')).toEqual({ begin: change, end: change });
      expect(await changesIn(path)).toBe(change);
    },
    60_000,
  );

  test.each([
    ['a first load', 1],
    ['a replacement', 6],
    ['a removal', 7],
  ])(
    'in the middle of %s leaves the graph as it was before',
    async (_what, change) => {
      const path = join(folder, 'graph');
      expect(await killedAt(path, change, 0)).toEqual({ begin: change, end: change - 1 });
      expect(await changesIn(path)).toBe(change - 1);
    },
    60_000,
  );

  test.each([15, 60, 150, 400])(
    'some time later (%i ms) leaves every change whole or absent',
    async (pause) => {
      const path = join(folder, 'graph');
      const { begin, end } = await killedAt(path, 6, pause);
      expect([begin, end]).toContain(await changesIn(path));
    },
    60_000,
  );
});

test('a log that ends in the middle of a change gives the graph before it', async () => {
  const path = join(folder, 'graph');
  await killedAt(path, 8, 'after');
  const { size } = await stat(`${path}.wal`);
  const found: number[] = [];
  for (const share of [0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.97, 0.999]) {
    const copy = join(folder, 'copy');
    await cp(path, copy);
    await cp(`${path}.wal`, `${copy}.wal`);
    await truncate(`${copy}.wal`, Math.floor(size * share));
    found.push(await changesIn(copy));
    await rm(copy);
    await rm(`${copy}.wal`, { force: true });
  }
  expect(found).toEqual(found.toSorted((left, right) => left - right));
  expect(found.at(-1)).toBe(7);
}, 60_000);
