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

  it('stand under the words of their columns, where blanks leave more than one reading', () => {
    const spent = `${title}预算数\t\t\t\t\t\t决算数\t\t\t\t\t
合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费
\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t
18.90\t\t17.40\t\t17.40\t1.50\t12.33\t\t12.21\t\t12.21\t0.12`;
    expect(read('决算', spent)).toMatchObject({ total: 12.33, vehiclePurchase: null, vehicleRunning: 12.21 });
  });

  it('are the last of three periods beside each other', () => {
    const words = '合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费';
    const below = '\t\t小计\t公务用车购置费\t公务用车运行费\t';
    const periods = ['2030年预算数', '2030年执行数', '2031年预算数'].map((period) => `${period}\t\t\t\t\t`);
    const table = `${title}${periods.join('\t')}
${[words, words, words].join('\t')}
${[below, below, below].join('\t')}
62.00\t31.00\t26.00\t4.00\t22.00\t5.00\t30.00\t10.00\t19.00\t0.00\t19.00\t1.00\t59.00\t30.00\t25.00\t4.00\t21.00\t4.00`;
    expect(read('预算', table)).toEqual({
      total: 59,
      abroad: 30,
      vehiclePurchase: 4,
      vehicleRunning: 21,
      reception: 4,
    });
  });

  it('are the last of three periods in a line without cells', () => {
    const words = '合计 因公出国（境）费 公务用车购置及运行费 公务接待费';
    const year = '31.00 5.00 24.00 0.00 24.00 2.00';
    const table = `${title}2030年预算数 2030年执行数 2031年预算数
${words} ${words} ${words}
小计 公务用车购置费 公务用车运行费 小计 公务用车购置费 公务用车运行费 小计 公务用车购置费 公务用车运行费
62.10 31.00 26.10 3.60 22.50 5.00 30.20 9.80 19.00 0.00 19.00 1.40 ${year}`;
    expect(read('预算', table)).toEqual({
      total: 31,
      abroad: 5,
      vehiclePurchase: 0,
      vehicleRunning: 24,
      reception: 2,
    });
  });

  it('are those of the year where every cell has a line of its own', () => {
    const rows = [
      '项目',
      '2030年预算数',
      '2031年预算数',
      '合计',
      '19.76',
      '19.36',
      '1.因公出国（境）费用',
      '2.公务接待费',
    ];
    const more = [
      '0.76',
      '0.36',
      '3.公务用车购置及运行费',
      '19.00',
      '19.00',
      '公务用车运行维护费',
      '19.00',
      '19.00',
    ];
    expect(read('预算', title + [...rows, ...more].join('\n'))).toEqual({
      total: 19.36,
      abroad: null,
      vehiclePurchase: null,
      vehicleRunning: 19,
      reception: 0.36,
    });
  });

  it('are not the first amount below the last word of a header, one cell in each line', () => {
    const header = [
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行费',
      '公务接待费',
      '小计',
      '公务用车购置费',
      '公务用车运行费',
    ];
    const table =
      title +
      [...header, '1', '2', '3', '4', '5', '6', '31.20', '0.00', '22.40', '0.00', '22.40', '8.80'].join('\n');
    expect(read('预算', table)).toEqual({
      total: 31.2,
      abroad: 0,
      vehiclePurchase: 0,
      vehicleRunning: 22.4,
      reception: 8.8,
    });
  });

  it('are those of the prose where the table’s words and figures changed places and add up to more', () => {
    const jumbled = `${title}“三公”经费合计\n因公出国（境）费\n27.02\n12.50\n公务用车购置及运行费\n小计\n公务用车购置费\n8.71\n公务用车运行费\n8.71\n公务接待费\n5.81`;
    const said =
      '2031年“三公”经费财政拨款预算数为27.02万元，其中：因公出国（境）经费12.50万元，公务接待费5.81万元，公务用车购置及运行费8.71万元，其中：公务用车购置费0.00万元，公务用车运行费8.71万元。';
    expect(read('预算', `${said}\n${jumbled}`)).toEqual({
      total: 27.02,
      abroad: 12.5,
      vehiclePurchase: 0,
      vehicleRunning: 8.71,
      reception: 5.81,
    });
  });

  it('are read from sentences under headings of their own', () => {
    const prose =
      '2031年“三公”经费财政拨款预算68.50万元。\n1.因公出国（境）费用。2031年预算数0万元。\n2.公务接待费。2031年预算数2.50万元。\n' +
      '3.公务用车购置和运行维护费。2031年预算数66.00万元，其中：公务用车购置费2031年预算数18.00万元；公务用车运行维护费2031年预算数48.00万元。';
    expect(read('预算', prose)).toEqual({
      total: 68.5,
      abroad: 0,
      vehiclePurchase: 18,
      vehicleRunning: 48,
      reception: 2.5,
    });
  });

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

  it('are read from sentences in 元 and 亿元 too', () => {
    const sentences = `2031年“三公”经费预算0.002亿元。公务用车运行维护费140,000.00元。公务接待费60000元。`;
    expect(read('预算', sentences)).toMatchObject({ total: 20, vehicleRunning: 14, reception: 6 });
  });

  it('are not the numbers of the columns, which forms print above the figures', () => {
    const numbered = `${title}预算数\t\t\t\t\t\t决算数\t\t\t\t\t
合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费
\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t
1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12
30.00\t0.00\t28.00\t0.00\t28.00\t2.00\t26.23\t0.00\t25.13\t0.00\t25.13\t1.10`;
    expect(read('决算', numbered)).toMatchObject({ total: 26.23, vehicleRunning: 25.13, reception: 1.1 });
  });

  it('stand under 购置费 and 运行费 alone, beside what the office itself costs', () => {
    const beside = `“三公”经费和机关运行经费预算表
单位：万元
2031年“三公”经费预算数\t\t\t\t\t\t机关运行经费预算数
合计\t因公出国(境)费\t公务接待费\t公务用车购置及运行费\t\t\t
\t\t\t小计\t购置费\t运行费\t
26.40\t4.00\t2.40\t20.00\t0.00\t20.00\t312.05`;
    expect(read('预算', beside)).toEqual({
      total: 26.4,
      abroad: 4,
      vehiclePurchase: 0,
      vehicleRunning: 20,
      reception: 2.4,
    });
  });
});
