import { describe, expect, it } from 'vitest';
import { extractText } from '../../../../loaders/index.ts';
import type { DocumentRecord } from '../../../../loaders/records.ts';

const read = (...lines: string[]): DocumentRecord[] =>
  extractText(
    'fixture.txt',
    Buffer.from(['云川市养蜂局2031年部门预算', '', '项目支出绩效目标表', '单位：元', ...lines].join('\n')),
  );

const problemsOf = (record: DocumentRecord | undefined): string[] =>
  (record?.problems ?? []).map(({ message }) => message).filter((message) => !message.includes('place'));

/** Every cell of the rows in a line of its own; blank cells leave nothing. */
const flattened = (rows: readonly string[]): string[] =>
  rows.flatMap((row) => row.split('|').filter((cell) => cell !== ''));

/** Every row in one line, its cells parted by one space. */
const inLines = (rows: readonly string[]): string[] =>
  rows.map((row) =>
    row
      .split('|')
      .filter((cell) => cell !== '')
      .join(' '),
  );

const byUnit = [
  '单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|指标属性|指标内容',
  '1|2|3|4|5|6|7|8|9|10',
  '云川市养蜂局',
  '蜂场道路维护|修好蜂场道路，改善蜂农出行条件。|产出指标|数量指标|维护道路|≥|12|公里|定量指标|按实测里程',
  '||产出指标|质量指标|验收合格率|=|100|%|定量指标|验收单',
  '||效益指标|社会效益指标|蜂农出行条件|=|明显改善||定性指标|走访',
  '云川市蜂种场',
  '蜂种保护省级补助资金|保存地方蜂种。|产出指标|数量指标|保种蜂群|≥|80|群|定量指标|保种场台账',
];

const withMoney = [
  '序号|项目名称|项目单位|资金总额|财政拨款|其他资金|绩效目标|一级指标|二级指标|三级指标|指标值',
  '1|蜂场道路维护|云川市蜂种场|600000.00|500000.00|100000.00|修好蜂场道路。|产出指标|数量指标|维护道路|≥12公里',
  '|||||||满意度指标|服务对象满意度指标|蜂农满意度|≥90%',
  '2|蜂病防治|云川市养蜂局|300000.00|300000.00||防治蜂病。|产出指标|数量指标|防治蜂群|≥900群',
];

describe.each([
  ['each cell in a line of its own', flattened],
  ['each row in one line', inLines],
])('a flattened table that lists all projects under one header, %s', (_, laidOut) => {
  it('gives each project with its goal, its indicators and the unit that stands above it', () => {
    const [record] = read(...laidOut(byUnit));
    expect(problemsOf(record)).toEqual([]);
    expect(record?.projects).toMatchObject([
      {
        name: '蜂场道路维护',
        unit: '云川市养蜂局',
        annualGoal: '修好蜂场道路，改善蜂农出行条件。',
        indicators: [
          {
            level1: '产出指标',
            level2: '数量指标',
            name: '维护道路',
            targetText: '≥12公里',
            description: '按实测里程',
          },
          {
            level1: '产出指标',
            level2: '质量指标',
            name: '验收合格率',
            targetText: '=100%',
            description: '验收单',
          },
          {
            level2: '社会效益指标',
            name: '蜂农出行条件',
            targetText: '明显改善',
            operator: null,
            description: '走访',
          },
        ],
      },
      { name: '蜂种保护省级补助资金', unit: '云川市蜂种场', indicators: [{ targetText: '≥80群' }] },
    ]);
  });

  it('reads the number, the money and the unit of each project from columns of their own', () => {
    const [record] = read(...laidOut(withMoney));
    expect(problemsOf(record)).toEqual([]);
    expect(record?.projects).toMatchObject([
      { name: '蜂场道路维护', unit: '云川市蜂种场', funding: { total: 60, fiscal: 50, other: 10 } },
      { name: '蜂病防治', unit: '云川市养蜂局', funding: { total: 30, fiscal: 30, other: null } },
    ]);
    expect(record?.projects.map(({ indicators }) => indicators.length)).toEqual([2, 1]);
  });
});

describe('a flattened list of projects', () => {
  it('parts a project from its goal where the goal breaks over lines and the row before lacks its unit', () => {
    const [record] = read(
      '项目名称',
      '绩效目标',
      ...flattened(['一级指标|二级指标|三级指标|指标值']),
      ...flattened(['蜂场道路维护|修好蜂场道路。|产出指标|数量指标|维护道路|≥12公里']),
      ...flattened(['效益指标|社会效益指标|出行条件|明显改善']),
      ...flattened([
        '蜂产品质量检测|完成全年抽检任务；|公布检测结果，让消费者放心。|产出指标|数量指标|抽检批次|≥40批次',
      ]),
    );
    expect(record?.projects).toMatchObject([
      { name: '蜂场道路维护', annualGoal: '修好蜂场道路。' },
      { name: '蜂产品质量检测', annualGoal: '完成全年抽检任务；公布检测结果，让消费者放心。' },
    ]);
    expect(record?.projects[0]?.indicators[1]).toMatchObject({ name: '出行条件', targetText: '明显改善' });
  });
});
