/** Departments' documents of any size, written as text in each form in which tables come; all names are invented. */
import { randomFrom, type Random } from '../generated/random.ts';
import {
  cityStems,
  fundSubjects,
  indicatorSubjects,
  offices,
  projectForms,
  projectSubjects,
  reasons,
} from '../generated/words.ts';

/** A paragraph, or the rows of a table. */
export type Block = string | readonly (readonly string[])[];

/**
 * How a table's cells are told apart. `words`: a row is a line whose cells are words, as text copied from a PDF. Broken
 * documents are made of these (corpus.ts), so that a further form would change every one of them.
 */
export const textForms = ['tabs', 'pipes', 'html', 'words'] as const;

/** Forms that lengths are measured in as well: a cell to a line, cells under each other by spaces, no tables at all. */
export const allTextForms = [...textForms, 'lines', 'laid out', 'prose'] as const;
export type TextForm = (typeof allTextForms)[number];

export interface Written {
  readonly department: string;
  readonly year: number;
  readonly kind: 'BUDGET' | 'FINAL_ACCOUNTS';
  readonly projects: number;
}

/** The `number`-th of a row of documents that differ in department, year and kind. */
export function written(number: number, projects: number): Written {
  const city = cityStems[number % cityStems.length] ?? '';
  const office = offices[Math.floor(number / cityStems.length) % offices.length] ?? '';
  const round = Math.floor(number / cityStems.length / offices.length);
  return {
    department: `${city}${hanNumber(round)}市${office}`,
    year: 2019 + (number % 6),
    kind: number % 2 === 0 ? 'BUDGET' : 'FINAL_ACCOUNTS',
    projects,
  };
}

const hanDigits = '甲乙丙丁戊己庚辛壬癸';

/** A number as letters that no rule reads as a number. */
function hanNumber(number: number): string {
  return Array.from(String(number), (digit) => hanDigits[Number(digit)]).join('');
}

/** The document's text. The same description gives the same text. */
export function textOf(document: Written, form: TextForm, seed = 1): string {
  return printed(blocksOf(document, randomFrom(seed)), form);
}

/** Blocks as text, each table in the form. */
export function printed(blocks: readonly Block[], form: TextForm): string {
  // Of a document in prose the statement is a table all the same: it is what makes it a budget.
  const statement = form === 'prose' ? blocks.findIndex((block) => typeof block !== 'string') : -1;
  const texts = blocks.map((block, at) =>
    typeof block === 'string' ? block : table(block, at === statement ? 'tabs' : form),
  );
  return `${texts.join('\n\n')}\n`;
}

