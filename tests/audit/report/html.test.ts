import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../src/audit/report/html.ts';
import { madeReport, oneByOne, textOf, unmetFinding } from './made-report.ts';

type Page = ReturnType<typeof parseDocument>;

const pageOf = async (...input: Parameters<typeof htmlReport>): Promise<Page> =>
  parseDocument(await textOf(htmlReport(...input)));

const elementsOf = (page: Page, name: string) => DomUtils.getElementsByTagName(name, page);
const allOf = (page: Page) => DomUtils.getElementsByTagName(() => true, page);
const textsOf = (page: Page, name: string) =>
  elementsOf(page, name).map((element) => DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim());

describe('a report as a page', () => {
  it('says first what was audited and what was found, then the findings, the rules and the documents', async () => {
    const page = await pageOf(madeReport(), 'zh');
    expect(textsOf(page, 'h1')).toEqual(['预算绩效审计发现报告']);
    expect(textsOf(page, 'h2')).toEqual(['汇总', '错误（1 条）', '警告（1 条）', '规则说明', '审计的文件']);
    expect(textsOf(page, 'dd').slice(0, 4)).toEqual([
      '2026-11-21 10:05',
      'embedded graph, revision 12',
      '全部',
      '1',
    ]);
    expect(textsOf(page, 'td')).toContain('全年预算数：10,000；全年执行数：12,345.678901');
    expect(textsOf(page, 'dd')).toContain('下限（minimum）：5；不看的词（words）：满意');
    expect(textsOf(page, 'p').join()).toContain('不是对任何单位或个人的指控');
  });

  it('is in the language that was chosen, and says which', async () => {
    const page = await pageOf(madeReport(), 'en');
    expect(elementsOf(page, 'html')[0]?.attribs['lang']).toBe('en');
    expect(textsOf(page, 'h2')).toEqual([
      'Summary',
      'Error (1 finding)',
      'Warning (1 finding)',
      'The rules',
      'Documents audited',
    ]);
  });

  it('shows what documents and reviewers wrote and runs none of it', async () => {
    const page = await pageOf(madeReport(), 'zh');
    expect(elementsOf(page, 'script')).toEqual([]);
    expect(elementsOf(page, 'b')).toEqual([]);
    expect(textsOf(page, 'td').some((text) => text.includes('“<script>alert(1)</script>”未完成'))).toBe(true);
    expect(textsOf(page, 'td').some((text) => text.includes('已核对， "属实"'))).toBe(true);
  });

  it('keeps a name inside of an attribute', async () => {
    const sources = unmetFinding.sources.map((source) => ({ ...source, documentId: '"onclick="alert(1)' }));
    const page = await pageOf(madeReport({ findings: oneByOne([{ ...unmetFinding, sources }]) }), 'zh');
    const attributes = allOf(page).flatMap(({ attribs }) => Object.keys(attribs));
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(elementsOf(page, 'a').map(({ attribs }) => attribs['href'])).toContain(
      'https://budgets.example.org/node/"onclick="alert(1)',
    );
  });

  it('needs nothing beside it', async () => {
    const page = await pageOf(madeReport({ publicUrl: null }), 'zh');
    const addresses = allOf(page).flatMap(({ attribs }) => [attribs['src'], attribs['href']]);
    expect(addresses.filter((address) => address !== undefined && !address.startsWith('#'))).toEqual([]);
    expect(textsOf(page, 'style').join()).not.toMatch(/url\(|@import/);
  });

  it('leads from each rule to what it found, and from there to what it means', async () => {
    const page = await pageOf(madeReport(), 'zh');
    const ids = allOf(page).flatMap(({ attribs }) => attribs['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = elementsOf(page, 'a')
      .map(({ attribs }) => attribs['href'] ?? '')
      .filter((href) => href.startsWith('#'));
    expect(inside).toContain('#found-made-unmet');
    expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  it('has tables whose headings say what they head', async () => {
    const page = await pageOf(madeReport(), 'zh');
    for (const table of elementsOf(page, 'table')) {
      expect(DomUtils.getElementsByTagName('thead', table)).toHaveLength(1);
      for (const heading of DomUtils.getElementsByTagName('th', table)) {
        expect(heading.attribs['scope']).toMatch(/^(col|row)$/);
      }
    }
  });

  it('names a rule that could not be run, and why', async () => {
    const failures = [{ rule: 'made-silent', message: '语句 <i>有误' }];
    const page = await pageOf(madeReport({ failures }), 'zh');
    expect(textsOf(page, 'h2')).toContain('未能运行的规则');
    expect(textsOf(page, 'p')).toContain('同一成果 made-silent 语句 <i>有误');
  });

  it('says so where nothing was found', async () => {
    const page = await pageOf(madeReport({ findings: oneByOne([]) }), 'zh');
    expect(textsOf(page, 'td')).toContain('没有发现。');
    expect(textsOf(page, 'h2')).toEqual(['汇总', '规则说明', '审计的文件']);
  });
});
