/**
 * Which column an amount stands in, where text extraction dropped the blanks between amounts: every statement's columns
 * add up (合计 = 基本支出 + 项目支出), so the amounts of a row fit into few places.
 */
import { sameWanYuan, sumWanYuan } from '../../fields/money.ts';

/** A column that is the sum of others, by the columns' names. */
export interface ColumnSum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface ColumnPlan {
  /** The columns in their printed order. */
  readonly columns: readonly string[];
  /** Columns that are blank in nearly every row: they take an amount only where no other reading adds up. */
  readonly rare: readonly string[];
  readonly sums: readonly ColumnSum[];
}

/** A row's amounts by column; a column that is missing is blank. */
export type Fit = Readonly<Record<string, number>>;

function addsUp(fit: Fit, sums: readonly ColumnSum[]): boolean {
  return sums.every(({ whole, parts }) => {
    const printed = parts.filter((part) => fit[part] !== undefined);
    const total = fit[whole];
    if (total === undefined) return printed.length === 0;
    return printed.length > 0 && sameWanYuan(total, sumWanYuan(printed.flatMap((part) => fit[part] ?? [])));
  });
}

/**
 * Every way in which a row's amounts can stand in the columns, in their order, so that the columns add up.
 *
 * @param amounts the printed amounts in 万元, blanks left out.
 */
export function columnFits(amounts: readonly number[], plan: ColumnPlan): Fit[] {
  const usual = placements(amounts, {
    ...plan,
    columns: plan.columns.filter((column) => !plan.rare.includes(column)),
  });
  return usual.length > 0 || plan.rare.length === 0 ? usual : placements(amounts, plan);
}

function placements(amounts: readonly number[], plan: ColumnPlan): Fit[] {
  const fits: Fit[] = [];
  const place = (amount: number, column: number, fit: Record<string, number>): void => {
    const value = amounts[amount];
    if (value === undefined) {
      if (addsUp(fit, plan.sums)) fits.push(fit);
      return;
    }
    const last = plan.columns.length - (amounts.length - amount);
    for (let at = column; at <= last; at += 1) {
      const name = plan.columns[at];
      if (name !== undefined) place(amount + 1, at + 1, { ...fit, [name]: value });
    }
  };
  if (amounts.length > 0 && amounts.length <= plan.columns.length) place(0, 0, {});
  return fits;
}
