import { expect, it } from 'vitest';
import { runQuery } from '../../../src/graph/neo4j/query.ts';
import type { StatementReport } from '../../../src/graph/store.ts';

const text = 'MATCH (p:Project) RETURN p.id AS id';

async function reportsOf(read: () => Promise<never>): Promise<StatementReport[]> {
  const reports: StatementReport[] = [];
  const running = runQuery({ read }, text, {}, { onStatement: (report) => reports.push(report) });
  await expect(running).rejects.toThrow('no time left');
  return reports;
}

it('a rule’s statement that fails is reported like any other', async () => {
  const reports = await reportsOf(() => Promise.reject(new Error('no time left')));
  expect(reports).toEqual([
    { text, parameters: {}, rows: 0, milliseconds: expect.any(Number) as number, failed: true },
  ]);
});
