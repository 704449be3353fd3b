import { describe, expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';

function read(rows: readonly string[]): DocumentRecord {
  const text = ['云川市水务局2031年部门决算', '项目支出绩效自评表', ...rows].join('\n').replaceAll('|', '\t');
  const [record] = extractText('a.txt', new TextEncoder().encode(text));
  return record ?? expect.unreachable();
}

const evaluation = (name: string, row: string): string[] => [
  `项目名称|${name}||||||`,
  '|年初预算数|全年预算数|全年执行数|分值|执行率|得分|',
  '年度资金总额|50.00|50.00|50.00|10|100%|10|',
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因',
  row,
  '产出指标|质量指标|验收合格率|≥95%|98%|40|40|',
  '效益指标|社会效益指标|受益农户|≥800户|900户|30|30|',
  '总分|||||100|100|',
];

const messages = (name: string, row: string): string =>
  read(evaluation(name, row))
    .problems.map(({ message, text }) => `${message} ${text}`)
    .join('\n');

const whole = '产出指标|数量指标|清淤水库|≥3座|5座|20|20|';

describe('doubts about what a row holds', () => {
  it('are none of a row that is whole, also where its actual is the number of its weight', () => {
    expect(messages('水库清淤', whole)).not.toMatch(/may be lost|stands where|cells behind/);
    expect(messages('水库清淤', whole.replace('5座', '20'))).not.toMatch(/may be lost/);
  });

  it('are told where a row lost a cell and the others moved left', () => {
    expect(messages('水库清淤', '产出指标|数量指标|清淤水库|5|20|20||')).toContain(
      'the actual of 清淤水库 (20) ends with its weight, and no score is printed',
    );
  });

  it('are told where the actual and the weight became one number', () => {
    expect(messages('水库清淤', '产出指标|数量指标|清淤水库|≥3座|520|20||')).toContain(
      'the actual of 清淤水库 (520)',
    );
  });

  it('are told of a label, or of several cells, that stand where the name of the project does', () => {
    expect(messages('预算年度', whole)).toContain(
      'a label of the form stands where the name of the project does',
    );
    expect(messages('水库清淤固定性项目', whole)).toContain(
      'the name of the project may hold the cells behind it',
    );
  });

  it('are told of a label of the form among the indicators', () => {
    expect(messages('水库清淤', '产出指标|数量指标|总体目标|≥3座|5座|20|20|')).toContain(
      'a label of the form stands where the name of an indicator does 总体目标',
    );
  });
});
