import { describe, expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';
import { unitsOfTable } from '../../../loaders/document/units/table.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { sourceOf } from '../source-of.ts';

function recordOf(text: string): DocumentRecord {
  const [record] = extractText('fixture.txt', Buffer.from(text));
  return record ?? expect.unreachable();
}

const money = (record: DocumentRecord): unknown =>
  record.overallEvaluation?.sources.map(({ level, initial }) => [level, initial]);

const cut = `2031年部门整体支出绩效目标表
部门名称 | 云川市水务局 | | |
预算整体情况 | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元）
 | 基本支出 | 120.50 | 财政拨款 | 300.00
 | 项目支出 | 200.00 | 其他资金 | 20.50
总体绩效目标 | 河清、堤固。 | | |
年度重点工作任务 | 名称 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标
 | 修堤 | 修补北堤 | 150 | 堤固
 | 清淤 | 清理河道 | 50 | 河清
其他需完成的任务 | | | |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
 | 产出指标 | 数量指标 | 修堤长度 | ≥3公里
 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%`;

describe('a department’s own target table', () => {
  it('gives its money, its tasks and its targets where it is cut into cells', () => {
    const record = recordOf(cut.replace(/ *\| ?/g, '\t'));
    expect(record.totals).toMatchObject({ basicExpenditure: 120.5, projectExpenditure: 200 });
    expect(money(record)).toEqual([
      ['基本支出', 120.5],
      ['财政拨款', 300],
      ['项目支出', 200],
      ['其他资金', 20.5],
    ]);
    expect(record.tasks.map(({ name, amount, lines }) => [name, amount, lines])).toEqual([
      ['修堤', 150, [8, 8]],
      ['清淤', 50, [9, 9]],
    ]);
    expect(record.overallEvaluation?.indicators.map(({ name }) => name)).toEqual(['修堤长度', '居民满意度']);
    expect(record.projects).toEqual([]);
  });

  it('reads tasks under a header of two rows, and amounts in 元', () => {
    const record = recordOf(
      cut
        .replace('名称 | 主要实施内容 | 拟投入的资金（万元）', '任务名称 | 主要内容 | 预算金额（元）')
        .replace(' | 修堤 |', ' | | | 总额 |\n | 修堤 |')
        .replace('修补北堤 | 150 ', '修补北堤 | 1,500,000 ')
        .replace(/ *\| ?/g, '\t'),
    );
    expect(record.tasks.map(({ name, amount }) => [name, amount])).toEqual([
      ['修堤', 150],
      ['清淤', 0.005],
    ]);
  });

  it('gives its money where extraction flattened it', () => {
    const record = recordOf(`云川市水务局2031年部门预算

部门（单位）整体支出绩效目标表
（2031年度）

单位名称 云川市水务局

预算金额

支出结构 资金总额
其中：

财政资金
投入计划

人员支出 1,200.50 1,200.50
按进度

发展经费  3,000.00 2,500.00

合计  4,200.50 3,700.50

年度目标

河清、堤固。`);
    expect(money(record)).toEqual([
      ['人员支出', 1200.5],
      ['发展经费', 3000],
      ['合计', 4200.5],
    ]);
  });
});

describe('a table of budget units', () => {
  const units = (text: string): unknown =>
    unitsOfTable(sourceOf(text))?.map(({ name, nature, quota, staff, lines }) => [
      name,
      nature,
      quota,
      staff,
      lines,
    ]);

  it('is read with a row in each line', () => {
    expect(
      units(
        '单位名称\t经费性质\t人员编制数\t在职人数\n云川市水务局（本级）\t财政核拨\t30\t28\n云川市河道所\t财政核拨\t12\t—',
      ),
    ).toEqual([
      ['云川市水务局（本级）', null, 30, 28, [2, 2]],
      ['云川市河道所', null, 12, null, [3, 3]],
    ]);
  });

  it('is read with a cell in each line', () => {
    expect(
      units(
        '序号\n单位名称\n单位性质\n人员编制数\n在职人数\n\n1\n云川市水务局（本级）\n行政单位\n30\n28\n2\n云川市河道所\n事业单位\n12\n11\n三、主要任务\n做好工作\n一\n二\n三',
      ),
    ).toEqual([
      ['云川市水务局（本级）', '行政单位', 30, 28, [7, 11]],
      ['云川市河道所', '事业单位', 12, 11, [12, 16]],
    ]);
    expect(
      units(
        '单位名称\n单位性质\n人员编制数\n在职人数\n\n云川市水务局（本级）\n行政单位\n30\n28\n云川市河道所\n事业单位\n12\n11\n三、主要任务\n做好工作',
      ),
    ).toEqual([
      ['云川市水务局（本级）', '行政单位', 30, 28, [6, 9]],
      ['云川市河道所', '事业单位', 12, 11, [10, 13]],
    ]);
  });
});
