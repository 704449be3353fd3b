import type { DocumentRecord, IndicatorRecord, Lines, Repair } from '../../loaders/records.ts';
import { moneyChecks, type MoneyCheck } from './money-checks.ts';

const kindNames = { BUDGET: 'budget', FINAL_ACCOUNTS: 'final accounts' } as const;

/**
 * What a person wants to know of a record, as lines of text: what the document is, how much was read, whether its money
 * adds up to its own totals, what was repaired and what could not be read. Money in 万元.
 */
export function summaryOf(record: DocumentRecord): string {
  const { totals, projects } = record;
  const indicators = [...projects, ...record.tasks].flatMap((one) => one.indicators);
  const overall = record.overallEvaluation?.indicators ?? [];
  const repairs = repairsOf(record, [...indicators, ...overall]);
  const { name, region } = record.department;
  const funds = new Set(
    projects.flatMap((one) => one.fundingSources.map((source) => `${source.level} ${source.name}`)),
  );
  return [
    record.title,
    `  ${kindNames[record.kind]} ${record.fiscalYear} of ${name}${region === null ? '' : ` (${region})`}`,
    `  revenue ${amount(totals.revenue)}, expenditure ${amount(totals.expenditure)}`,
    `  ${record.units.length} units, ${projects.length} projects, ${indicators.length} indicators, ${funds.size} funding sources, ` +
      `${record.tasks.length} tasks, ${overall.length} indicators of the whole department`,
    `  ${record.functionalLines.length} functional lines, ${record.economicLines.length} economic lines`,
    ...moneyChecks(record).map(textOf),
    `  ${repairs.length} values repaired, ${record.problems.length} problems`,
    ...repairs.map(
      ({ repair, lines }) =>
        `  repaired, ${where(record, lines[0])}: ${repair.field} ${repair.raw ?? '(empty)'} → ${repair.value ?? '(empty)'}: ${repair.reason}`,
    ),
    ...record.problems.map(({ line, message }) => `  ${where(record, line)}: ${message}`),
  ].join('\n');
}

function textOf({ what, read, against, printed }: MoneyCheck): string {
  const sum = `  ${what} sum to ${read.toString()} 万元`;
  if (printed === null) return `${sum}; ${against} not printed`;
  const difference = read.minus(printed);
  return difference.isZero()
    ? `${sum}, as ${against}`
    : `${sum}, ${against} ${printed.toString()} 万元: ${difference.abs().toString()} ${difference.isPositive() ? 'more' : 'less'}`;
}

interface RepairAt {
  readonly repair: Repair;
  readonly lines: Lines;
}

const repairsOf = ({ projects }: DocumentRecord, indicators: readonly IndicatorRecord[]): RepairAt[] =>
  [...projects, ...indicators].flatMap(({ repairs, lines }) => repairs.map((repair) => ({ repair, lines })));

/** A line with its page or sheet, where the file has such. */
function where({ places }: DocumentRecord, line: number): string {
  const place = places?.findLast((one) => one.line <= line);
  const page = place?.page === undefined ? '' : `page ${place.page}, `;
  const sheet = place?.sheet === undefined ? '' : `sheet ${place.sheet}, `;
  return `${page}${sheet}line ${line}`;
}

const amount = (value: number | null) => (value === null ? 'not printed' : `${value} 万元`);
