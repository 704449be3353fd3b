import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { extract, extractText } from '../../../loaders/index.ts';
import { UnreadableFile } from '../../../loaders/errors.ts';
import { readSource } from '../../../loaders/read/read-source.ts';
import { cutLines } from '../../../loaders/read/text-lines.ts';
import { sameButForLines } from '../same-record.ts';
import { asPdf, fontMissing } from './printed-pdf.ts';

/** Functions of the language that polyfills of the library's replace, as they are before a PDF is read. */
const ofLanguage = () =>
  [
    [JSON, 'stringify'],
    [JSON, 'parse'],
    [Array.prototype, 'push'],
    [Function.prototype, 'toString'],
  ].map(([of, name]) => Object.getOwnPropertyDescriptor(of, name as string));
const asTheyWere = ofLanguage();

/** A line that breaks where a space stood cannot be told from one that breaks inside a sentence. */
const withoutSpaces = (record: unknown): unknown =>
  JSON.parse(JSON.stringify(sameButForLines(record)).replaceAll(/ +/g, ''));

/** One of the texts has a table inside a cell, which makes rows of more than a hundred cells: no page is so wide. */
const fitsOnPage = (line: string): boolean => cutLines(line).every(({ cells }) => cells.length <= 40);

const folder = resolve(import.meta.dirname, '../../../../shared/documents');
const documentsMissing = existsSync(folder) ? '' : ' (skipped: ../shared/documents is not there)';
const published = [
  'fuzhou-2024-final-accounts',
  'gulou-2024-budget',
  'jinjiang-2019-budget',
  'shanhaiguan-2025-budget',
  'xiamen-2024-budget',
];

describe.skipIf(fontMissing !== '')(`a PDF${fontMissing}`, () => {
  const rows = [
    '项目名称|桥梁检测',
    '一级指标|二级指标|三级指标|目标值',
    '产出指标|数量指标|检测桥梁座数|≥12座',
  ];
  const table = (count: number) =>
    cutLines(
      [
        '云川市交通局2024年部门预算',
        '桥梁检测项目绩效目标表',
        ...rows,
        ...Array.from({ length: count }, (_each, i) => `||检测第${i + 1}类桥梁|≥${i + 1}座`),
      ]
        .join('\n')
        .replaceAll('|', '\t'),
    );

  it('tells the page of each line, without running heads and page numbers', async () => {
    const { lines } = await readSource('roads', await asPdf(table(120)));
    const pages = new Set(lines.map(({ place }) => place?.page));
    expect(pages.size).toBeGreaterThanOrEqual(3);
    const texts = lines.map(({ text }) => text).join('\n');
    expect(texts).not.toContain('财政信息公开');
    expect(texts).not.toMatch(/— \d+ —/);
  });

  it('goes on with a table on the next page', async () => {
    const { lines } = await readSource('roads', await asPdf(table(120)));
    expect(lines.filter(({ cells }) => cells.length === 4)).toHaveLength(122);
  });
});

describe.skipIf(fontMissing !== '' || documentsMissing !== '')(
  `a published document as PDF${fontMissing}${documentsMissing}`,
  () => {
    it.each(published)('%s gives the same record as its text', async (name) => {
      const text = readFileSync(resolve(folder, `${name}.txt`), 'utf8')
        .split('\n')
        .filter(fitsOnPage)
        .join('\n');
      const printed = await extract(name, await asPdf(cutLines(text)));
      expect(withoutSpaces(printed)).toEqual(
        withoutSpaces(extractText(name, new TextEncoder().encode(text))),
      );
    });
  },
);

describe.skipIf(documentsMissing !== '')(`a PDF as a department published it${documentsMissing}`, () => {
  const others = resolve(folder, 'others');
  const read = (name: string) => extract(name, readFileSync(resolve(others, name)));

  it('with five tables of targets gives the same record as its text', async () => {
    const [pdf] = await read('putuo-wanli-2023-budget.pdf');
    const [text] = await read('putuo-wanli-2023-budget.layout.txt');
    expect(pdf?.projects).toHaveLength(5);
    // The readers of ruled and of space-aligned tables say in their own words what they cannot read.
    const own = { layout: '', problems: [] };
    expect(withoutSpaces({ ...pdf, ...own })).toEqual(withoutSpaces({ ...text, ...own }));
  });

  it('without such tables gives its totals and its lines', async () => {
    const [accounts] = await read('putuo-shegong-2024-final-accounts.pdf');
    expect(accounts).toMatchObject({
      kind: 'FINAL_ACCOUNTS',
      fiscalYear: 2024,
      totals: { revenue: 307.82, expenditure: 307.82 },
    });
    const [budget] = await read('jiangsu-renda-2017-budget.pdf');
    expect(budget).toMatchObject({
      kind: 'BUDGET',
      fiscalYear: 2017,
      totals: {
        ...{ revenue: 13649.07, expenditure: 13649.07 },
        ...{ basicExpenditure: 7666.68, projectExpenditure: 5853.96, otherExpenditure: 128.43 },
      },
      threePublic: {
        total: 833.6,
        abroad: 222.5,
        vehiclePurchase: 0,
        vehicleRunning: 183.6,
        reception: 427.5,
      },
      problems: [],
    });
    for (const record of [accounts, budget]) {
      const classes = (record?.functionalLines ?? []).filter(({ code }) => code.length === 3);
      expect(classes.length).toBeGreaterThan(2);
    }
  });
});

it('is read without slowing down the language for the whole program', async () => {
  const bytes = await drawn({}, (pdf) => pdf.text('Roads and bridges'));
  expect((await readSource('text.pdf', bytes)).lines).not.toEqual([]);
  expect(ofLanguage()).toEqual(asTheyWere);
});

describe('a PDF that cannot be read is told in a sentence', () => {
  it('broken', async () => {
    await expect(extract('cut.pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj'))).rejects.toThrow(
      /cut\.pdf is a broken PDF .*: download or save it again\./,
    );
  });

  it('protected by a password', async () => {
    const bytes = await drawn({ userPassword: 'secret' }, (pdf) => pdf.text('2024'));
    await expect(extract('locked.pdf', bytes)).rejects.toThrow(
      'locked.pdf is protected by a password: save it without one and load that.',
    );
  });

  it('scanned: it names the pages', async () => {
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const bytes = await drawn({}, (pdf) => pdf.image(dot, 0, 0, { width: 500 }).addPage().image(dot, 0, 0));
    const reading = extract('scan.pdf', bytes);
    await expect(reading).rejects.toThrow(UnreadableFile);
    await expect(reading).rejects.toThrow('scan.pdf is scanned (pages 1, 2 hold pictures without text)');
  });
});

/** A PDF with what is drawn on it. */
function drawn(
  options: PDFKit.PDFDocumentOptions,
  draw: (pdf: PDFKit.PDFDocument) => unknown,
): Promise<Uint8Array> {
  const pdf = new PDFDocument(options);
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolved) => {
    pdf
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        resolved(new Uint8Array(Buffer.concat(chunks)));
      });
  });
  draw(pdf);
  pdf.end();
  return done;
}
