/**
 * What a column of a flattened table holds: its meaning, the shape of its cells, and how readily a row leaves it out.
 * The header words that name columns stand here too; a new word is one more entry.
 */
import { foldText } from '../../fields/text.ts';
import { indicatorColumn, type IndicatorColumn } from '../header-words.ts';
import { projectColumn, type ProjectColumn } from '../listed-project.ts';

/** Columns of a table of the year's tasks; its indicators have one level. */
type TaskColumn = 'task' | 'value' | 'projects' | 'amount';

/** Columns of a list of the year's tasks, each with what is done and its money (任务名称 | 主要内容 | 预算金额). */
type TaskListColumn = 'taskName' | 'content' | 'taskTotal' | 'taskFiscal' | 'taskOther';

/** Columns of a second block, which holds the year's indicators beside the whole period's (two-blocks.ts). */
type YearColumn = 'yearLevel2' | 'yearName' | 'yearTarget';

/** Columns of a list of projects, in front of their indicators (listed-project.ts). */
export type ListColumn =
  | 'order'
  | 'project'
  | 'projectCode'
  | 'projectUnit'
  | 'projectGoal'
  | 'projectTotal'
  | 'projectFiscal'
  | 'projectOther';

export type ColumnMeaning = IndicatorColumn | TaskColumn | TaskListColumn | YearColumn | ListColumn;

/**
 * label: a word of the level dictionary · target: a measure or words · list: items that end in ；, one a line · body: the
 * name of a unit.
 */
export type CellShape =
  'label' | 'text' | 'list' | 'target' | 'operator' | 'number' | 'unit' | 'goalNumber' | 'code' | 'body';

export interface ColumnKind {
  readonly shape: CellShape;
  /** Cost of a row without a cell here; small where one cell spans several rows. */
  readonly skip: number;
  /** Cost of a row that begins here; null where none can. */
  readonly start: number | null;
  /** The cell spans several rows, and is printed with the first of them: a task, its projects, their money. */
  readonly spans?: true;
}

export const columnKinds: Readonly<Record<ColumnMeaning, ColumnKind>> = {
  group: { shape: 'text', skip: 0, start: null },
  level1: { shape: 'label', skip: 0, start: 0 },
  level2: { shape: 'label', skip: 1, start: 0 },
  goalNumber: { shape: 'goalNumber', skip: 1, start: 0 },
  task: { shape: 'text', skip: 0, start: 0, spans: true },
  name: { shape: 'text', skip: 15, start: 1.5 },
  description: { shape: 'text', skip: 6, start: null },
  basis: { shape: 'text', skip: 4, start: null },
  operator: { shape: 'operator', skip: 2, start: null },
  target: { shape: 'target', skip: 6, start: null },
  value: { shape: 'number', skip: 9, start: null },
  unit: { shape: 'unit', skip: 1, start: null },
  periodTarget: { shape: 'target', skip: 4, start: null },
  standard: { shape: 'target', skip: 4, start: null },
  halfYear: { shape: 'target', skip: 4, start: null },
  actual: { shape: 'target', skip: 6, start: null },
  weight: { shape: 'number', skip: 6, start: null },
  score: { shape: 'number', skip: 5, start: null },
  reason: { shape: 'text', skip: 0.5, start: null },
  other: { shape: 'text', skip: 0.5, start: null },
  yearLevel2: { shape: 'label', skip: 0, start: null },
  yearName: { shape: 'text', skip: 6, start: null },
  yearTarget: { shape: 'target', skip: 4, start: null },
  projects: { shape: 'list', skip: 0, start: null, spans: true },
  amount: { shape: 'number', skip: 0, start: null, spans: true },
  taskName: { shape: 'text', skip: 15, start: 0 },
  content: { shape: 'text', skip: 4, start: null },
  taskTotal: { shape: 'number', skip: 6, start: null },
  taskFiscal: { shape: 'number', skip: 1, start: null },
  taskOther: { shape: 'number', skip: 1, start: null },
  order: { shape: 'number', skip: 0, start: 0, spans: true },
  project: { shape: 'text', skip: 0, start: 0, spans: true },
  projectCode: { shape: 'code', skip: 0, start: 0, spans: true },
  projectUnit: { shape: 'body', skip: 0, start: 0, spans: true },
  projectGoal: { shape: 'text', skip: 0, start: null, spans: true },
  projectTotal: { shape: 'number', skip: 0, start: null, spans: true },
  projectFiscal: { shape: 'number', skip: 0, start: null, spans: true },
  projectOther: { shape: 'number', skip: 0, start: null, spans: true },
};

