import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccess } from '../../src/control/access.ts';
import { announceServing, findServing, newToken, withdrawServing } from '../../src/control/serving-file.ts';
import { GraphInUse } from '../../src/graph/errors.ts';
import { packageRoot } from '../../src/package-root.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serving-'));
});
afterEach(() => rm(folder, { recursive: true }));

const serving = (pid: number) => ({ pid, url: 'http://127.0.0.1:9', token: newToken() });

describe('the serving file', () => {
  it('names the process that serves, and only its owner can read it', async () => {
    const said = serving(process.pid);
    await announceServing(folder, said);
    expect(await findServing(folder)).toEqual(said);
    expect((await stat(join(folder, 'serving.json'))).mode & 0o777).toBe(0o600);
    await withdrawServing(folder);
    expect(await findServing(folder)).toBeNull();
  });

  it('that a crash cut short names nobody', async () => {
    await writeFile(join(folder, 'serving.json'), '{"pid": 12');
    expect(await findServing(folder)).toBeNull();
  });

  it('left behind by a killed program does not keep others out, whoever has its number now', async () => {
    await announceServing(folder, serving(process.pid));
    const access = await openAccess({
      graph: { engine: 'embedded', dataDir: folder },
      rules: { rulesDir: null, settingsFile: null },
    });
    expect((await access.status()).documents).toEqual([]);
    await access.close();
  });

  it('of a process that holds the graph and does not answer is an error that says what to do', async () => {
    const child = spawn(process.execPath, [
      ...['--import', 'tsx', '--input-type=module', '-e'],
      `import { openGraph } from ${JSON.stringify(join(packageRoot, 'src/graph/open.ts'))};
       await openGraph({ engine: 'embedded', dataDir: ${JSON.stringify(folder)} });
       console.log('open'); setInterval(() => {}, 1000);`,
    ]);
    await once(child.stdout, 'data');
    const said = serving(child.pid ?? 0);
    await announceServing(folder, said);
    await expect(
      openAccess({
        graph: { engine: 'embedded', dataDir: folder },
        rules: { rulesDir: null, settingsFile: null },
      }),
    ).rejects.toThrow(
      new GraphInUse(
        `The graph is in use by process ${said.pid}, which does not answer at http://127.0.0.1:9: ` +
          'end that process, or choose another folder with DATA_DIR.',
      ),
    );
    child.kill();
    await once(child, 'close');
  });
});
