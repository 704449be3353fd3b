/** Reads broken documents and tells of each that raises what is not expected, or takes too long. */
import { NotABudget, UnreadableFile } from '../../loaders/errors.ts';
import { extract } from '../../loaders/index.ts';
import { documentRecordSchema } from '../../loaders/records.ts';
import type { CorpusFile } from './corpus.ts';
import { mutated, type Mutated } from './mutated.ts';

export type Outcome = 'read' | 'no budget' | 'unreadable';

/** What every 10 KB may take, in milliseconds of processor time; a shorter document may take as much. */
export const millisecondsPer10KB = 50;

/**
 * @returns how it ended.
 * @throws whatever the reading raised that is neither a record nor one of the two refusals.
 */
export async function outcomeOf({ name, bytes }: Mutated): Promise<Outcome> {
  try {
    for (const record of await extract(name, bytes)) documentRecordSchema.parse(record);
    return 'read';
  } catch (error) {
    if (error instanceof NotABudget) return 'no budget';
    if (error instanceof UnreadableFile) return 'unreadable';
    throw error;
  }
}

export interface FuzzReport {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly bytes: number;
  readonly milliseconds: number;
  /** The most that 10 KB took. */
  readonly slowest: number;
  /** One line for each document that failed. */
  readonly failures: readonly string[];
}

/** Reads the documents of these numbers. A slow one is read twice again: only what is slow each time is slow. */
export async function fuzz(
  sources: readonly CorpusFile[],
  numbers: Iterable<number>,
  tell: (line: string) => void,
): Promise<FuzzReport> {
  const outcomes = { read: 0, 'no budget': 0, unreadable: 0 };
  const failures: string[] = [];
  let [bytes, milliseconds, slowest] = [0, 0, 0];
  const fail = (line: string): void => {
    failures.push(line);
    tell(line);
  };
  for (const number of numbers) {
    const one = mutated(sources, number);
    const what = `${number} (${one.how}, ${one.bytes.length} bytes)`;
    bytes += one.bytes.length;
    try {
      const first = await timed(one);
      outcomes[first.outcome] += 1;
      milliseconds += first.milliseconds;
      const parts = Math.max(1, one.bytes.length / 10_240);
      let least = first.milliseconds / parts;
      for (let again = 0; again < 2 && least > millisecondsPer10KB; again += 1) {
        least = Math.min(least, (await timed(one)).milliseconds / parts);
      }
      slowest = Math.max(slowest, least);
      if (least > millisecondsPer10KB) fail(`${what}: ${least.toFixed(0)} ms per 10 KB`);
    } catch (error) {
      fail(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return { outcomes, bytes, milliseconds, slowest, failures };
}

async function timed(one: Mutated): Promise<{ outcome: Outcome; milliseconds: number }> {
  const before = process.cpuUsage();
  const outcome = await outcomeOf(one);
  const { user, system } = process.cpuUsage(before);
  return { outcome, milliseconds: (user + system) / 1000 };
}
