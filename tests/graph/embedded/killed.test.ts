import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';

const loader = join(import.meta.dirname, 'load-until-killed.ts');

/** Loads in another process, ends it by kill -9 in the middle of its third or later document; numbers of documents. */
async function killedLoad(path: string, pause: number): Promise<{ begun: number; ended: number }> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), loader, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let begun = 0;
  let ended = 0;
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, number] = line.split(' ');
    if (what === 'end') ended = Number(number);
    else begun = Number(number);
    if (what === 'begin' && begun === 3) void wait(pause).then(() => child.kill('SIGKILL'));
  }
  await exit;
  return { begun, ended };
}

test.each([5, 40, 120])(
  'kill -9 in the middle of a load (%i ms into it) leaves every document whole or absent',
  async (pause) => {
    const folder = await mkdtemp(join(tmpdir(), 'killed-'));
    try {
      const path = join(folder, 'graph');
      const { begun, ended } = await killedLoad(path, pause);
      expect(begun).toBeGreaterThanOrEqual(3);

      const store = await openEmbedded({ path });
      const { nodes, edges } = await store.counts();
      // What was being committed when the process ended may be there or not; nothing else may be missing.
      expect([ended, begun]).toContain(nodes.Document);
      const documents = nodes.Document;
      expect(nodes).toMatchObject({ Project: documents * 40, Indicator: documents * 400 });
      expect(edges).toMatchObject({ HAS_INDICATOR: documents * 400, DISCLOSED_IN: documents * 440 });
      expect(await store.revision()).toBe(documents);
      await store.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
