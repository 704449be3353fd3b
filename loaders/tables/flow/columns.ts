/**
 * What a column of a flattened table holds: its meaning, the shape of its cells, and how readily a row leaves it out.
 * The header words that name columns stand here too; a new word is one more entry.
 */
import { foldText } from '../../fields/text.ts';

export type ColumnMeaning =
  | 'level1'
  | 'level2'
  | 'name'
  | 'description'
  | 'basis'
  | 'target'
  | 'operator'
  | 'value'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'task'
  | 'projects'
  | 'amount'
  | 'other';

/** label: a word of the level dictionary · target: a measure or words · list: items that end in ；, one a line. */
export type CellShape = 'label' | 'text' | 'list' | 'target' | 'operator' | 'number' | 'unit';

export interface ColumnKind {
  readonly shape: CellShape;
  /** Cost of a row without a cell here; small where one cell spans several rows. */
  readonly skip: number;
  /** Cost of a row that begins here; null where none can. */
  readonly start: number | null;
}

export const columnKinds: Readonly<Record<ColumnMeaning, ColumnKind>> = {
  level1: { shape: 'label', skip: 0, start: 0 },
  level2: { shape: 'label', skip: 1, start: 0 },
  task: { shape: 'text', skip: 0, start: 0 },
  name: { shape: 'text', skip: 15, start: 1.5 },
  description: { shape: 'text', skip: 6, start: null },
  basis: { shape: 'text', skip: 4, start: null },
  target: { shape: 'target', skip: 9, start: null },
  operator: { shape: 'operator', skip: 4, start: null },
  value: { shape: 'number', skip: 9, start: null },
  unit: { shape: 'unit', skip: 2, start: null },
  actual: { shape: 'target', skip: 6, start: null },
  weight: { shape: 'number', skip: 6, start: null },
  score: { shape: 'number', skip: 5, start: null },
  deviation: { shape: 'text', skip: 0.5, start: null },
  projects: { shape: 'list', skip: 0, start: null },
  amount: { shape: 'number', skip: 0, start: null },
  other: { shape: 'text', skip: 1, start: null },
};

const indicatorHeader: Readonly<Record<string, ColumnMeaning>> = {
  一级指标: 'level1',
  二级指标: 'level2',
  三级指标: 'name',
  指标名称: 'name',
  绩效指标描述: 'description',
  指标描述: 'description',
  指标说明: 'description',
  指标解释: 'description',
  指标值确定依据: 'basis',
  指标确定依据: 'basis',
  指标值设定依据: 'basis',
  目标值: 'target',
  指标值: 'target',
  年度指标值: 'target',
  年度目标值: 'target',
  全年目标值: 'target',
  绩效目标值: 'target',
  '年度(/项目)指标值': 'target',
  实际完成值: 'actual',
  全年完成值: 'actual',
  分值: 'weight',
  指标分值: 'weight',
  权重: 'weight',
  得分: 'score',
  自评得分: 'score',
  偏差原因分析及改进措施: 'deviation',
  偏差原因: 'deviation',
};

const taskHeader: Readonly<Record<string, ColumnMeaning>> = {
  年度工作任务: 'task',
  年度主要任务: 'task',
  重点工作任务: 'task',
  工作任务: 'task',
  绩效指标: 'name',
  指标名称: 'name',
  三级指标: 'name',
  指标方向: 'operator',
  指标性质: 'operator',
  目标值: 'value',
  指标值: 'value',
  计量单位: 'unit',
  涉及项目: 'projects',
  涉及财政资金: 'amount',
  涉及资金: 'amount',
};

/** The kinds of table that are known by their header: a new kind is a dictionary and its first column. */
export const headerDictionaries = {
  indicators: { words: indicatorHeader, first: ['level1'] },
  tasks: { words: taskHeader, first: ['task'] },
} as const satisfies Record<
  string,
  { words: Readonly<Record<string, ColumnMeaning>>; first: readonly ColumnMeaning[] }
>;

export type TableKind = keyof typeof headerDictionaries;

/** The meaning of a header word (`指标值 (万元)` is 指标值), undefined where the dictionary has none. */
export function meaningOf(kind: TableKind, word: string): ColumnMeaning | undefined {
  const words: Readonly<Record<string, ColumnMeaning>> = headerDictionaries[kind].words;
  const folded = foldText(word);
  return words[folded] ?? words[folded.replace(/\([^)]*\)$/, '')];
}
