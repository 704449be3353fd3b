/** A process that loads documents into the graph of its first argument until somebody ends it. */
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { documentBatch } from './small-graph.ts';

const [, , path = ''] = process.argv;
const store = await openEmbedded({ path });
for (let number = 1; ; number++) {
  process.stdout.write(`begin ${number}\n`);
  await store.write(documentBatch(number, { projects: 40, indicators: 10 }));
  process.stdout.write(`end ${number}\n`);
}