function table(rows: readonly (readonly string[])[], form: TextForm): string {
  switch (form) {
    case 'tabs':
      return rows.map((cells) => cells.join('\t')).join('\n');
    case 'pipes':
      return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    case 'html':
      return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`;
    case 'words':
      return rows.map((cells) => cells.filter((cell) => cell !== '').join(' ')).join('\n');
    case 'lines':
      return rows.map((cells) => cells.filter((cell) => cell !== '').join('\n')).join('\n');
    case 'laid out':
      return laidOut(rows);
    case 'prose':
      return rows.map((cells) => `${cells.filter((cell) => cell !== '').join('为')}。`).join('\n');
  }
}

/** Cells of a column begin at one place of the line, two spaces behind the widest cell before them. */
function laidOut(rows: readonly (readonly string[])[]): string {
  const width = (cell: string): number =>
    Array.from(cell, (sign) => ((sign.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2)).reduce<number>(
      (a, b) => a + b,
      0,
    );
  const columns = Math.max(...rows.map((cells) => cells.length));
  const widest = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((cells) => width(cells[column] ?? ''))),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell + ' '.repeat((widest[column] ?? 0) + 2 - width(cell)))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** Cover, contents, statements, prose, and a table for each project. */
export function blocksOf({ department, year, kind, projects }: Written, random: Random): Block[] {
  const isBudget = kind === 'BUDGET';
  const word = isBudget ? '预算' : '决算';
  const amounts = Array.from({ length: projects }, () => 100 * (1 + random.below(900)));
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const basic = 100 * (1 + random.below(5000));
  return [
    `${year}年度${department}部门${word}`,
    '目录',
    '第一部分 部门概况',
    '一、主要职责',
    `${department}负责拟定本行业的规划并组织实施。`,
    `第二部分 ${year}年度部门${word}表`,
    '支出总表',
    '单位：万元',
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['215', '资源勘探工业信息等支出', yuan(basic + total), yuan(basic), yuan(total)],
      ['21505', '工业和信息产业监管', yuan(basic + total), yuan(basic), yuan(total)],
      ['2150501', '行政运行', yuan(basic), yuan(basic), '0.00'],
      ['2150517', '产业发展', yuan(total), '0.00', yuan(total)],
      ['', '合计', yuan(basic + total), yuan(basic), yuan(total)],
    ],
    `第三部分 ${year}年度部门${word}情况说明`,
    `${year}年${department}支出${word}${yuan(basic + total)}万元，其中：基本支出${yuan(basic)}万元，项目支出${yuan(total)}万元。`,
    ...amounts.flatMap((amount, number) =>
      isBudget
        ? targets({ department, year, amount, number }, random)
        : evaluation({ department, year, amount, number }, random),
    ),
  ];
}

interface ProjectWritten {
  readonly department: string;
  readonly year: number;
  /** In hundredths of 万元. */
  readonly amount: number;
  readonly number: number;
}

function nameOf({ number }: ProjectWritten, random: Random): string {
  return `${random.pick(fundSubjects)}${random.pick(projectSubjects)}${hanNumber(number)}${random.pick(projectForms)}`;
}

const levels = [
  ['产出指标', '数量指标', '个'],
  ['', '质量指标', '%'],
  ['', '时效指标', '天'],
  ['效益指标', '社会效益指标', '家'],
  ['满意度指标', '服务对象满意度指标', '%'],
] as const;
const weights = [20, 20, 10, 30, 10];

function measures(random: Random): { labels: string[]; name: string; target: string; value: number }[] {
  return levels.map(([level1, level2, unit]) => {
    const value = unit === '%' ? 80 + random.below(20) : 1 + random.below(300);
    const sign = unit === '天' ? '≤' : '≥';
    return {
      labels: [level1, level2],
      name: `${random.pick(indicatorSubjects)}${random.pick(fundSubjects)}情况`,
      target: `${sign}${value}${unit}`,
      value,
    };
  });
}

function targets(project: ProjectWritten, random: Random): Block[] {
  const { amount, year } = project;
  const name = nameOf(project, random);
  return [
    `${name}项目绩效目标表`,
    [
      ['项目名称', name, '预算年度', `${year}年`],
      ['项目资金（万元）', '资金总额：', yuan(amount), ''],
      ['', '财政拨款：', yuan(amount), ''],
      ['', '其他资金：', '0.00', ''],
      ['总体目标', `扶持本地企业，推动${name}按期完成。`, '', ''],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '目标值'],
      ...measures(random).map(({ labels, name: measure, target }) => ['', ...labels, measure, target]),
    ],
  ];
}

function evaluation(project: ProjectWritten, random: Random): Block[] {
  const { amount, year, department } = project;
  const executed = Math.floor((amount * (80 + random.below(21))) / 100);
  const rate = Math.floor((executed * 10_000) / amount) / 100;
  const measured = measures(random);
  const lost = random.below(measured.length);
  return [
    '绩效自评公开表',
    [
      [`(${year}年度)`, '', '', '', '', '', '', ''],
      ['项目名称', '', nameOf(project, random), '', '', '', '', ''],
      ['主管部门', '', department, '', '实施单位', department, '', ''],
      ['项目资金(万元)', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率(%)', '得分'],
      ['', '年度资金总额', yuan(amount), yuan(amount), yuan(executed), '10', rate.toFixed(2), '10'],
      ['', '其中：当年财政拨款', yuan(amount), yuan(amount), yuan(executed), '—', rate.toFixed(2), ''],
      ['', '其他资金', '0.00', '0.00', '0.00', '—', '0.00', ''],
      ['', '上年结转资金', '0.00', '0.00', '0.00', '—', '0.00', ''],
      ['年度总体目标', '预期目标', '', '', '实际完成情况', '', '', ''],
      ['', '扶持本地企业。', '', '', '已按计划扶持。', '', '', ''],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '指标分值',
        '自评得分',
        '偏差原因',
      ],
      ...measured.map(({ labels, name, target, value }, index) => [
        '',
        ...labels,
        name,
        target,
        String(index === lost ? Math.max(1, value - 1) : value),
        String(weights[index]),
        String((weights[index] ?? 0) - (index === lost ? 2 : 0)),
        index === lost ? random.pick(reasons) : '无',
      ]),
      ['总分', '', '', '', '', '', '', '98', ''],
    ],
  ];
}

/** Hundredths of 万元 as printed. */
function yuan(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
