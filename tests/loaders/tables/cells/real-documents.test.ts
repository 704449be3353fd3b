/** Figures of the published documents that lie beside the project; skipped where they do not. */
import { describe, expect, it } from 'vitest';
import { readCellTables } from '../../../../loaders/tables/cells/index.ts';
import { readCellOverall } from '../../../../loaders/tables/cells/overall.ts';
import type { IndicatorRecord } from '../../../../loaders/records.ts';
import type { ProjectDraft } from '../../../../loaders/tables/project-draft.ts';
import { realDocument } from '../../source-of.ts';

const sum = (values: (number | null)[]): number =>
  Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 100) / 100;
const row = (i: IndicatorRecord | undefined): unknown[] => [
  i?.operator,
  i?.targetValue,
  i?.unit,
  i?.actualValue,
  i?.weight,
  i?.score,
];

const fuzhou = realDocument('fuzhou-2024-final-accounts.txt');
describe.skipIf(fuzhou === null)('the final accounts of Fuzhou 2024 (../shared/documents)', () => {
  const { drafts, problems } = fuzhou === null ? { drafts: [], problems: [] } : readCellTables(fuzhou);
  const find = (project: string, name: string): IndicatorRecord | undefined =>
    drafts.find((draft) => draft.name === project)?.indicators.find((indicator) => indicator.name === name);

  it('reads all 56 self-evaluations', () => {
    expect(drafts).toHaveLength(56);
    expect(sum(drafts.map(({ indicators }) => indicators.length))).toBe(439);
    expect(
      drafts.every(({ totalScore, unit }) => totalScore !== null && unit === '福州市工业和信息化局'),
    ).toBe(true);
  });

  it('reads scores that sum to the printed total and weights that sum to 100, but for the one table that is unreadable', () => {
    const off = drafts.filter(({ indicators, totalScore, funding }: ProjectDraft) => {
      const scores = sum([...indicators.map(({ score }) => score), funding.executionScore]);
      const weights = sum([...indicators.map(({ weight }) => weight), funding.executionWeight]);
      return scores !== totalScore || weights !== 100;
    });
    expect(off.map(({ name }) => name)).toEqual(['福州市中小企业数字化转型试点城市专项资金']);
    expect(problems.filter(({ message }) => message.includes('wrong columns'))).toHaveLength(7);
  });

  it('reads the targets that central and provincial money missed or passed', () => {
    expect(row(find('24年中央中小企业发展专项资金', '支持重点“小巨人”企业数量'))).toEqual([
      '=',
      3,
      '家',
      7,
      10,
      10,
    ]);
    expect(row(find('2024年中央中小企业发展专项资金', '支持重点“小巨人”企业数量'))).toEqual([
      '=',
      4,
      '家',
      7,
      10,
      10,
    ]);
    expect(row(find('2024年省级制造业高质量发展专项资金', '扶持企业建设项目数'))).toEqual([
      '>=',
      40,
      '项',
      27,
      3,
      2.03,
    ]);
    const provincial = '提前下达2024年制造业高质量发展方向资金（转移支付）';
    expect(row(find(provincial, '资金落实时效性')).slice(0, 4)).toEqual(['<=', 30, '日', 36]);
    expect(row(find(provincial, '工业增加值占GDP比重'))).toEqual(['>=', 30, '%', 22.4, 10, 7.47]);
  });

  it("reads the department's own evaluation", () => {
    const { evaluation } = fuzhou === null ? { evaluation: null } : readCellOverall(fuzhou);
    expect(evaluation).toMatchObject({ code: '153001', totalScore: 94.46 });
    expect(evaluation?.indicators).toHaveLength(27);
    expect(sum(evaluation?.indicators.map(({ score }) => score) ?? [])).toBe(87.46);
    expect(evaluation?.sources.find(({ level }) => level === '中央财政资金')?.disbursed).toBe(1400);
  });
});

const gulou = realDocument('gulou-2024-budget.txt');
describe.skipIf(gulou === null)('the budget of Gulou 2024 (../shared/documents)', () => {
  it('reads its one project', () => {
    const { drafts, problems } = gulou === null ? { drafts: [], problems: [] } : readCellTables(gulou);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.funding).toMatchObject({ total: 300, fiscal: 300, other: 0 });
    expect(drafts[0]?.indicators).toHaveLength(6);
  });
});

const jinjiang = realDocument('jinjiang-2019-budget.txt');
describe.skipIf(jinjiang === null)('the budget of Jinjiang 2019 (../shared/documents)', () => {
  const { drafts, problems } = jinjiang === null ? { drafts: [], problems: [] } : readCellTables(jinjiang);

  it("reads the 13 tables with the year's money", () => {
    expect(drafts.map(({ funding }) => funding.total)).toEqual([
      155, 229, 10, 60, 33, 350, 40, 312, 96, 478, 6000, 57, 25,
    ]);
    expect(drafts.map(({ indicators }) => indicators.length)).toEqual([
      9, 9, 9, 8, 8, 8, 8, 10, 13, 8, 8, 8, 10,
    ]);
    expect(new Set(drafts.map(({ unit }) => unit))).toEqual(
      new Set(['晋江市工业和信息化局', '晋江市数字晋江建设办公室', '晋江市节能监测中心']),
    );
  });

  it('reads the table that is printed as HTML and again as text once, with lines of its own', () => {
    const twice = drafts[9];
    expect(twice?.indicators[0]).toMatchObject({
      standard: '11个月',
      halfYear: '6个月',
      periodTarget: '12个月',
      targetText: '12个月',
      lines: [769, 769],
    });
    expect(twice?.repairs).toMatchObject([{ field: 'indicators', value: 8 }]);
  });

  it('reports the one target that the page lost, and not the row that repeats a whole table', () => {
    expect(problems).toMatchObject([{ line: 530 }]);
  });
});
