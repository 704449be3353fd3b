import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvReport } from '../../../src/audit/report/csv.ts';
import { madeReport, textOf } from './made-report.ts';

const rowsOf = async (...input: Parameters<typeof csvReport>): Promise<Record<string, string>[]> =>
  parse(await textOf(csvReport(...input)), { bom: true, columns: true, record_delimiter: '\r\n' });

describe('a report in CSV', () => {
  it('has a row for each finding under a heading, with the run in it', async () => {
    const [unmet, overspent] = await rowsOf(madeReport({ scope: ['rule made-*'] }), 'zh');
    expect(overspent).toMatchObject({
      严重程度: '错误',
      规则编号: 'made-overspent',
      规则: '超预算支出',
      部门: '某市某局',
      年度: '2024',
      对象类型: '项目',
      发现: '“=1+1”支出 12,345.678901 万元。',
      比对数值: '全年预算数：10,000 万元；全年执行数：12,345.678901 万元；执行率：123.46%',
      出处: 'accounts.pdf（第 3 页，第 40–44 行）',
      复核结论: '已确认',
      '复核时间（UTC）': '2026-11-20T08:30:00.000Z',
      复核说明: '已核对，\n"属实"',
      发现编号: 'Finding_00000000000000000001',
      参数: '无参数',
      '审计时间（UTC）': '2026-11-21T10:05:30.000Z',
      图谱: 'embedded graph, revision 12',
      范围: 'rule made-*',
    });
    expect(unmet).toMatchObject({
      部门: '',
      年度: '',
      比对数值: '目标值：≥8；实际完成值：—',
      出处: 'accounts.pdf（第 3 页，第 40–44 行；工作表“自评表”，单元格 B2:F2，第 7 行）',
      复核结论: '待复核',
      参数: '下限（minimum）：5；不看的词（words）：满意',
    });
    expect(unmet?.['说明']).toContain('不是对任何单位或个人的指控');
  });

  it('begins with a byte order mark, so that Excel reads it as UTF-8', async () => {
    expect((await textOf(csvReport(madeReport(), 'zh'))).startsWith('\uFEFF严重程度,')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('lets no spreadsheet run %j', async (name) => {
    const subject = { id: 'Project_1', kind: 'Project', name, project: name } as const;
    const findings = madeReport().findings;
    const changed = (async function* () {
      for await (const finding of findings) yield { ...finding, subject };
    })();
    const [row] = await rowsOf(madeReport({ findings: changed }), 'zh');
    expect(row?.['对象']).toBe(`'${name}`);
  });

  it('ends with a row for each rule that could not be run', async () => {
    const failures = [{ rule: 'made-silent', message: '语句有误' }];
    const rows = await rowsOf(madeReport({ failures }), 'zh');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({
      规则编号: 'made-silent',
      规则: '同一成果',
      发现: '规则未能运行：语句有误',
    });
  });

  it('speaks English where that is chosen', async () => {
    const [row] = await rowsOf(madeReport(), 'en');
    expect(row).toMatchObject({ Severity: 'Warning', Rule: 'Indicator unmet', Decision: 'Open' });
  });
});
