import { describe, expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';

function read(rows: readonly string[], gap: string) {
  const text = ['寿光市水务局2031年部门预算', '水库清淤项目绩效目标表', ...rows]
    .join('\n')
    .replaceAll('|', gap);
  const [record] = extractText('a.txt', new TextEncoder().encode(text));
  return record ?? expect.unreachable();
}
const form = ['项目名称|水库清淤', '预算资金|260.00万元', '一级指标|二级指标|三级指标|目标值'];
const messages = (rows: readonly string[], gap: string): string =>
  read(rows, gap)
    .problems.map(({ message }) => message)
    .join('\n');

describe('rows that ran together', () => {
  it('are told where a name and its target changed places in a line of words', () => {
    const rows = [
      ...form,
      '产出指标|数量指标|清淤水库|=3座',
      '=15公里|整治沿岸河段长度',
      '质量指标|验收合格率|≥95%',
    ];
    expect(messages(rows, ' ')).toMatch(/may be two/);
  });

  it('are told where two numbers became one', () => {
    const rows = [
      '项目名称|水库清淤||||||',
      '|年初预算数|全年预算数|全年执行数|分值|执行率|得分|',
      '年度资金总额|1050.00|1050.001|1050.00|10|100%|10|',
      '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因',
      '产出指标|数量指标|清淤水库|=3座|3.005|90|90|无',
    ];
    expect(messages(rows, '\t')).toContain('1050.001 may be two numbers');
    expect(messages(rows, '\t')).toContain('3.005 of 清淤水库 may be two cells');
  });

  it.each([
    [
      '产出指标|数量指标|清淤水库质量指标|≥3座',
      'the label of a level stands within the name 清淤水库质量指标',
    ],
    ['产出指标|数量指标|清淤水库|≥3座3', 'may be two cells in one: ≥3座3'],
  ])('are told where %s', (row, message) => {
    expect(messages([...form, row], '\t')).toContain(message);
  });

  it('are none where a target names two ends', () => {
    const rows = [
      ...form,
      '产出指标|数量指标|清淤水库|≥3座且≤5座',
      '|质量指标|合格率|≥95%以上，力争达到优良等级',
    ];
    expect(messages(rows, '\t')).not.toContain('may be two');
  });
});

describe('a table cut into cells', () => {
  const names = (rows: readonly string[]) =>
    read(rows, '\t').projects[0]?.indicators.map(({ level2, name }) => `${level2} ${name}`);

  it('goes on below a label that stands alone in its line', () => {
    const rows = [...form, '产出指标', '数量指标|清淤水库|≥3座', '效益指标|社会效益指标|受益人口|≥2万人'];
    expect(names(rows)).toEqual(['数量指标 清淤水库', '社会效益指标 受益人口']);
  });

  it('goes on behind a page’s number and its header printed again', () => {
    const header = form[2] ?? '';
    const rows = [
      ...form,
      '产出指标|数量指标|清淤水库|≥3座',
      '- 12 -',
      header,
      '产出指标|质量指标|合格率|≥95%',
    ];
    expect(names(rows)).toEqual(['数量指标 清淤水库', '质量指标 合格率']);
  });

  it('tells of rows with targets that stand below its end', () => {
    const rows = [
      ...form,
      '产出指标|数量指标|清淤水库|≥3座',
      '以下无正文。',
      '产出指标|质量指标|合格率|≥95%',
    ];
    expect(messages(rows, '\t')).toContain('1 rows hold targets');
  });

  it('has names although its header lost their word', () => {
    const header = '一级指标|二级指标|年度指标值|实际完成值|分值|得分';
    const rows = ['项目名称|水库清淤', header, '产出指标|数量指标|清淤水库|≥3座|3座|50|50'];
    const indicators = read([...rows, '质量指标|合格率|≥95%|96%|50|50'], ' ').projects[0]?.indicators;
    expect(indicators?.map(({ level2, name, targetText }) => [level2, name, targetText])).toEqual([
      ['数量指标', '清淤水库', '≥3座'],
      ['质量指标', '合格率', '≥95%'],
    ]);
  });

  it('gives money whose amount has its unit beside it', () => {
    expect(read([...form, '产出指标|数量指标|清淤水库|≥3座'], '\t').projects[0]?.funding.total).toBe(260);
  });
});

describe('a table of words', () => {
  const first = [...form, '产出指标|数量指标|清淤水库|≥3座', '质量指标|合格率|≥95%'];
  const unnamed = [
    '实施单位|寿光市水务局',
    '总目标|按期完成。',
    '预算资金|126.00万元',
    '财政拨款数',
    '126.00万元',
  ];

  it('ends where the form of another one begins, whose name was lost', () => {
    const rows = [...first, ...unnamed, form[2] ?? '', '产出指标|数量指标|储备物资|≥4吨'];
    const { projects, problems } = read(rows, ' ');
    expect(projects.map(({ indicators }) => indicators.map(({ name }) => name))).toEqual([
      ['清淤水库', '合格率'],
    ]);
    expect(problems.map(({ message }) => message).join()).toContain('without 项目名称 above it');
  });

  it('is told of where its header is out of order', () => {
    const rows = [
      ...first,
      '河道巡查项目绩效目标表',
      '项目名称|河道巡查',
      '二级指标|三级指标|目标值',
      '一级指标',
    ];
    expect(messages([...rows, '产出指标|数量指标|巡查河道|≥40次'], ' ')).toContain(
      'A table of indicators was not read.',
    );
  });
});
