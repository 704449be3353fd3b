/** The columns of an expenditure statement by function, from the words of its header. */
import { foldText } from '../../fields/text.ts';
import { isAmount } from '../../fields/money.ts';
import type { ColumnPlan } from './column-fit.ts';
import type { StatementTable } from '../statement-tables.ts';

/**
 * What else an expenditure statement may have beside 基本支出 and 项目支出. Of narrow columns the words' ends stand in the
 * lines below, beside those of others.
 */
const otherColumns: readonly [RegExp, string][] = [
  [/上[缴解]上级/, 'toAbove'],
  [/(?<!国有资本 ?)经营(?! ?(?:预算|收入))/, 'operating'],
  [/对?附属单/, 'toSubordinates'],
];

/** What basic expenditure is made of. */
const basicParts: readonly [RegExp, string][] = [
  [/人员(?:基本)?(?:支出|经费)/, 'personnel'],
  [/公用(?:支出|经费)/, 'public'],
  [/(?:对)?个人(?:和|及)?家庭(?:的)?补助/, 'family'],
];

/** The budgets and the money beside the general public budget. */
const otherBudgets: readonly [RegExp, string][] = [
  [/政府性基金/, 'governmentFunds'],
  [/国有资本/, 'stateCapital'],
  [/财政专户/, 'specialAccounts'],
  [/单位资金/, 'unitFunds'],
  [/事业收入/, 'ownRevenue'],
  [/其他资金|其他收入/, 'otherFunds'],
];

/** The header's words in reading order, above the first row of figures. */
export function headerText(table: StatementTable): string {
  const end = table.lines.findIndex(({ text }) => /合计[:：]?\s+[\d,]|^\s*[12\d]\s+合计/.test(text));
  const lines = end < 0 ? table.lines.slice(0, 40) : table.lines.slice(0, end);
  return lines.map(({ text }) => foldText(text)).join(' ');
}

/**
 * The plan of columns for rows whose blanks are lost.
 *
 * 合计 | 基本支出 | 项目支出 (| 上缴上级 …); 合计 | 基本支出: 小计 人员 公用 | 项目支出; 合计 | 人员 | 公用 | 项目支出; 合计 | 一般公共预算: 小计
 * 基本支出 项目支出 | the other budgets; or the same once for 财政拨款 and once for 非财政拨款, of which the first is what
 * the department's basic and project expenditure mean.
 */
export function expenditurePlan(table: StatementTable): ColumnPlan {
  const header = headerText(table);
  if (header.includes('非财政拨款')) {
    return {
      columns: ['total', 'fiscal', 'basic', 'project', 'nonFiscal', 'nonFiscalBasic', 'nonFiscalProject'],
      rare: [],
      sums: [
        { whole: 'total', parts: ['fiscal', 'nonFiscal'] },
        { whole: 'fiscal', parts: ['basic', 'project'] },
        { whole: 'nonFiscal', parts: ['nonFiscalBasic', 'nonFiscalProject'] },
      ],
    };
  }
  return planOfParts(header) ?? planOfBudgets(header) ?? planOfUses(header);
}

/** The parts of basic expenditure, each in a column of its own, with one for their sum or without it. */
function planOfParts(header: string): ColumnPlan | null {
  const parts = namedIn(header, basicParts);
  if (!parts.includes('personnel') || !parts.includes('public')) return null;
  if (!/基本支出/.test(header)) {
    const columns = ['total', ...parts, 'project'];
    return { columns, rare: [], sums: [{ whole: 'total', parts: columns.slice(1) }] };
  }
  return {
    columns: ['total', 'basic', ...parts, 'project'],
    rare: [],
    sums: [
      { whole: 'total', parts: ['basic', 'project'] },
      { whole: 'basic', parts },
    ],
  };
}

/** Only the general public budget's money goes by 基本支出 and 项目支出; the other budgets' stands behind it. */
function planOfBudgets(header: string): ColumnPlan | null {
  const general = header.indexOf('一般公共预算');
  const basic = header.indexOf('基本支出');
  const others = namedIn(header, otherBudgets);
  const isGeneralOnly = general >= 0 && general < basic && basic === header.lastIndexOf('基本支出');
  if (!isGeneralOnly || others.length === 0 || !header.includes('小计')) return null;
  return {
    columns: ['total', 'fiscal', 'basic', 'project', ...others],
    rare: [],
    sums: [
      { whole: 'total', parts: ['fiscal', ...others] },
      { whole: 'fiscal', parts: ['basic', 'project'] },
    ],
  };
}

/** The names of the columns whose words a header has, in its order. */
function namedIn(header: string, words: readonly (readonly [RegExp, string])[]): string[] {
  return words
    .map(([word, name]) => ({ at: header.search(word), name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}

function planOfUses(header: string): ColumnPlan {
  const others = namedIn(header, otherColumns);
  return {
    columns: ['total', 'basic', 'project', ...others],
    rare: others,
    sums: [{ whole: 'total', parts: ['basic', 'project', ...others] }],
  };
}

export interface HeaderCells {
  readonly total: number;
  readonly basic: number | null;
  readonly project: number | null;
  /** Parts of basic expenditure that stand in columns of their own, where there is no column for their sum. */
  readonly basicParts: readonly number[];
}

const columnWords: readonly [RegExp, 'total' | 'basic' | 'project'][] = [
  [/^(?:合计|总计|小计|本年支出合计|本年支出小计|支出合计)$/, 'total'],
  [/^基本支出$/, 'basic'],
  [/^(?:项目支出|专项业务经费(?:支出)?)$/, 'project'],
];
const basicPartWords =
  /^(?:人员基本支出|人员支出|人员经费(?:支出)?|公用经费支出|个人福利性补助支出|公用支出|公用经费|对事业单位经常性补助)$/;

/** Where a header that is cut into cells puts 合计, 基本支出 and 项目支出; null where its lines hold none of them. */
export function headerCells(table: StatementTable): HeaderCells | null {
  const found = new Map<'total' | 'basic' | 'project', number>();
  const basicParts: number[] = [];
  for (const { cells } of table.lines.slice(0, 8)) {
    if (cells.some((cell) => /[.,]/.test(cell) && isAmount(cell))) break;
    cells.forEach((cell, index) => {
      const folded = foldText(cell);
      const column = columnWords.find(([words]) => words.test(folded))?.[1];
      if (column !== undefined && !found.has(column)) found.set(column, index);
      else if (basicPartWords.test(folded) && !found.has('basic')) basicParts.push(index);
    });
  }
  const total = found.get('total');
  const basic = found.get('basic') ?? null;
  const project = found.get('project') ?? null;
  if (total === undefined || (basic === null && project === null)) return null;
  return { total, basic, project, basicParts };
}
