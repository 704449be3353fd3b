/**
 * A process that changes the graph of its first argument and kills itself as no signal handler sees it: in the change
 * of the second argument's number, the third argument's milliseconds after its beginning, or after its end.
 */
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { history } from './history.ts';

const [, , path = '', change, pause = ''] = process.argv;
const kill = () => process.kill(process.pid, 'SIGKILL');

const store = await openEmbedded({ path });
for (const [index, apply] of history().entries()) {
  const number = index + 1;
  process.stdout.write(`begin ${number}\n`);
  if (number === Number(change) && pause !== 'after') setTimeout(kill, Number(pause));
  await apply(store);
  process.stdout.write(`end ${number}\n`);
  if (number === Number(change) && pause === 'after') kill();
}
