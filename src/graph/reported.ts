import type { ReadOptions, StatementReport } from './store.ts';

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
