import type { DocumentRecord } from '../../loaders/records.ts';

const kindNames = { BUDGET: 'budget', FINAL_ACCOUNTS: 'final accounts' } as const;

/** What a person wants to know of a record at a glance, some lines of text; money in 万元. */
export function summaryOf(record: DocumentRecord): string {
  const indicators = record.projects.flatMap((project) => project.indicators);
  const repairs = [...record.projects, ...indicators].flatMap((one) => one.repairs);
  const { name, region } = record.department;
  return [
    record.title,
    `  ${kindNames[record.kind]} ${record.fiscalYear} of ${name}${region === null ? '' : ` (${region})`}`,
    `  revenue ${amount(record.totals.revenue)}, expenditure ${amount(record.totals.expenditure)}`,
    `  ${record.units.length} units, ${record.projects.length} projects, ${indicators.length} indicators, ` +
      `${new Set(record.projects.flatMap((one) => one.fundingSources.map((source) => `${source.level} ${source.name}`))).size} funding sources`,
    `  ${repairs.length} values repaired, ${record.problems.length} problems`,
    ...record.problems.map(({ line, message }) => `  line ${line}: ${message}`),
  ].join('\n');
}

const amount = (value: number | null) => (value === null ? 'not printed' : `${value} 万元`);
