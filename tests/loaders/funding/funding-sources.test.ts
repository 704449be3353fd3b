import { describe, expect, it } from 'vitest';
import { fundingSourcesOf } from '../../../loaders/funding/funding-sources.ts';
import { contextOf, draft, moneyRow } from './draft.ts';

const city = contextOf('福州市');

describe('a project’s funding sources', () => {
  it('are the fund that its name is, with the money of its table', () => {
    const rows = [
      moneyRow('年度资金总额', 800, { initial: 0, executed: 790 }),
      moneyRow('其中：当年财政拨款', 800, { initial: 0, executed: 790 }),
      moneyRow('其他资金', 0, { initial: 0, executed: 0 }),
    ];
    expect(fundingSourcesOf(draft({ name: '2024年中央养蜂发展专项资金', moneyRows: rows }), city)).toEqual([
      expect.objectContaining({
        name: '中央养蜂发展专项资金',
        category: 'SPECIAL_FUND',
        level: 'CENTRAL',
        region: null,
        amount: 800,
        initial: 0,
        executed: 790,
        inferred: false,
        lines: [1, 3],
      }),
    ]);
  });

  it('are the fund in the bracket behind the name of a work', () => {
    const rows = [moneyRow('年度资金总额', 400), moneyRow('其中：当年财政拨款', 400)];
    const name = '蜂箱购置（中央支持山区养蜂专项资金）';
    expect(fundingSourcesOf(draft({ name, moneyRows: rows }), city)).toMatchObject([
      { name: '中央支持山区养蜂专项资金', category: 'SPECIAL_FUND', level: 'CENTRAL', amount: 400 },
    ]);
  });

  it('are the department’s own budget where nothing says another, and say so', () => {
    const [source, ...more] = fundingSourcesOf(
      draft({ name: '办公楼物业', moneyRows: [moneyRow('财政拨款：', 176)] }),
      city,
    );
    expect(more).toEqual([]);
    expect(source).toMatchObject({
      name: '一般公共预算',
      category: 'GENERAL_PUBLIC_BUDGET',
      level: 'CITY',
      region: '福建省/福州市',
      amount: 176,
      inferred: true,
    });
  });

  it('keep the fund apart from how its money comes', () => {
    const [advance] = fundingSourcesOf(draft({ name: '提前下达2024年蜂业发展方向资金' }), city);
    expect(advance).toMatchObject({ level: 'PROVINCE', channel: 'ADVANCE_ALLOCATION', inferred: true });
    const [carried] = fundingSourcesOf(draft({ name: '蜂业发展专项（2023结转）' }), city);
    expect(carried).toMatchObject({
      name: '蜂业发展专项资金',
      level: 'CITY',
      channel: 'CARRIED_OVER',
      carriedFrom: 2023,
    });
    const [transfer] = fundingSourcesOf(draft({ name: '蜂业发展专项（转移支付）' }), city);
    expect(transfer).toMatchObject({ name: '蜂业发展专项资金', level: 'CITY', channel: 'TRANSFER_PAYMENT' });
  });

  it('are the funds that the use of the money names, with their payments, and the rest is the department’s own', () => {
    const project = draft({
      name: '生态专项资金',
      funding: { total: 300, fiscal: 300 },
      usage: '中央草原生态补助、蜂箱购置。',
      disbursements: [
        { period: 'Q1', item: '中央草原生态补助', amount: 120, cumulative: false },
        { period: 'Q2', item: '中央草原生态补助', amount: 60, cumulative: false },
        { period: 'Q3', item: '蜂箱', amount: 120, cumulative: false },
      ],
    });
    expect(fundingSourcesOf(project, city)).toMatchObject([
      { name: '中央草原生态补助资金', level: 'CENTRAL', amount: 180 },
      { name: '生态专项资金', level: 'CITY', amount: 120 },
    ]);
  });

  it('take a fund from a task only where the task’s money is this project’s alone', () => {
    const project = draft({ name: '养蜂专项资金', funding: { total: 500, fiscal: 500 } });
    const task = {
      name: '发展蜂业',
      amount: 500,
      indicators: [],
      projectNames: ['中央养蜂补助'],
      lines: [1, 1] as [number, number],
    };
    const alone = fundingSourcesOf(project, { ...city, tasks: [task], projectTotals: [500, 70] });
    expect(alone.map(({ level }) => level)).toContain('CENTRAL');
    const shared = fundingSourcesOf(project, { ...city, tasks: [task], projectTotals: [500, 500] });
    expect(shared.map(({ level }) => level)).not.toContain('CENTRAL');
    const larger = fundingSourcesOf(project, {
      ...city,
      tasks: [{ ...task, amount: 900 }],
      projectTotals: [500],
    });
    expect(larger.map(({ level }) => level)).toEqual(['CITY']);
  });

  it('are the rows of the levels, and what the treasury gives beyond them', () => {
    const project = draft({
      name: '蜂场建设',
      moneyRows: [
        moneyRow('财政拨款', 100),
        moneyRow('其中：中央资金', 60),
        moneyRow('省级资金', 30),
        moneyRow('单位资金', 5),
      ],
    });
    expect(fundingSourcesOf(project, city)).toMatchObject([
      { level: 'CENTRAL', category: 'GENERAL_PUBLIC_BUDGET', amount: 60, inferred: false },
      { level: 'PROVINCE', amount: 30, region: '福建省' },
      { level: 'CITY', amount: 10 },
      { level: 'CITY', category: 'OTHER_FUNDS', amount: 5 },
    ]);
  });

  it('are other money alone where the treasury gives none', () => {
    const project = draft({
      name: '离退休人员补助',
      funding: { total: 478, other: 478 },
      moneyRows: [moneyRow('一般公共预算拨款', null), moneyRow('其他', 478)],
    });
    expect(fundingSourcesOf(project, city)).toMatchObject([{ category: 'OTHER_FUNDS', amount: 478 }]);
  });

  it('hold the money that the total has beyond the treasury’s', () => {
    const project = draft({ name: '业务费', funding: { total: 2244.03, fiscal: 2200 } });
    expect(fundingSourcesOf(project, city)).toMatchObject([
      { category: 'GENERAL_PUBLIC_BUDGET', amount: 2200 },
      { category: 'OTHER_FUNDS', amount: 44.03 },
    ]);
  });

  it('make left-over money of a named fund that fund', () => {
    const project = draft({
      name: '省级蜂业发展专项资金',
      moneyRows: [moneyRow('财政拨款', 50), moneyRow('上年结转资金', 8)],
    });
    expect(fundingSourcesOf(project, city)).toMatchObject([
      { name: '省级蜂业发展专项资金', amount: 50, carriedFrom: null },
      { name: '省级蜂业发展专项资金', amount: 8, carriedFrom: 2023, channel: 'CARRIED_OVER' },
    ]);
  });
});
