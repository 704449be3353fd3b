/** Whether reading time grows with the length of a document, and not faster. */
import { extract } from '../../loaders/index.ts';
import { textOf, written, type TextForm } from './written.ts';

export interface LengthTime {
  readonly projects: number;
  readonly bytes: number;
  /** Milliseconds of processor time for each 10 KB: the same at every length where time is linear. */
  readonly per10KB: number;
}

/** Reads one document of final accounts in a form, with twice as many tables each time. */
export async function timesByLength(form: TextForm, first: number, doublings: number): Promise<LengthTime[]> {
  const times: LengthTime[] = [];
  for (let doubled = 0; doubled <= doublings; doubled += 1) {
    const projects = first * 2 ** doubled;
    const bytes = new TextEncoder().encode(textOf(written(1, projects), form));
    // The first reading compiles the code.
    const rounds = doubled === 0 ? 4 : 2;
    let least = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const before = process.cpuUsage();
      await extract('lengths.txt', bytes);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, (user + system) / 1000);
    }
    times.push({ projects, bytes: bytes.length, per10KB: least / (bytes.length / 10_240) });
  }
  return times;
}
