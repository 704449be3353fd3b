/** How many values of a record survive damage, and whether what does not survive is told. */
import type { DocumentRecord, IndicatorRecord, ProjectRecord } from '../../loaders/records.ts';

/** Values of the undamaged record by what became of them. */
export interface Survival {
  readonly right: number;
  /** Lost or changed, with a problem or a repair in the same table. */
  readonly told: number;
  /** Lost, without a word. */
  readonly lost: number;
  /** Changed, without a word: the worst. */
  readonly wrong: number;
  /** What was silently wrong: where, what it was, what it became. */
  readonly examples: readonly string[];
}

type Value = string | number | null;

const indicatorFields = ['level1', 'level2', 'targetText', 'actualText', 'weight', 'score'] as const;
const fundingFields = [
  'initialBudget',
  'adjustedBudget',
  'executed',
  'executionRate',
  'executionScore',
  'total',
  'fiscal',
] as const;

/**
 * Compares a damaged document's record with the undamaged one's.
 *
 * @param lineOf the line that a line of the damaged text was before.
 */
export function survival(
  good: DocumentRecord,
  read: DocumentRecord,
  lineOf: (line: number) => number,
): Survival {
  const counts = { right: 0, told: 0, lost: 0, wrong: 0 };
  const examples: string[] = [];
  const problems = read.problems.map(({ line }) => lineOf(line));
  const others = new Set(read.projects);
  for (const project of good.projects) {
    const same = closest(project, [...others], lineOf);
    if (same !== null) others.delete(same);
    const [first, last] = project.lines;
    const isTold = problems.some((line) => line >= first && line <= last);
    const count = (where: string, was: Value, now: Value | undefined, isRepaired: boolean): void => {
      if (was === null) return;
      if (now !== undefined && plain(now) === plain(was)) counts.right += 1;
      else if (isTold || isRepaired) counts.told += 1;
      else if (now === undefined || now === null || now === '') counts.lost += 1;
      else {
        counts.wrong += 1;
        examples.push(`${project.name} ${where}: ${was} became ${now}`);
      }
    };
    count('name', project.name, same?.name, false);
    count('totalScore', project.totalScore, same?.totalScore, repaired(same, 'totalScore'));
    for (const field of fundingFields) {
      count(field, project.funding[field], same?.funding[field], repaired(same, field));
    }
    const left = new Set(same?.indicators);
    for (const indicator of project.indicators) {
      const found = closestIndicator(indicator, [...left], lineOf);
      if (found !== null) left.delete(found);
      count(`${indicator.name} name`, indicator.name, found?.name, repaired(found, 'name'));
      for (const field of indicatorFields) {
        count(`${indicator.name} ${field}`, indicator[field], found?.[field], repaired(found, field));
      }
    }
    for (const { name } of left) {
      if (isTold) counts.told += 1;
      else {
        counts.wrong += 1;
        examples.push(`${project.name}: an indicator that is none: ${name}`);
      }
    }
  }
  return { ...counts, examples };
}

function plain(value: Value): string {
  return String(value).replace(/\s/g, '');
}

function repaired(record: ProjectRecord | IndicatorRecord | null, field: string): boolean {
  return record?.repairs.some((repair) => repair.field === field || repair.field === 'indicators') ?? false;
}

function closest(
  { name, lines }: ProjectRecord,
  others: readonly ProjectRecord[],
  lineOf: (line: number) => number,
): ProjectRecord | null {
  return (
    others.find((other) => other.name === name && Math.abs(lineOf(other.lines[0]) - lines[0]) < 20) ??
    others.find((other) => Math.abs(lineOf(other.lines[0]) - lines[0]) < 4) ??
    null
  );
}

/** The indicator of the same name, else the one that stands in the same line. */
function closestIndicator(
  { name, lines }: IndicatorRecord,
  others: readonly IndicatorRecord[],
  lineOf: (line: number) => number,
): IndicatorRecord | null {
  return (
    others.find((other) => other.name === name && Math.abs(lineOf(other.lines[0]) - lines[0]) < 4) ??
    others.find((other) => other.name === name) ??
    others.find((other) => lineOf(other.lines[0]) === lines[0]) ??
    null
  );
}
