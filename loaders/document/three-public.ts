/** “三公”经费: travel abroad, vehicles (purchase and running), receptions. */
import { isAmount, readWanYuan, sameWanYuan, sumWanYuan } from '../fields/money.ts';
import { foldText } from '../fields/text.ts';
import type { DocumentRecord } from '../records.ts';
import { type ColumnPlan, type Fit, columnFits } from './column-fit.ts';
import type { Prose } from './prose.ts';
import { type StatementTable, tablesOfKind } from './statement-tables.ts';
import { partsOf } from './totals.ts';

type ThreePublic = NonNullable<DocumentRecord['threePublic']>;
type Field = keyof ThreePublic | 'vehicles';
type Figures = Partial<Record<Field, number>>;

const labelWords: readonly [RegExp, Field][] = [
  [/公务用车购置(?:及|和|与)运/, 'vehicles'],
  [/公务用车购置/, 'vehiclePurchase'],
  [/公务用车运(?:行|维)/, 'vehicleRunning'],
  [/公务接待/, 'reception'],
  [/^(?!.*(?:其中|其他|教学|科研)).*因公出国/, 'abroad'],
  [/^"?三公"?经费(?:合计|小计)?$|^合计$|^总计$/, 'total'],
];

const fieldOf = (label: string): Field | null =>
  labelWords.find(([words]) => words.test(label.replace(/[“”„‟]/g, '"')))?.[1] ?? null;

const sums: ColumnPlan['sums'] = [
  { whole: 'total', parts: ['abroad', 'vehicles', 'reception'] },
  { whole: 'vehicles', parts: ['vehiclePurchase', 'vehicleRunning'] },
];

type WideForm = Pick<ColumnPlan, 'columns' | 'sums'>;

/** The two orders in which a table of one row prints its columns. */
const wideForms: readonly WideForm[] = [
  { columns: ['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'], sums },
  { columns: ['total', 'abroad', 'reception', 'vehicles', 'vehiclePurchase', 'vehicleRunning'], sums },
];

/** The same with meetings and training (会议费, 培训费) counted beside them. */
const formsWithMeetings = wideForms.map((form): WideForm => ({
  columns: ['withMeetings', ...form.columns, 'meetings', 'training'],
  sums: [...sums, { whole: 'withMeetings', parts: ['total', 'meetings', 'training'] }],
}));

function formsOf({ lines }: StatementTable): readonly WideForm[] {
  const words = lines.map(({ text }) => foldText(text)).join('');
  return words.includes('会议费') && words.includes('培训费') ? formsWithMeetings : wideForms;
}

/** 机关运行经费 may stand behind them in the same table. */
const besides = 'operatingCost';

/**
 * The year's three public expenses in 万元, from their table; null where the document prints none.
 *
 * What the table leaves blank is taken from the prose only where the prose's figures add up to the table's total.
 */
export function readThreePublic(tables: readonly StatementTable[], prose: Prose): ThreePublic | null {
  const said = figuresOfProse(prose);
  const [table] = tablesOfKind(tables, 'THREE_PUBLIC');
  const printed = table === undefined ? {} : figuresOfTable(table, said);
  const total = printed.total ?? said.total;
  if (total === undefined && Object.keys(printed).length === 0) return null;
  const isConsistent =
    total !== undefined &&
    sameWanYuan(sumWanYuan([said.abroad ?? 0, said.vehicles ?? 0, said.reception ?? 0]), total) &&
    sameWanYuan(sumWanYuan([said.vehiclePurchase ?? 0, said.vehicleRunning ?? 0]), said.vehicles ?? 0);
  const pick = (field: Exclude<Field, 'total' | 'vehicles'>): number | null =>
    printed[field] ?? (isConsistent ? said[field] : undefined) ?? null;
  return {
    total: total ?? null,
    abroad: pick('abroad'),
    vehiclePurchase: pick('vehiclePurchase'),
    vehicleRunning: pick('vehicleRunning'),
    reception: pick('reception'),
  };
}

function figuresOfTable(table: StatementTable, said: Figures): Figures {
  const byLabel = figuresByLabel(table);
  return Object.keys(byLabel).length >= 2 ? byLabel : (figuresOfWideRow(table, said) ?? byLabel);
}