/** Header words of a table of tasks where they differ from those of a table of indicators. */
const taskWords: Readonly<Record<string, ColumnMeaning>> = {
  年度工作任务: 'task',
  年度主要任务: 'task',
  年度重点工作任务: 'task',
  重点工作任务: 'task',
  工作任务: 'task',
  绩效指标: 'name',
  目标值: 'value',
  指标值: 'value',
  涉及项目: 'projects',
  涉及财政资金: 'amount',
  涉及资金: 'amount',
};

/** Header words of a list of tasks; 年度主要任务 spans the whole of it. */
const taskListWords: Readonly<Record<string, ColumnMeaning>> = {
  年度主要任务: 'group',
  年度重点任务: 'group',
  年度重点工作任务: 'group',
  年度工作任务: 'group',
  年度任务: 'group',
  任务名称: 'taskName',
  工作任务名称: 'taskName',
  重点工作任务名称: 'taskName',
  主要内容: 'content',
  主要实施内容: 'content',
  任务内容: 'content',
  工作内容: 'content',
  预算金额: 'taskTotal',
  预算资金: 'taskTotal',
  资金总额: 'taskTotal',
  投入资金: 'taskTotal',
  投入的资金: 'taskTotal',
  拟投入资金: 'taskTotal',
  拟投入的资金: 'taskTotal',
  涉及资金: 'taskTotal',
  总额: 'taskTotal',
  合计: 'taskTotal',
  财政拨款: 'taskFiscal',
  财政资金: 'taskFiscal',
  其他资金: 'taskOther',
  单位资金: 'taskOther',
};

const listColumns: Readonly<Record<ProjectColumn, ListColumn>> = {
  order: 'order',
  name: 'project',
  code: 'projectCode',
  unit: 'projectUnit',
  goal: 'projectGoal',
  total: 'projectTotal',
  fiscal: 'projectFiscal',
  other: 'projectOther',
};

export type TableKind = 'indicators' | 'tasks' | 'taskList' | 'projectList';

interface NeededColumns {
  /** One of these begins the table, behind a label that spans the whole of it. */
  readonly first: readonly ColumnMeaning[];
  readonly all: readonly ColumnMeaning[];
}

export const neededColumns: Readonly<Record<TableKind, NeededColumns>> = {
  // Damage may have made the two levels' words change places: their cells have not.
  indicators: { first: ['level1', 'level2'], all: ['level1', 'name'] },
  tasks: { first: ['task'], all: ['name'] },
  taskList: { first: ['taskName'], all: ['taskTotal'] },
  projectList: { first: Object.values(listColumns), all: ['project', 'level1', 'name'] },
};

/**
 * The meaning of a header word (`指标值 (万元)` is 指标值), null where the dictionary has none.
 *
 * @param before the columns that stand in front of it.
 */
export function meaningOf(
  kind: TableKind,
  word: string,
  before: readonly ColumnMeaning[] = [],
): ColumnMeaning | null {
  if (kind === 'indicators') return indicatorColumn(word);
  if (kind === 'projectList') return listMeaning(word, before);
  const bare = foldText(word).replace(/\([^)]*\)/g, '');
  return kind === 'taskList' ? (taskListWords[bare] ?? null) : (taskWords[bare] ?? indicatorColumn(word));
}

/** 单位 and 目标 in front of 一级指标 are the project's, behind it the indicator's. */
function listMeaning(word: string, before: readonly ColumnMeaning[]): ColumnMeaning | null {
  const ofIndicator = indicatorColumn(word);
  if (before.includes('level1') || ofIndicator === 'level1') return ofIndicator;
  const ofProject = projectColumn(word);
  return ofProject === null ? (ofIndicator === 'group' ? 'group' : null) : listColumns[ofProject];
}
