import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAccess } from '../../src/control/access.ts';
import { announceServing, findServing, newToken, withdrawServing } from '../../src/control/serving-file.ts';
import { GraphUnavailable } from '../../src/graph/errors.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serving-'));
});
afterEach(() => rm(folder, { recursive: true }));

const serving = (pid: number) => ({ pid, url: 'http://127.0.0.1:9', token: newToken() });
/** No process has it: above the largest that Linux gives out. */
const GONE = 2 ** 22 + 1;

describe('the serving file', () => {
  it('names the process that serves, and only its owner can read it', async () => {
    const said = serving(process.pid);
    await announceServing(folder, said);
    expect(await findServing(folder)).toEqual(said);
    expect((await stat(join(folder, 'serving.json'))).mode & 0o777).toBe(0o600);
    await withdrawServing(folder);
    expect(await findServing(folder)).toBeNull();
  });

  it('of a process that is gone names nobody', async () => {
    await announceServing(folder, serving(GONE));
    expect(await findServing(folder)).toBeNull();
  });

  it('that a crash cut short names nobody', async () => {
    await writeFile(join(folder, 'serving.json'), '{"pid": 12');
    expect(await findServing(folder)).toBeNull();
  });

  it('of a process that does not answer is an error that says what to do', async () => {
    await announceServing(folder, serving(process.pid));
    await expect(openAccess({ engine: 'embedded', dataDir: folder })).rejects.toThrow(
      new GraphUnavailable(
        `The graph in ${folder} is in use by process ${process.pid}, which does not answer at http://127.0.0.1:9: ` +
          'end that process, or choose another folder with DATA_DIR.',
      ),
    );
  });
});
