import { describe, expect, it } from 'vitest';
import { cutLines } from '../../../loaders/read/text-lines.ts';
import { readCellTables } from '../../../loaders/tables/cells/index.ts';
import { readFlowTables } from '../../../loaders/tables/flow/index.ts';
import type { ProjectDraft } from '../../../loaders/tables/project-draft.ts';
import { sourceOf } from '../source-of.ts';

const amounts = (draft: ProjectDraft | undefined): unknown =>
  draft?.moneyRows.map((r) => [r.label, r.amount]);

describe('a form that prints the whole period’s money beside the year’s', () => {
  const rows = `财政项目支出绩效目标填报表
（2031年度）
项目名称 | | 湖滨步道维护 | | 项目性质 | 经常性项目 | 项目类别 | 其他运转类
计划开始日期 | | 2031-01-01 | | 计划完成日期 | 2033-12-31 | |
项目资金（元） | | 项目资金总额 | | 900,000.00 | 年度资金申请总额 | | 300,000.00
 | | 其中：财政资金 | | 800,000.00 | 其中：当年财政拨款 | | 250,000.00
 | | | | | 上年结转资金 | | 0.00
 | | 其他资金 | | 100,000.00 | 其他资金 | | 50,000.00
项目绩效目标 | 项目总目标 | | | | 年度总体目标 | |
 | 三年修完。 | | | | 修完北岸。 | |
 | 一级指标 | 二级指标 | 三级指标 | | | 年度(/项目)指标值 |
绩效指标 | 产出指标 | 数量指标 | 修补里程 | | | ≥12.00(公里) |
 | 满意度指标 | 服务对象满意度指标 | 游人满意度 | | | ≥90.00(%) |`;

  it('counts the year’s alone where its rows are cut into cells', () => {
    const { drafts, problems } = readCellTables({
      fileName: 'fixture.txt',
      sha256: '0'.repeat(64),
      lines: cutLines(rows.replace(/ *\| ?/g, '\t')),
    });
    expect(problems).toEqual([]);
    expect(drafts[0]).toMatchObject({
      projectClass: '其他运转类',
      period: '2031-01-01至2033-12-31',
      goal: '三年修完。',
      annualGoal: '修完北岸。',
      funding: { total: 30, fiscal: 25, other: 5, carryOver: 0 },
    });
    expect(amounts(drafts[0])).toEqual([
      ['项目资金总额', 90],
      ['年度资金申请总额', 30],
      ['当年财政拨款', 25],
      ['上年结转资金', 0],
      ['其他资金', 5],
    ]);
    expect(drafts[0]?.indicators.map((i) => [i.name, i.operator, i.targetValue, i.unit])).toEqual([
      ['修补里程', '>=', 12, '公里'],
      ['游人满意度', '>=', 90, '%'],
    ]);
  });

  it('counts the year’s alone where extraction left spaces between the columns', () => {
    const { drafts } = readFlowTables(
      sourceOf(`财政项目支出绩效目标填报表
（2031年度）
项目名称      湖滨步道维护      项目性质    经常性项目 项目类别    其他运转类
          项目资金总额     900,000.00 年度资金申请总额    300,000.00
                                 其中：当年财政拨款    250,000.00
项目资金
          其中：财政资金    800,000.00
（元）                              上年结转资金         0.00
          其他资金       100,000.00 其他资金       50,000.00
   一级指标   二级指标      三级指标       年度(/项目)指标值
   产出指标   数量指标     修补里程      ≥12.00(公里)`),
    );
    expect(drafts[0]).toMatchObject({
      projectClass: '其他运转类',
      funding: { total: 30, fiscal: 25, other: 5, carryOver: 0 },
    });
    expect(drafts[0]?.indicators[0]).toMatchObject({ targetValue: 12, unit: '公里' });
  });

  it('says so where the parts that a page prints are more than its total', () => {
    const { drafts, problems } = readCellTables({
      fileName: 'fixture.txt',
      sha256: '0'.repeat(64),
      lines: cutLines(rows.replace('250,000.00', '310,000.00').replace(/ *\| ?/g, '\t')),
    });
    expect(drafts[0]?.funding).toMatchObject({ total: 30, fiscal: 31, other: 5 });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(6);
    expect(problems[0]?.message).toContain('more than the total of 30');
  });
});
