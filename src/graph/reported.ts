import type { ReadOptions, StatementReport, WriteOptions } from './store.ts';

/**
 * Runs a statement and reports it, whether it was answered or failed.
 * @param rowsOf how many rows an answer is
 * @throws what the statement throws
 */
export async function reported<Answer>(
  { text, parameters }: Pick<StatementReport, 'text' | 'parameters'>,
  { onStatement }: ReadOptions,
  run: () => Promise<Answer>,
  rowsOf: (answer: Answer) => number,
): Promise<Answer> {
  if (onStatement === undefined) return run();
  const started = performance.now();
  const report = (rows: number) => ({ text, parameters, rows, milliseconds: performance.now() - started });
  try {
    const answer = await run();
    onStatement(report(rowsOf(answer)));
    return answer;
  } catch (error) {
    onStatement({ ...report(0), failed: true });
    throw error;
  }
}

/** Tells of the statements of a write: the rows in their parameters may be megabytes, and how many they are is enough. */
export function tellingLengths({ onStatement }: WriteOptions): ReadOptions {
  if (onStatement === undefined) return {};
  const told = (value: unknown): unknown => (Array.isArray(value) ? `a list of ${value.length}` : value);
  return {
    onStatement: ({ parameters, ...report }) => {
      const lengths = Object.entries(parameters).map(([name, value]): [string, unknown] => [
        name,
        told(value),
      ]);
      onStatement({ ...report, parameters: Object.fromEntries(lengths) });
    },
  };
}
