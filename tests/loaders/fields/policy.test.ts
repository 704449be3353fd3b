import { describe, expect, it } from 'vitest';
import { policiesInText } from '../../../loaders/fields/policy.ts';

describe('the policies that a text names', () => {
  it('are a title and its number together, with brackets brought to one form', () => {
    expect(policiesInText('根据《某市人民政府关于发展蜂业的若干措施》（某府规〔2022〕2 号）等实施')).toEqual([
      { number: '某府规〔2022〕2号', title: '某市人民政府关于发展蜂业的若干措施' },
    ]);
    expect(policiesInText('《节俭办公的意见》某委办发【2016】16号')).toEqual([
      { number: '某委办发〔2016〕16号', title: '节俭办公的意见' },
    ]);
  });

  it('are numbers one after another, also with a mark before the serial', () => {
    expect(policiesInText('某人退[1999]70号、某政[1998]综155号').map(({ number }) => number)).toEqual([
      '某人退〔1999〕70号',
      '某政〔1998〕综155号',
    ]);
  });

  it('are the notices whose number follows in brackets', () => {
    expect(policiesInText('某市人民政府关于鼓励养蜂的若干意见(某政文〔2018〕156号)')).toEqual([
      { number: '某政文〔2018〕156号', title: '某市人民政府关于鼓励养蜂的若干意见' },
    ]);
  });

  it('are a title that is the whole text, and nothing where none is named', () => {
    expect(policiesInText('某省财政厅关于下达2024年蜂业资金预算的通知')).toEqual([
      { number: null, title: '某省财政厅关于下达2024年蜂业资金预算的通知' },
    ]);
    expect(policiesInText('年度工作计划')).toEqual([]);
  });
});
