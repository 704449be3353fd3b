import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { sourceOf } from '../source-of.ts';

const read = (kind: '预算' | '决算', text: string): DocumentRecord['threePublic'] =>
  readDocumentFacts(sourceOf(`云川市水务局2031年部门${kind}\n\n${text}`)).threePublic;

const title = '一般公共预算“三公”经费支出表\n单位：万元\n';

describe('the three public expenses', () => {
  it('are those of the year, not of the one before, whose column stands in front', () => {
    const table = `${title}项目\t2030年预算数\t2031年预算数\t增减
合计\t33.00\t29.50\t-3.50
1.因公出国（境）费用\t0\t0\t0
2.公务接待费\t3.00\t1.50\t-1.50
3.公务用车费\t30.00\t28.00\t-2.00
其中：公务用车购置费\t0\t0\t0
公务用车运行维护费\t30.00\t28.00\t-2.00`;
    expect(read('预算', table)).toEqual({
      total: 29.5,
      abroad: 0,
      vehiclePurchase: 0,
      vehicleRunning: 28,
      reception: 1.5,
    });
  });

  const halves = `${title}预算数\t\t\t\t\t\t决算数
合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费
26.50\t0.00\t21.50\t0.00\t21.50\t5.00\t22.37\t0.00\t19.26\t0.00\t19.26\t3.11`;

  it('are what was spent where accounts print the budget beside it', () => {
    expect(read('决算', halves)).toEqual({
      total: 22.37,
      abroad: 0,
      vehiclePurchase: 0,
      vehicleRunning: 19.26,
      reception: 3.11,
    });
  });

  it('stand in a row behind the name of whose they are', () => {
    const row = `${title}单位名称\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费
云川市水务局\t19.80\t0\t16.00\t0\t16.00\t3.80`;
    expect(read('预算', row)).toMatchObject({ total: 19.8, vehicleRunning: 16, reception: 3.8 });
  });

  it('are read from sentences that state the budget first', () => {
    const prose =
      '“三公”经费财政拨款支出预算为26.50万元，支出决算为14.22万元，其中：因公出国（境）费支出决算为0万元；' +
      '公务用车购置费支出决算为0万元；公务用车运行维护费支出预算为12万元，决算为10.02万元；公务接待费支出决算为4.20万元。';
    expect(read('决算', prose)).toEqual({
      total: 14.22,
      abroad: 0,
      vehiclePurchase: 0,
      vehicleRunning: 10.02,
      reception: 4.2,
    });
  });
});

describe('the figures of a document without statements', () => {
  it('are those of its sentences', () => {
    const { totals } = readDocumentFacts(
      sourceOf(
        '云川市水务局2031年部门决算\n本年收入合计12,480.36万元，其他收入1,000.00万元。本年支出合计12,480.30万元，其中：基本支出9,280.30万元；项目支出3,200.00万元。',
      ),
    );
    expect(totals).toMatchObject({
      revenue: 12480.36,
      expenditure: 12480.3,
      basicExpenditure: 9280.3,
      projectExpenditure: 3200,
    });
  });
});
