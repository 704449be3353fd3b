/** Whether reading time grows with the length of a document, and not faster. */
import { extract } from '../../loaders/index.ts';
import { textOf, written, type TextForm } from './written.ts';

export interface LengthTime {
  readonly bytes: number;
  /** Milliseconds of processor time for each 10 KB: the same at every length where time is linear. */
  readonly per10KB: number;
}

/** Reads one document of final accounts in a form, with twice as many tables each time. */
export function timesByTables(form: TextForm, first: number, doublings: number): Promise<LengthTime[]> {
  return times((projects) => textOf(written(1, projects), form), first, doublings);
}

/**
 * Reads a document of more and more parts.
 *
 * @param textOfParts the document's text, by how many parts it has: twice as many each time, from `first` on.
 */
export async function times(
  textOfParts: (parts: number) => string,
  first: number,
  doublings: number,
): Promise<LengthTime[]> {
  const found: LengthTime[] = [];
  for (let doubled = 0; doubled <= doublings; doubled += 1) {
    const bytes = new TextEncoder().encode(textOfParts(first * 2 ** doubled));
    // The first reading compiles the code.
    const rounds = doubled === 0 ? 4 : 2;
    let least = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const before = process.cpuUsage();
      await extract('lengths.txt', bytes);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, (user + system) / 1000);
    }
    found.push({ bytes: bytes.length, per10KB: least / (bytes.length / 10_240) });
  }
  return found;
}
