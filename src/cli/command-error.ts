import { UnusableRule } from '../audit/read-rules.ts';
import { ReportTooLong } from '../audit/report/report.ts';
import { UnusableCondition } from '../audit/where.ts';
import { NotABudget, UnreadableFile } from '../../loaders/errors.ts';
import { WorkRefused } from '../control/client.ts';
import { causeOf } from '../file-error.ts';
import { GraphUnavailable } from '../graph/errors.ts';
import { SettingsError } from '../server/settings.ts';

/** A command that cannot be done as it was given, told in one sentence that says what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Rethrows what the file system refused as a sentence: what cannot be done (`a.txt cannot be opened`), why, what to do. */
export function refusedFile(what: string): (error: unknown) => never {
  return (error) => {
    const cause = causeOf(error);
    throw cause === null ? error : new CommandError(`${what}: ${cause}.`, { cause: error });
  };
}

const expected = [
  UnusableRule,
  UnusableCondition,
  ReportTooLong,
  CommandError,
  SettingsError,
  GraphUnavailable,
  WorkRefused,
  UnreadableFile,
  NotABudget,
];

/** Whether an error's message is meant for the person who gave the command; any other is a fault of the program. */
export const isForTheUser = (error: unknown): error is Error =>
  expected.some((kind) => error instanceof kind);
