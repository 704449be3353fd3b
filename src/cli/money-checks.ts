import { Decimal } from 'decimal.js';
import type { DocumentRecord, FunctionalLine, ProjectRecord } from '../../loaders/records.ts';

/** A sum of what was read beside the total that the document prints for it, both in 万元; null where it prints none. */
export interface MoneyCheck {
  readonly what: string;
  readonly read: Decimal;
  readonly against: string;
  readonly printed: Decimal | null;
}

/**
 * The money that was read, held against the document's own totals. A difference is no error by itself: a document may
 * describe some of its projects only. A sum of nothing is left out.
 */
export function moneyChecks(record: DocumentRecord): MoneyCheck[] {
  const { totals, units, projects } = record;
  const lines = topLines(record.functionalLines);
  const checks = [
    check(
      'units',
      units.map(({ total }) => total),
      'expenditure',
      totals.expenditure,
    ),
    check(
      `functions in ${lines[0]?.table ?? ''}`,
      lines.map(({ total }) => total),
      'expenditure',
      totals.expenditure,
    ),
    check('projects', projects.map(moneyOf(record)), 'project expenditure', totals.projectExpenditure),
    check(
      'funds of projects',
      projects.flatMap((project) => fundsOf(record, project)),
      'projects',
      sum(projects.map(moneyOf(record)))?.toString() ?? null,
    ),
  ];
  return checks.filter((one) => one !== null);
}

function check(
  what: string,
  parts: readonly (number | null)[],
  against: string,
  printed: number | string | null,
): MoneyCheck | null {
  const read = sum(parts);
  return read === null
    ? null
    : { what, read, against, printed: printed === null ? null : new Decimal(printed) };
}

function sum(parts: readonly (number | null)[]): Decimal | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.reduce((total, part) => total.plus(part), new Decimal(0));
}

/** A budget plans a project's total; final accounts say what was spent. */
const moneyOf =
  ({ kind }: DocumentRecord) =>
  ({ funding }: ProjectRecord): number | null =>
    kind === 'BUDGET' ? funding.total : funding.executed;

const fundsOf = ({ kind }: DocumentRecord, { fundingSources }: ProjectRecord) =>
  fundingSources.map(({ amount, executed }) => (kind === 'BUDGET' ? amount : executed));

/** The lines of the first table that stand under no other line of it: 类 where it prints them, else 款 or 项. */
function topLines(lines: readonly FunctionalLine[]): FunctionalLine[] {
  const first = lines.filter(({ table }) => table === lines[0]?.table);
  const whole = first.filter(({ unit }) => unit === null);
  const chosen = whole.length > 0 ? whole : first;
  const keys = new Set(chosen.map(({ unit, code }) => `${unit ?? ''} ${code}`));
  return chosen.filter(
    ({ unit, code }) =>
      ![3, 5].some((digits) => digits < code.length && keys.has(`${unit ?? ''} ${code.slice(0, digits)}`)),
  );
}
