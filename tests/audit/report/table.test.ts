import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { tableReport } from '../../../src/audit/report/table.ts';
import { madeReport, oneByOne, textOf } from './made-report.ts';

describe('a report as a table', () => {
  it('says first what was found by severity and rule, the gravest first, with the money', async () => {
    const text = await textOf(tableReport(madeReport(), 'zh'));
    expect(text).toMatch(/合计：2 条；错误 1；警告 1；提示 0/);
    const summary = text.split('\n').filter((line) => /^(错误|警告|提示) {5}/.test(line));
    expect(summary[0]).toMatch(/^错误 +1 +超预算支出 +made-overspent +全年预算数：10,000；全年执行数：/);
    expect(summary.map((line) => line.slice(0, 2))).toEqual(['错误', '警告', '提示']);
    expect(text.indexOf('合计')).toBeLessThan(text.indexOf('支出 12,345.678901 万元'));
  });

  it.each([72, 80, 132])(
    'keeps within %i columns, and loses no sign of a long Chinese text',
    async (width) => {
      const text = await textOf(tableReport(madeReport({ width }), 'zh'));
      const lines = text.split('\n');
      expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
      expect([...text.matchAll(/研/g)]).toHaveLength(8);
      expect(lines.filter((line) => /^[，。；：）]|[（“]$/.test(line.trim()))).toEqual([]);
    },
  );

  it('lets columns stand under each other', async () => {
    const lines = (await textOf(tableReport(madeReport({ width: 100 }), 'zh'))).split('\n');
    const heading = lines.find((line) => line.includes('复核结论')) ?? '';
    const row = lines.find((line) => line.includes('已确认')) ?? '';
    const columnOf = (line: string, word: string) => stringWidth(line.slice(0, line.indexOf(word)));
    expect(columnOf(row, '已确认')).toBe(columnOf(heading, '复核结论'));
  });

  it('hands no control signs of a document to the terminal', async () => {
    expect(await textOf(tableReport(madeReport(), 'zh'))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    );
  });

  it('says so where nothing was found, and carries the notice', async () => {
    const text = await textOf(tableReport(madeReport({ findings: oneByOne([]) }), 'zh'));
    expect(text).toContain('没有发现。');
    expect(text.replaceAll('\n', '')).toContain('不是对任何单位或个人的指控');
  });

  it('names a rule that could not be run, and why', async () => {
    const failures = [{ rule: 'made-silent', message: 'Its query does not parse.' }];
    const text = await textOf(tableReport(madeReport({ failures }), 'en'));
    expect(text).toContain('Shared outcome (made-silent)');
    expect(text).toContain('The rule could not be run: Its query does not parse.');
  });
});
