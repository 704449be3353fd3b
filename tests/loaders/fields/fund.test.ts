import { describe, expect, it } from 'vitest';
import { fundName, isSpecialFundName } from '../../../loaders/fields/fund.ts';

describe('a special fund’s name', () => {
  it.each([
    '24 年中央中小企业发展专项资金',
    '2024 年中央中小企业发展专项资金',
    '中央中小企业发展专项',
    '提前下达2025年中央中小企业发展专项资金（第一批）',
    '中央中小企业发展专项资金(转移支付)',
    '中央中小企业发展专项资金—财建〔2024〕99号',
  ])('is one, however it is printed: %s', (printed) => {
    expect(fundName(printed)).toBe('中央中小企业发展专项资金');
  });

  it('leaves out the region, which is a part of the fund’s key, and says the level', () => {
    expect(fundName('2024年福建省产业领军团队补助资金（第二批）', 'PROVINCE')).toBe(
      '省级产业领军团队补助资金',
    );
    expect(fundName('省级产业领军团队补助', 'PROVINCE')).toBe('省级产业领军团队补助资金');
    expect(fundName('福州市工艺美术发展专项资金', 'CITY')).toBe('工艺美术发展专项资金');
    expect(fundName('支持市县科普专项资金', 'PROVINCE')).toBe('省级支持市县科普专项资金');
  });

  it('takes the level behind a region’s name with it, and knows what lotteries yield', () => {
    expect(fundName('2021年福州市级城市品质提升奖补资金')).toBe('城市品质提升奖补资金');
    expect(isSpecialFundName('2023年市级福利彩票公益金')).toBe(true);
  });

  it('ends before the marks behind it, however many there are', () => {
    expect(fundName('中央中小企业发展专项资金；、--')).toBe('中央中小企业发展专项资金');
    const started = performance.now();
    expect(fundName(`中央中小企业发展专项资金${'、'.repeat(200_000)}`)).toBe('中央中小企业发展专项资金');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('stays the same when it is made again', () => {
    expect(fundName(fundName('2023年省级制造业高质量发展专项资金'))).toBe('省级制造业高质量发展专项资金');
  });

  it('tells an earmarked fund from a running cost', () => {
    expect(isSpecialFundName('软件产业发展专项（转移支付）')).toBe(true);
    expect(isSpecialFundName('县域科技创新工作专项经费')).toBe(false);
    expect(isSpecialFundName('专项业务费')).toBe(false);
  });
});
