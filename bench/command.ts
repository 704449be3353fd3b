/** What the benchmarks' commands share. */
import { InvalidArgumentError } from 'commander';

/** Tells how far it is, on standard error: figures go to standard output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** An option's whole number above 0. */
export function numberAboveZero(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number <= 0)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}
