/** Fuzz reports in slices, each kept in a file: a long run can be stopped, gone on with, and shared by processes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FuzzReport } from './fuzz.ts';

export interface Slice {
  readonly first: number;
  readonly count: number;
}

const sliceLength = 250;

/** The numbers in slices that begin at the same numbers whatever the first one is, so that runs can share them. */
export function slicesOf(first: number, count: number): Slice[] {
  const slices: Slice[] = [];
  const end = first + count;
  for (let at = first; at < end;) {
    const next = Math.min(end, (Math.floor((at - 1) / sliceLength) + 1) * sliceLength + 1);
    slices.push({ first: at, count: next - at });
    at = next;
  }
  return slices;
}

const keptReport = z.object({
  first: z.int(),
  count: z.int(),
  outcomes: z.object({ read: z.int(), 'no budget': z.int(), unreadable: z.int() }),
  bytes: z.number(),
  milliseconds: z.number(),
  slowest: z.number(),
  failures: z.array(z.string()),
});

function pathOf(folder: string, { first, count }: Slice): string {
  return join(folder, `${String(first)}-${String(first + count - 1)}.json`);
}

export function isKept(folder: string, slice: Slice): boolean {
  return existsSync(pathOf(folder, slice));
}

export function keep(folder: string, slice: Slice, report: FuzzReport): void {
  mkdirSync(folder, { recursive: true });
  const path = pathOf(folder, slice);
  // Under another name first: a run that is stopped here leaves no half of a report behind.
  writeFileSync(`${path}.part`, JSON.stringify({ ...slice, ...report }));
  renameSync(`${path}.part`, path);
}

/** What all reports in the folder say together; two slices that overlap count both. */
export function keptTogether(folder: string): { count: number; report: FuzzReport } {
  const kept = readdirSync(folder)
    .filter((name) => /^\d+-\d+\.json$/.test(name))
    .map((name) => keptReport.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((a, b) => a.first - b.first);
  return { count: kept.reduce((sum, { count }) => sum + count, 0), report: together(kept) };
}

/** Several reports as one. */
export function together(reports: readonly FuzzReport[]): FuzzReport {
  const sum = (of: (report: FuzzReport) => number): number =>
    reports.reduce((whole, report) => whole + of(report), 0);
  return {
    outcomes: {
      read: sum(({ outcomes }) => outcomes.read),
      'no budget': sum(({ outcomes }) => outcomes['no budget']),
      unreadable: sum(({ outcomes }) => outcomes.unreadable),
    },
    bytes: sum(({ bytes }) => bytes),
    milliseconds: sum(({ milliseconds }) => milliseconds),
    slowest: Math.max(0, ...reports.map(({ slowest }) => slowest)),
    failures: reports.flatMap(({ failures }) => failures),
  };
}
