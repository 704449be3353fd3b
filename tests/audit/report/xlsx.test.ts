import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { ReportTooLong } from '../../../src/audit/report/report.ts';
import { xlsxReport } from '../../../src/audit/report/xlsx.ts';
import { madeReport, oneByOne, overspentFinding, unmetFinding } from './made-report.ts';

async function workbookOf(...input: Parameters<typeof xlsxReport>): Promise<WorkBook & { files: Files }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxReport(...input)) pieces.push(Buffer.from(piece));
  return read(Buffer.concat(pieces), { bookFiles: true, cellNF: true }) as WorkBook & { files: Files };
}

type Files = Readonly<Record<string, { readonly content: Uint8Array }>>;

function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`There is no sheet ${name}, only ${book.SheetNames.join(', ')}`);
  return sheet;
}

/** The cell of a row under a heading. */
function cellUnder(
  sheet: WorkSheet,
  heading: string,
  row = 1,
): { v?: unknown; t?: string; z?: string; l?: unknown } {
  const [headings = []] = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const column = headings.indexOf(heading);
  if (column < 0) throw new Error(`There is no column ${heading}, only ${headings.join(', ')}`);
  return (sheet[utils.encode_cell({ r: row, c: column })] ?? {}) as object;
}

const textOf = (sheet: WorkSheet) => utils.sheet_to_csv(sheet);

describe('a report as a workbook', () => {
  it('has a summary, a sheet for each severity, the rules and the documents', async () => {
    const { SheetNames } = await workbookOf(madeReport(), 'zh');
    expect(SheetNames).toEqual(['汇总', '错误', '警告', '提示', '规则说明', '审计的文件']);
    const english = await workbookOf(madeReport(), 'en');
    expect(english.SheetNames).toEqual([
      'Summary',
      'Error',
      'Warning',
      'Notice',
      'The rules',
      'Documents audited',
    ]);
  });

  it('sums up the run: date, graph, scope, counts, meanings, parameters and money', async () => {
    const summary = textOf(sheetOf(await workbookOf(madeReport({ scope: ['region 某市'] }), 'zh'), '汇总'));
    expect(summary).toContain('审计时间（UTC）,2026-11-21 10:05');
    expect(summary).toContain('图谱,"embedded graph, revision 12"');
    expect(summary).toContain('范围,region 某市');
    expect(summary).toContain('错误,1,文件自相矛盾');
    expect(summary).toContain('错误,超预算支出,made-overspent,1,1,0,1,1,比较两个数。,无参数');
    expect(summary).toContain('警告,指标未完成,made-unmet,1,0,0,2,0,');
    expect(summary).toContain('下限（minimum）：5；不看的词（words）：满意');
    expect(summary).toContain('提示,同一成果,made-silent,0,');
    expect(summary).toContain('错误,超预算支出,全年预算数,"10,000.00"');
    expect(summary).toContain('不是对任何单位或个人的指控');
  });

  it('keeps money as numbers of 万元, rates as percent, and texts that look like formulas as texts', async () => {
    const errors = sheetOf(await workbookOf(madeReport(), 'zh'), '错误');
    expect(cellUnder(errors, '全年执行数（万元）')).toMatchObject({
      t: 'n',
      v: 12345.678901,
      z: '#,##0.00####',
    });
    expect(cellUnder(errors, '执行率')).toMatchObject({ t: 'n', v: 1.2346, z: '0.00%' });
    expect(cellUnder(errors, '年度')).toMatchObject({ t: 'n', v: 2024 });
    expect(cellUnder(errors, '对象')).toMatchObject({ t: 's', v: '=1+1' });
    expect(Object.values(errors).filter((cell) => (cell as { f?: string }).f !== undefined)).toEqual([]);
  });

  it('leads to the document and the subject, where the program’s address is known', async () => {
    const errors = sheetOf(await workbookOf(madeReport(), 'zh'), '错误');
    const [source] = overspentFinding.sources;
    expect(cellUnder(errors, '文件')).toMatchObject({
      v: 'accounts.pdf',
      l: { Target: `https://budgets.example.org/node/${source?.documentId ?? ''}` },
    });
    expect(cellUnder(errors, '位置')).toMatchObject({ v: '第 3 页，第 40–44 行' });
    expect(cellUnder(errors, '对象')).toMatchObject({
      l: { Target: 'https://budgets.example.org/node/Project_00000000000000000001' },
    });
    const nowhere = sheetOf(await workbookOf(madeReport({ publicUrl: null }), 'zh'), '错误');
    expect(cellUnder(nowhere, '文件')).toMatchObject({ v: 'accounts.pdf' });
    expect(cellUnder(nowhere, '文件').l).toBeUndefined();
  });

  it('has columns for a reviewer, with what was decided and a list to choose from', async () => {
    const book = await workbookOf(madeReport(), 'zh');
    const errors = sheetOf(book, '错误');
    expect(cellUnder(errors, '复核结论')).toMatchObject({ v: '已确认' });
    expect(cellUnder(errors, '复核人')).toMatchObject({ v: '@张三' });
    expect(cellUnder(errors, '复核时间（UTC）')).toMatchObject({ v: '2026-11-20 08:30' });
    expect(cellUnder(sheetOf(book, '警告'), '复核结论')).toMatchObject({ v: '待复核' });
    expect(xmlOf(book, 2)).toContain('<formula1>"待复核,已确认,已排除"</formula1>');
  });

  it('keeps the headings in sight and lets every sheet of findings be filtered', async () => {
    const book = await workbookOf(madeReport(), 'zh');
    for (const sheet of [2, 3, 4, 5, 6]) expect(xmlOf(book, sheet)).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheetOf(book, '错误')['!autofilter']).toEqual({ ref: 'A1:T2' });
    expect(sheetOf(book, '提示')['!autofilter']).toEqual({ ref: 'A1:Q1' });
  });

  it('takes texts that are longer than a cell, and signs that XML has not', async () => {
    const long = { ...unmetFinding, message: { zh: `\u0001${'长'.repeat(40_000)}`, en: 'long' } };
    const book = await workbookOf(madeReport({ findings: oneByOne([long]) }), 'zh');
    const text = String(cellUnder(sheetOf(book, '警告'), '发现').v);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('长…')).toBe(true);
  });

  it('says that a rule could not be run', async () => {
    const failures = [{ rule: 'made-silent', message: '语句有误' }];
    const summary = textOf(sheetOf(await workbookOf(madeReport({ failures }), 'zh'), '汇总'));
    expect(summary).toContain('规则未能运行：语句有误');
  });

  it('refuses more findings than it can hold before it has read them all', async () => {
    let read = 0;
    const endless = (async function* () {
      for (;;) {
        read += 1;
        yield await Promise.resolve(overspentFinding);
      }
    })();
    await expect(workbookOf(madeReport({ findings: endless }), 'zh')).rejects.toThrow(
      new ReportTooLong(
        'There are more than 100,000 findings, and a workbook is made of no more: ' +
          'narrow the audit by --rule, --severity or --where, or choose --format csv, which takes any number.',
      ),
    );
    expect(read).toBe(100_001);
  });
});

const xmlOf = (book: { files: Files }, sheet: number): string =>
  Buffer.from(book.files[`xl/worksheets/sheet${sheet}.xml`]?.content ?? []).toString('utf8');
