/** The three public expenses from a table with one row of amounts under a header that lies across. */
import { isAmount, readWanYuan } from '../../fields/money.ts';
import { foldText } from '../../fields/text.ts';
import { partsOf } from '../../read/source.ts';
import { type ColumnPlan, columnFits, type Fit } from '../categories/column-fit.ts';
import type { StatementTable } from '../statement-tables.ts';
import { type Figures, fitOfHeader, type Period, type ThreePublicField } from './words.ts';

type WideForm = Pick<ColumnPlan, 'columns' | 'sums'>;

const sums: ColumnPlan['sums'] = [
  { whole: 'total', parts: ['abroad', 'vehicles', 'reception'] },
  { whole: 'vehicles', parts: ['vehiclePurchase', 'vehicleRunning'] },
];

/** The two orders in which a table of one row prints its columns. */
const wideForms: readonly WideForm[] = [
  { columns: ['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'], sums },
  { columns: ['total', 'abroad', 'reception', 'vehicles', 'vehiclePurchase', 'vehicleRunning'], sums },
];

/** The same with meetings and training (会议费, 培训费) beside them, and with a sum of all or without it. */
const formsWithMeetings = wideForms.flatMap((form): WideForm[] => [
  {
    columns: ['withMeetings', ...form.columns, 'meetings', 'training'],
    sums: [...sums, { whole: 'withMeetings', parts: ['total', 'meetings', 'training'] }],
  },
  { columns: [...form.columns, 'meetings', 'training'], sums },
]);

/** 机关运行经费 may stand behind them in the same table. */
const besides = 'operatingCost';

/** In front of a column's name: of the period that the table prints beside the document's own. */
const other = 'other ';

/**
 * The columns are decided by what adds up, then by the prose.
 *
 * @param said the figures of the prose.
 * @returns null where no row of amounts fits.
 */
export function figuresOfColumns(table: StatementTable, said: Figures, period: Period): Figures | null {
  const forms = formsOf(table, period);
  for (const row of rowsOfAmounts(table)) {
    const amounts = row.flatMap((part) => readWanYuan(part, table.unit) ?? []);
    if (amounts.length < 2) continue;
    const fits = forms
      .filter(({ columns }) => amounts.length === columns.length || columns.length <= mostOpen)
      .flatMap(({ columns, sums: own }) =>
        columnFits(amounts, { columns: [...columns, besides], rare: [besides], sums: own }),
      );
    const [best] = [...fits].sort((a, b) => agreement(b, said) - agreement(a, said));
    if (best === undefined) continue;
    // Where the prose does not decide either, only what all readings share is known.
    const rivals = fits.filter((fit) => agreement(fit, said) === agreement(best, said));
    return Object.fromEntries(
      Object.entries(best).filter(
        ([field, value]) => !field.startsWith(other) && rivals.every((fit) => fit[field] === value),
      ),
    );
  }
  return null;
}

/** With more columns than these, a row with blanks has too many readings to choose between. */
const mostOpen = 16;

/** The amounts of each line, and of each run of lines that hold one amount each; the numbers of the columns are none. */
function rowsOfAmounts({ lines }: StatementTable): string[][] {
  const rows: string[][] = [];
  let run: string[] = [];
  let number = 1;
  for (const line of lines) {
    const parts = partsOf(line);
    const [only = ''] = parts;
    if (parts.length === 1 && isAmount(only)) {
      if (run.length === 0 && only === String(number)) number += 1;
      else run.push(only);
      continue;
    }
    if (run.length > 1) rows.push(run);
    run = [];
    number = 1;
    rows.push(amountsOf(parts));
  }
  return run.length > 1 ? [...rows, run] : rows;
}

/** A row of nothing but amounts behind the name (and code) of whose they are; the numbers of the columns are none. */
function amountsOf(parts: readonly string[]): string[] {
  const printed = parts.filter((part) => part !== '');
  const named = printed.findIndex((part) => !isAmount(part));
  const amounts = printed.slice(named < 0 ? 0 : named + 1);
  const isName = named <= 1 && /\p{Script=Han}/u.test(printed[named] ?? '字');
  return isName && amounts.every(isAmount) && amounts.some((part) => part.includes('.')) ? amounts : [];
}

/** The forms that the table's words allow: with meetings and training, and with two periods beside each other. */
function formsOf({ lines }: StatementTable, period: Period): readonly WideForm[] {
  const words = lines.map(({ text }) => foldText(text)).join('');
  const forms = words.includes('会议费') && words.includes('培训费') ? formsWithMeetings : wideForms;
  const periods = lines.map((line) =>
    partsOf(line).filter((part) => /(?:预算|决算|执行)数?$/.test(foldText(part))),
  );
  const labels = periods.find((parts) => parts.length > 1) ?? labelsInLines(lines);
  const fits = labels.map((label) => fitOfHeader(label, period));
  const own = fits.indexOf(Math.max(...fits));
  if (labels.length < 2) return forms;
  return forms.map((form) =>
    labels
      .map((_label, at) => (at === own ? form : ofOther(form, at)))
      .reduce((left, right) => beside(left, right)),
  );
}

/** The labels of periods that stand in lines of their own. */
function labelsInLines(lines: StatementTable['lines']): string[] {
  const labels = lines
    .map(({ text }) => foldText(text))
    .filter((text) => /^(?:\d{4}年度?)?(?:预算|决算|执行)数$/.test(text));
  return [...new Set(labels)];
}

function ofOther({ columns, sums: own }: WideForm, at: number): WideForm {
  const named = (column: string): string => `${other}${String(at)} ${column}`;
  return {
    columns: columns.map(named),
    sums: own.map(({ whole, parts }) => ({ whole: named(whole), parts: parts.map(named) })),
  };
}

function beside(left: WideForm, right: WideForm): WideForm {
  return { columns: [...left.columns, ...right.columns], sums: [...left.sums, ...right.sums] };
}

function agreement(fit: Fit, said: Figures): number {
  return Object.entries(fit).filter(([field, value]) => said[field as ThreePublicField] === value).length;
}
