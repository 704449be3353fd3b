import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { sourceOf } from '../source-of.ts';

const read = (kind: '预算' | '决算', prose: string): ReturnType<typeof readDocumentFacts> =>
  readDocumentFacts(sourceOf(`云川市水务局2031年部门${kind}\n\n第一部分 概况\n\n${prose}\n`));
const totals = (kind: '预算' | '决算', prose: string): DocumentRecord['totals'] => read(kind, prose).totals;

describe('the totals of a document that prints no statement', () => {
  it.each([
    ['预算', '2031年部门收入总预算9,870.50万元，比上年增加3万元。支出总预算9,870.50万元。', 9870.5, 9870.5],
    [
      '预算',
      '（一）收入预算：2031年年初预算数383.55万元。（二）支出预算：2031年年初预算数383.55万元。',
      383.55,
      383.55,
    ],
    ['预算', '2031年收入总计为8800.66万元，支出总计为8800.66万元。', 8800.66, 8800.66],
    ['预算', '2031年，部门收入安排4,500万元，较上年增长3%。部门支出安排4,500万元。', 4500, 4500],
    ['预算', '2031年收入预算为12345678.90元，支出预算为12345678.90元。', 1234.56789, 1234.56789],
    [
      '决算',
      '2031年度收入总额为890万元，其中本年收入880万元；支出总额为890万元，其中本年支出889万元。',
      880,
      889,
    ],
    [
      '决算',
      '收入决算总计482.77万元。包括：本年收入决算合计479.12万元。本年支出决算合计480.34万元。',
      479.12,
      480.34,
    ],
    ['决算', '本年度总收入3,456.78万元。本年度总支出3,400.12万元。', 3456.78, 3400.12],
  ] as const)('%s: %s', (kind, prose, revenue, expenditure) => {
    expect(totals(kind, prose)).toMatchObject({ revenue, expenditure });
  });

  it('are not the money of a purpose', () => {
    const purposes =
      '财政拨款“三公”经费支出预算为46.00万元，支出决算为41.27万元。政府采购支出总额2,310.50万元。' +
      '教育支出年初预算为12万元，支出决算为10万元。政府性基金预算财政拨款收入100万元，支出100万元。';
    expect(totals('决算', purposes)).toMatchObject({ revenue: null, expenditure: null });
  });

  it('have the basic and project expenditure that sum to the whole, not those of the treasury’s part', () => {
    const prose =
      '2031年度支出合计1,210.00万元。财政拨款支出1,100.00万元，其中基本支出700.00万元，项目支出400.00万元。' +
      '按用途分，基本支出800.00万元，项目支出410.00万元。';
    expect(totals('决算', prose)).toMatchObject({ basicExpenditure: 800, projectExpenditure: 410 });
    expect(totals('决算', '财政拨款支出1,100.00万元，其中基本支出700.00万元。')).toMatchObject({
      basicExpenditure: null,
    });
  });

  it('take what was spent for what accounts state', () => {
    const { statedFigures } = read(
      '决算',
      '“三公”经费支出预算为26.5万元，支出决算为22.37万元。机关运行经费支出年初预算为99万元，决算为98.7万元。',
    );
    expect(statedFigures).toMatchObject([
      { what: 'threePublic', amount: 22.37 },
      { what: 'operatingCost', amount: 98.7 },
    ]);
  });
});
