/** Documents as departments print them, made of what a test is about; everything else is in order. */

/** 一级指标, 二级指标, 三级指标, 年度指标值, 实际完成值, 分值, 得分, 偏差原因. */
export type PrintedIndicator = readonly [
  level1: string,
  level2: string,
  name: string,
  target: string,
  actual: string,
  weight: number,
  score: number,
  reason?: string,
];

export interface PrintedProject {
  readonly name: string;
  /** 年初预算数, 全年预算数 and 全年执行数, in 万元. */
  readonly money?: readonly [initial: string, adjusted: string, executed: string];
  readonly rate?: string;
  /** 执行率得分 of 10. */
  readonly rateScore?: number;
  /** Those of a table in order where left out. */
  readonly indicators?: readonly PrintedIndicator[];
  readonly totalScore?: number;
}

/** Indicators of 90 points that all are met. */
export const inOrder: readonly PrintedIndicator[] = [
  ['产出指标', '数量指标', '巡查河道次数', '≥20次', '21', 30, 30],
  ['成本指标', '经济成本指标', '巡查成本控制率', '≤100%', '96', 20, 20],
  ['效益指标', '生态效益指标', '清理河岸长度', '≥5公里', '6', 30, 30],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥85%', '90', 10, 10],
];

/** A department's final accounts with a self-evaluation of each project. */
export function finalAccounts(
  projects: readonly PrintedProject[],
  { department = '泰宁县水利局', year = 2024 } = {},
): string {
  return [
    `${String(year)}年度${department}部门决算`,
    '',
    '第一部分 部门概况',
    '',
    ...projects.flatMap((project) => selfEvaluation(project, department, year)),
  ].join('\n');
}

function selfEvaluation(project: PrintedProject, department: string, year: number): readonly string[] {
  const { name, money = ['50.00', '50.00', '50.00'], rate = '100.00', rateScore = 10 } = project;
  const { indicators = inOrder } = project;
  const totalScore =
    project.totalScore ?? indicators.reduce((sum, [, , , , , , score]) => sum + score, rateScore);
  const [initial, adjusted, executed] = money;
  return [
    '绩效自评公开表',
    `(${String(year)} 年度)`,
    `项目名称\t\t${name}`,
    `主管部门\t\t${department}\t\t实施单位\t\t${department}`,
    '项目资金(万元)\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率(%)\t得分',
    `\t年度资金总额\t${initial}\t${adjusted}\t${executed}\t10\t${rate}\t${String(rateScore)}`,
    `\t其中：当年财政拨款\t${initial}\t${adjusted}\t${executed}\t—\t${rate}\t`,
    '\t其他资金\t0.00\t0.00\t0.00\t—\t0.00\t',
    '\t上年结转资金\t0.00\t0.00\t0.00\t—\t0.00\t',
    '年度总体目标\t预期目标\t\t\t实际完成情况\t\t\t',
    '\t看护全县小河。\t\t\t按月巡查。\t\t\t',
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t指标分值\t自评得分\t偏差原因分析及改进措施',
    ...indicators.map((cells) => `\t${cells.slice(0, 7).map(String).join('\t')}\t${cells[7] ?? ''}`),
    `总分\t\t\t\t\t\t\t${String(totalScore)}\t`,
    '',
  ];
}

/** A text as a file holds it. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
