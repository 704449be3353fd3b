import { describe, expect, it } from 'vitest';
import { NotABudget, UnreadableFile } from '../../loaders/errors.ts';
import { extract } from '../../loaders/index.ts';
import { documentRecordSchema } from '../../loaders/records.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const budget = `2024年度云川市水务局部门预算

湖滨步道维护费 项目绩效目标表

项目资金（万元）|资金总额：|30.00|
|财政拨款：|30.00|
|其他资金：|0.00|
总体目标|步道平整。||
绩效目标指标|一级指标|二级指标|三级指标|目标值
|产出指标|数量指标|修补里程|≥12公里
||质量指标|合格率|=100%
|满意度指标|服务对象满意度指标|游人满意度|≥90%
`.replaceAll('|', '\t');

describe('extract', () => {
  it('gives one record that keeps to the schema, with the project in its document', async () => {
    const records = await extract('yunchuan-2024.txt', bytes(budget));
    expect(records).toHaveLength(1);
    const record = documentRecordSchema.parse(records[0]);
    expect(record).toMatchObject({
      document: 'yunchuan-2024.txt',
      fiscalYear: 2024,
      kind: 'BUDGET',
      layout: 'cells',
    });
    expect(record.projects).toHaveLength(1);
    expect(record.projects[0]).toMatchObject({
      name: '湖滨步道维护费',
      department: '云川市水务局',
      fiscalYear: 2024,
      goal: '步道平整。',
    });
    expect(record.projects[0]?.fundingSources.length).toBeGreaterThan(0);
  });

  it('reads the same record from GB18030 line ends and all, but for the hash', async () => {
    const [windows] = await extract('yunchuan-2024.txt', bytes(budget.replaceAll('\n', '\r\n')));
    const [unix] = await extract('yunchuan-2024.txt', bytes(budget));
    expect({ ...windows, sha256: '' }).toEqual({ ...unix, sha256: '' });
  });

  it('refuses a text that is no budget, in one sentence', async () => {
    const read = (): Promise<unknown> => extract('letter.txt', bytes('亲爱的朋友：\n我们下周见面。\n'));
    await expect(read()).rejects.toThrow(NotABudget);
    await expect(read()).rejects.toThrow(/^letter\.txt /);
    const notice = '云川市水务局2024年关于放假的通知\n节日期间值班照常。\n';
    await expect(extract('notice.txt', bytes(notice))).rejects.toThrow(NotABudget);
  });

  it('refuses a picture', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10);
    await expect(extract('budget.txt', png)).rejects.toThrow(UnreadableFile);
  });
});
