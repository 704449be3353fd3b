import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../../src/audit/report/json.ts';
import { madeReport, oneByOne, source, textOf } from './made-report.ts';

const read = async (...input: Parameters<typeof jsonReport>): Promise<unknown> =>
  JSON.parse(await textOf(jsonReport(...input)));

describe('a report in JSON', () => {
  it('gives each finding with its subject, its project, values, lines and review, money as 万元', async () => {
    const answer = (await read(madeReport(), 'zh')) as { findings: unknown[] };
    expect(Object.keys(answer)).toEqual(['findings']);
    expect(answer.findings[1]).toEqual({
      id: 'Finding_00000000000000000001',
      rule: 'made-overspent',
      severity: 'ERROR',
      subject: { id: 'Project_00000000000000000001', kind: 'Project', name: '=1+1', project: '=1+1' },
      message: '“=1+1”支出 12,345.678901 万元。',
      values: { budget: '10000', spent: '12345.678901', rate: 123.46 },
      sources: [source],
      review: {
        decision: 'CONFIRMED',
        note: '已核对，\n"属实"',
        by: '@张三',
        at: '2026-11-20T08:30:00.000Z',
      },
    });
  });

  it('says null where there is no project, no value, no review', async () => {
    const answer = (await read(madeReport(), 'zh')) as { findings: unknown[] };
    expect(answer.findings[0]).toMatchObject({
      subject: { project: null },
      values: { target: '≥8', actual: null },
      review: null,
    });
  });

  it('gives the message in the language that was chosen', async () => {
    const answer = (await read(madeReport(), 'en')) as { findings: { message: string }[] };
    expect(answer.findings[0]?.message).toBe('"<script>alert(1)</script>" is unmet|*why*.');
  });

  it('is whole also where nothing was found', async () => {
    expect(await read(madeReport({ findings: oneByOne([]) }), 'zh')).toEqual({ findings: [] });
  });

  it('names the rules that could not be run beside the findings, known at their end', async () => {
    const failures: { rule: string; message: string }[] = [];
    const findings = (async function* () {
      yield* oneByOne([]);
      failures.push({ rule: 'made-silent', message: 'Its query does not parse.' });
    })();
    expect(await read(madeReport({ findings, failures }), 'zh')).toEqual({
      findings: [],
      failures: [{ rule: 'made-silent', message: 'Its query does not parse.' }],
    });
  });
});