/** A row for each kind: label, then amounts; a number of the row (行次, 序号) is no amount. */
function figuresByLabel(table: StatementTable): Figures {
  const figures: Figures = {};
  const header = table.lines.find(({ cells }) => cells.some((cell) => /(?:本年|预算|决算)数?/.test(cell)));
  const year =
    header?.cells.findIndex((cell) => /^(?:本年|.*年)?(?:预算|决算)数$/.test(foldText(cell))) ?? -1;
  const numbered = table.lines.some(({ text }) => /行次|序号/.test(foldText(text)));
  let label = '';
  for (const line of table.lines) {
    const parts = partsOf(line);
    if (/^栏次/.test(parts[0] ?? '')) continue;
    const words = parts.filter((part) => part !== '' && !isAmount(part)).map(foldText);
    const amounts = parts.filter((part) => isAmount(part) && !(numbered && /^\d{1,2}$/.test(part)));
    // A label may stand in a line of its own, or wrap, above its amount.
    if (words.length > 0) label = fieldOf(words.join('')) === null ? label + words.join('') : words.join('');
    // A line with several labels is a header that lies across.
    if ((label.match(/公务用车|公务接待|因公出国/g)?.length ?? 0) > 1) label = '';
    const field = fieldOf(label);
    // Several amounts without words are a row of columns, whatever header stands above them.
    if (field === null || amounts.length === 0 || (words.length === 0 && amounts.length > 1)) continue;
    label = '';
    if (figures[field] !== undefined) continue;
    const inColumn = line.cells.length > 1 && year > 0 ? (line.cells[year] ?? '') : '';
    const value = readWanYuan(isAmount(inColumn) ? inColumn : (amounts[0] ?? ''), table.unit);
    if (value !== null) figures[field] = value;
  }
  return figures;
}

/** One row of amounts under a header that lies across: the columns are decided by what adds up, then by the prose. */
function figuresOfWideRow(table: StatementTable, said: Figures): Figures | null {
  for (const line of table.lines) {
    const parts = partsOf(line).filter((part) => part !== '');
    if (parts.length < 2 || !parts.every(isAmount) || !parts.some((part) => part.includes('.'))) continue;
    const amounts = parts.flatMap((part) => readWanYuan(part, table.unit) ?? []);
    const fits = formsOf(table).flatMap(({ columns, sums: own }) =>
      columnFits(amounts, { columns: [...columns, besides], rare: [besides], sums: own }),
    );
    const [best] = [...fits].sort((a, b) => agreement(b, said) - agreement(a, said));
    if (best === undefined) continue;
    // Where the prose does not decide either, only what all readings share is known.
    const rivals = fits.filter((fit) => agreement(fit, said) === agreement(best, said));
    return Object.fromEntries(
      Object.entries(best).filter(([field, value]) => rivals.every((fit) => fit[field] === value)),
    );
  }
  return null;
}

function agreement(fit: Fit, said: Figures): number {
  return Object.entries(fit).filter(([field, value]) => said[field as Field] === value).length;
}

function figuresOfProse(prose: Prose): Figures {
  const amount = '(?:支出|预算|数|安排|为|共)*(\\d[\\d,]*(?:\\.\\d+)?)万元';
  const patterns: readonly [Field, RegExp][] = [
    ['total', new RegExp(`三公["”“]?经费(?:财政拨款)?${amount}`)],
    ['abroad', new RegExp(`因公出国\\(境\\)(?:费用?|经费)?${amount}`)],
    ['vehicles', new RegExp(`公务用车购置(?:及|和)运(?:行|维|行维护)费用?${amount}`)],
    ['vehiclePurchase', new RegExp(`公务用车购置费${amount}`)],
    ['vehicleRunning', new RegExp(`公务用车运(?:行|维|行维护)费${amount}`)],
    ['reception', new RegExp(`公务接待费${amount}`)],
  ];
  const figures: Figures = {};
  for (const [field, pattern] of patterns) {
    const value = readWanYuan(pattern.exec(prose.text)?.[1] ?? '');
    if (value !== null) figures[field] = value;
  }
  return figures;
}
