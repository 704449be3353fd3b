import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { thisUser } from '../../src/server/this-user.ts';

it('is the name that the system knows', () => {
  expect(thisUser()).toBe(userInfo().username);
});

// Only root may become another user, one without a name.
it.runIf(process.getuid?.() === 0)('is the number of a user without a name', async () => {
  const module = new URL('../../src/server/this-user.ts', import.meta.url).href;
  const program = `const { thisUser } = await import('${module}'); process.setuid(54321); console.log(thisUser());`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', '--input-type=module'],
    ...['--eval', program],
  ]);
  expect(stdout).toBe('user 54321\n');
});
