import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/index.ts';
import type { DocumentRecord } from '../../loaders/records.ts';
import { packageRoot } from '../../src/package-root.ts';

const folder = join(packageRoot, '..', 'shared', 'documents', 'others');

/** Figures read by hand from the pages, as pictures. */
const expected = {
  'putuo-wanli-2023-budget.pdf': {
    title: '上海市普陀区2023年区级部门预算',
    department: '上海市普陀区人民政府万里街道办事处',
    region: '上海市/普陀区',
    money: { revenue: 16497.864, expenditure: 16497.864, basic: 9940.6297, project: 6557.2343 },
    threePublic: { total: 22.91, abroad: 0, vehiclePurchase: 0, vehicleRunning: 21.56, reception: 1.35 },
    counts: { units: 6, functionalLines: 66, economicLines: 30 },
    projects: [
      ['新建万里街道社区公共服务中心', 410, 5],
      ['就业援助基地补贴', 635.1, 4],
      ['社区环境整治和建设经费', 456.38, 4],
      ['各类工作经费', 759.55, 43],
      ['公共服务设施运行经费', 1090.3043, 9],
    ],
  },
  'putuo-shegong-2024-final-accounts.pdf': {
    title: '中共上海市普陀区委社会工作部2024年度部门决算',
    department: '中共上海市普陀区委社会工作部',
    region: '上海市/普陀区',
    money: { revenue: 307.82, expenditure: 307.82, basic: 105.58, project: 202.24 },
    threePublic: null,
    counts: { units: 2, functionalLines: 17, economicLines: 65 },
    projects: [],
  },
  'jiangsu-renda-2017-budget.pdf': {
    title: '江苏省人大常委会办公厅2017年度部门预算',
    department: '江苏省人大常委会办公厅',
    region: '江苏省',
    money: { revenue: 13649.07, expenditure: 13649.07, basic: 7666.68, project: 5853.96 },
    threePublic: { total: 833.6, abroad: 222.5, vehiclePurchase: 0, vehicleRunning: 183.6, reception: 427.5 },
    counts: { units: 0, functionalLines: 18, economicLines: 23 },
    projects: [],
  },
  'yuzhong-2021-self-evaluation.xlsx': {
    title: '2021年度项目支出绩效自评表',
    department: '渝中区人力资源和社会保障局',
    region: '重庆市/渝中区',
    money: { revenue: null, expenditure: null, basic: null, project: null },
    threePublic: null,
    counts: { units: 0, functionalLines: 0, economicLines: 0 },
    projects: [['就业补助资金', 7574, 16]],
  },
  'zhanjiang-2023-department-target.xlsx': {
    title: '2023年市级部门整体预算绩效目标表',
    department: '湛江市人力资源和社会保障局',
    region: '广东省/湛江市',
    money: { revenue: null, expenditure: null, basic: 10596.35, project: 72204.57 },
    threePublic: null,
    counts: { units: 0, functionalLines: 0, economicLines: 0 },
    projects: [],
  },
} as const;

function outline(record: DocumentRecord): unknown {
  const { department, totals, units, functionalLines, economicLines, projects } = record;
  return {
    title: record.title,
    department: department.name,
    region: department.region,
    money: {
      revenue: totals.revenue,
      expenditure: totals.expenditure,
      basic: totals.basicExpenditure,
      project: totals.projectExpenditure,
    },
    threePublic: record.threePublic,
    counts: {
      units: units.length,
      functionalLines: functionalLines.length,
      economicLines: economicLines.length,
    },
    projects: projects.map(({ name, funding, indicators }) => [
      name,
      funding.total ?? funding.adjustedBudget,
      indicators.length,
    ]),
  };
}

describe.skipIf(!existsSync(folder))(`documents in ${folder}`, () => {
  it.each(Object.entries(expected))('%s says what its pages print', async (name, facts) => {
    const records = await extract(name, readFileSync(join(folder, name)));
    expect(records.map(outline)).toEqual([facts]);
  });

  it('the whole-department target has its money and its indicators', async () => {
    const name = 'zhanjiang-2023-department-target.xlsx';
    const [record] = await extract(name, readFileSync(join(folder, name)));
    expect(record?.overallEvaluation?.indicators).toHaveLength(16);
    expect(record?.overallEvaluation?.sources.map(({ level, initial }) => [level, initial])).toEqual([
      ['基本支出', 10596.35],
      ['财政拨款', 82800.92],
      ['项目支出', 72204.57],
      ['其他资金', 0],
    ]);
  });
});
