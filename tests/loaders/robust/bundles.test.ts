import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { textForms, textOf, written, type Written } from '../../../bench/reading/written.ts';
import { extract } from '../../../loaders/index.ts';
import { cutLines } from '../../../loaders/read/text-lines.ts';
import { movedBy } from './moved-lines.ts';

const read = (text: string) => extract('bundle.txt', new TextEncoder().encode(text));
const titlesOf = async (text: string) => (await read(text)).map(({ title }) => title);
const one: Written = { department: '云川市水务局', year: 2024, kind: 'BUDGET', projects: 2 };
const other: Written = { ...one, department: '云川市教育局' };

describe.each(textForms)('documents one after the other, with tables in the form of %s', (form) => {
  const bundled = (documents: readonly Written[]) => documents.map((each) => textOf(each, form));

  it.each([
    ['departments', [one, other, { ...one, department: '云川市白河区水务局' }]],
    ['years', [one, { ...one, year: 2025 }]],
    ['kinds', [one, { ...one, kind: 'FINAL_ACCOUNTS' }]],
    ['many', [0, 1, 2, 3, 4, 5, 6].map((number) => written(number, 1))],
  ] satisfies [string, Written[]][])('are a record each: %s', async (_what, documents) => {
    const texts = bundled(documents);
    const records = await read(texts.join(''));
    const alone: unknown[] = [];
    let above = 0;
    for (const text of texts) {
      alone.push(...(await read(text)).map((record) => movedBy(record, above)));
      above += text.split('\n').length - 1;
    }
    expect(records.map((record) => movedBy(record, 0))).toEqual(alone);
  });
});

describe('a bundle', () => {
  it('is parted behind its own cover and list of contents', async () => {
    const front =
      '云川市2024年部门预算汇编\n目录\n云川市水务局2024年部门预算\n云川市教育局2024年部门预算\n\n';
    expect(await titlesOf(front + textOf(one, 'tabs') + textOf(other, 'tabs'))).toEqual([
      '2024年度云川市水务局部门预算',
      '2024年度云川市教育局部门预算',
    ]);
  });

  it('is parted at titles with their owner behind', async () => {
    const titled = (document: Written) =>
      textOf(document, 'tabs').replace(/^.*部门预算/, `2024年部门预算公开—${document.department}`);
    expect(await titlesOf(titled(one) + titled(other))).toEqual([
      '2024年部门预算公开—云川市水务局',
      '2024年部门预算公开—云川市教育局',
    ]);
  });

  it('is parted at titles that are Markdown headings, and at titles cut over lines', async () => {
    const markdown = (text: string) => `# ${text}`;
    expect(await titlesOf(markdown(textOf(one, 'pipes')) + markdown(textOf(other, 'html')))).toHaveLength(2);
    const cut = textOf(other, 'tabs').replace(
      '2024年度云川市教育局部门预算',
      '2024 年度\n\n云川市教\n育局（本级）\n\n部门预算',
    );
    expect(await titlesOf(textOf(one, 'tabs') + cut)).toEqual([
      '2024年度云川市水务局部门预算',
      '2024年度云川市教育局（本级）部门预算',
    ]);
  });

  it('is parted where a document begins anew', async () => {
    const text = textOf(one, 'tabs');
    const records = await read(text + text);
    const [first] = await read(text);
    if (first === undefined) expect.unreachable();
    expect(records.map((record) => movedBy(record, 0))).toEqual(
      [0, text.split('\n').length - 1].map((above) => movedBy(first, above)),
    );
  });

  it('of tables about whole departments is parted at each', async () => {
    const table = (name: string) =>
      `| 2023年市级部门整体预算绩效目标表 |  |  |  |
| 部门名称 | ${name} |  |  |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值 |
|  | 产出指标 | 数量指标 | 巡查次数 | ≥12次 |
|  | 产出指标 | 质量指标 | 合格率 | ≥90% |
`;
    const records = await read(['云川市水务局', '云川市教育局'].map(table).join('\n'));
    expect(records.map(({ department }) => department.name)).toEqual(['云川市水务局', '云川市教育局']);
  });

  it('of sheets is parted at the title of each', async () => {
    const book = utils.book_new();
    for (const [name, document] of Object.entries({ 水务: one, 教育: other })) {
      const rows = cutLines(textOf(document, 'tabs')).map(({ cells }) => [...cells]);
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    }
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const records = await extract('bundle.xlsx', bytes);
    expect(records.map(({ department, places }) => [department.name, places?.[0]?.sheet])).toEqual([
      ['云川市水务局', '水务'],
      ['云川市教育局', '教育'],
    ]);
    expect(records.map(({ projects }) => projects.length)).toEqual([2, 2]);
  });
});

describe('one document', () => {
  const text = textOf({ ...one, projects: 4 }, 'tabs');
  const withAbove = (line: RegExp, ...more: string[]) =>
    text.replace(line, (found) => `${more.join('\n')}\n${found}`);

  it.each([
    [
      'names itself at the head of each page',
      text.replaceAll(/^.*绩效目标表$/gm, '云川市水务局2024年部门预算\n$&'),
    ],
    ['names itself by a shorter name', withAbove(/^第三部分.*$/m, '云川市水局2024年部门预算说明')],
    ['names another in passing', withAbove(/^第二部分.*$/m, '云川市教育局2024年部门预算', '另行公开。')],
    ['lists others', withAbove(/^第二部分.*$/m, '云川市教育局2024年部门预算', '云川市水利站2024年单位预算')],
    [
      'goes on behind a table of another',
      withAbove(/^第三部分.*$/m, '云川市教育局2024年部门预算', '附：', ...tables(other)).replaceAll(
        /^.*绩效目标表$/gm,
        '云川市水务局2024年部门预算\n$&',
      ),
    ],
    ['names the year before', withAbove(/^第三部分.*$/m, '云川市水务局2023年部门决算', '已于上年公开。')],
  ])('stays one that %s', async (_what, printed) => {
    expect(await titlesOf(printed)).toEqual(['2024年度云川市水务局部门预算']);
  });
});

function tables(document: Written): string[] {
  return textOf(document, 'tabs').split('\n').slice(12, 24);
}
