/** From put-together rows to indicators: names, targets, actuals, weights and scores, decided by what adds up. */
import { bareUnit, readMeasure } from '../../fields/measure.ts';
import { readNumber } from '../../fields/number.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import type { IndicatorRecord, Problem, Repair } from '../../records.ts';
import { splitDigits } from '../../repair/digits.ts';
import type { NumberReading } from '../../repair/score-options.ts';
import type { EvaluationTotals } from '../../repair/score-sums.ts';
import { readScores } from '../../repair/scores.ts';
import type { IndicatorColumn } from '../header-words.ts';
import type { Column } from './align.ts';
import type { IndicatorRows } from './indicator-rows.ts';
import { namesOf } from './names.ts';
import { isScrambled, numberCells, printedNumbers } from './number-cells.ts';
import type { RawIndicator } from './raw-indicator.ts';
import { levelsOf, type LevelHabit, type Levels } from './levels.ts';
import { withLostSatisfaction } from '../lost-levels.ts';

export interface ReadIndicators {
  readonly indicators: IndicatorRecord[];
  readonly totalScore: number | null;
  readonly missingExecutionScore: number | null;
  readonly problems: Problem[];
}

/**
 * Read a table's rows.
 *
 * @param totals what the table's other parts say about weights and scores.
 * @param habit what the document's tables say of second levels (levels.ts).
 */
export function readIndicators(
  read: IndicatorRows,
  columns: readonly Column[],
  totals: Omit<EvaluationTotals, 'total'>,
  habit?: LevelHabit,
): ReadIndicators {
  const problems: Problem[] = [...read.problems];
  const levels = withLostSatisfaction(
    levelsOf(read.indicators, columns, habit),
    read.indicators.map(({ cells, holdsIndicator }) =>
      holdsIndicator ? foldText(cells.name?.text ?? '') : '',
    ),
  );
  const pairs = read.indicators
    .map((raw, i) => ({ raw, levels: levels[i] ?? { level1: '', level2: '', repairs: [] } }))
    .filter(({ raw }) => raw.holdsIndicator);
  const names = namesOf(pairs.map(({ raw }) => raw));

  const total = totalOf(read.total);
  const scored = readScores(
    pairs.map(({ raw }) => numberCells(raw)),
    { ...totals, total },
  );
  const firstLine = pairs[0]?.raw.first ?? 1;
  for (const finding of scored.findings) problems.push({ line: firstLine, message: finding, text: '' });

  const indicators: IndicatorRecord[] = [];
  pairs.forEach(({ raw, levels: level }, i) => {
    const name = names[i] ?? '';
    const numbers = scored.readings[i];
    if (name === '' || numbers === undefined) {
      problems.push({
        line: raw.first,
        message: 'An indicator without a name was left out.',
        text: Object.values(raw.cells)
          .map(({ text }) => text)
          .join(' '),
      });
      return;
    }
    if (isScrambled(raw)) {
      problems.push({
        line: raw.first,
        message: `The numbers of ${name} stand in wrong columns and cannot be told apart; actual, weight and score are left empty.`,
        text: printedNumbers(raw),
      });
    }
    for (const text of raw.leftOver) {
      problems.push({ line: raw.first, message: `A cell of ${name} fits no column and was left out.`, text });
    }
    const indicator = indicatorOf(raw, name, level, numbers);
    for (const missing of missingParts(indicator, columns)) {
      problems.push({ line: raw.first, message: `The page prints no ${missing} for ${name}.`, text: '' });
    }
    indicators.push(indicator);
  });
  return { indicators, totalScore: total, missingExecutionScore: scored.missingExecutionScore, problems };
}

/** What a table has a column for and a row lost: its target, its second level. */
function missingParts({ targetText, level2 }: IndicatorRecord, columns: readonly Column[]): string[] {
  const has = (meaning: IndicatorColumn): boolean => columns.some((column) => column.meaning === meaning);
  return [
    ...(targetText === null && has('target') ? ['target'] : []),
    ...(level2 === '' && has('level2') ? ['second level'] : []),
  ];
}

function indicatorOf(
  raw: RawIndicator,
  name: string,
  levels: Levels,
  numbers: NumberReading,
): IndicatorRecord {
  const text = (column: IndicatorColumn): string | null => {
    const printed = raw.cells[column]?.text ?? '';
    return /^[/／—–-]*$/.test(printed) ? null : printed;
  };
  const printedTarget = text('target');
  const operatorCell = operatorOf(text('operator'));
  const target =
    printedTarget === null
      ? null
      : readMeasure(operatorCell === null ? printedTarget : operatorCell + printedTarget);
  const actual = numbers.actual === null ? null : readMeasure(numbers.actual);
  const repairs: Repair[] = [...levels.repairs, ...numbers.repairs];
  if (isScrambled(raw)) {
    const reason = 'The numbers stand in wrong columns and cannot be told apart.';
    repairs.push({ field: 'actualValue', raw: printedNumbers(raw), value: null, reason });
  }
  if (printedTarget !== null && target?.value != null)
    repairs.push(...splitTarget(printedTarget, target.value));
  return {
    level1: levels.level1,
    level2: levels.level2,
    name,
    description: text('description'),
    basis: text('basis'),
    targetText: target?.text ?? null,
    operator: target?.operator ?? null,
    targetValue: target?.value ?? null,
    unit: target?.unit ?? unitCell(text('unit')) ?? (target?.value == null ? null : unitInName(name)),
    actualText: actual?.text ?? null,
    actualValue: actual?.value ?? null,
    weight: numbers.weight,
    score: numbers.score,
    deviationReason: reasonOf(text('reason')),
    standard: compact(text('standard')),
    halfYear: compact(text('halfYear')),
    periodTarget: compact(text('periodTarget')),
    repairs,
    lines: [raw.first, raw.last],
  };
}

/** A lone number is a score that slipped into the column, and no reason. */
function reasonOf(printed: string | null): string | null {
  return printed !== null && readNumber(printed) !== null ? null : printed;
}

const compact = (text: string | null): string | null => (text === null ? null : readMeasure(text).text);

function splitTarget(raw: string, value: number): Repair[] {
  const [digits] = /\d[\d\s.·]*\d/.exec(raw) ?? [];
  return digits === undefined || splitDigits('targetValue', digits).length === 0
    ? []
    : [{ field: 'targetValue', raw, value, reason: 'The digits stood apart and were joined.' }];
}

/** An operator that stands in a column of its own (指标性质). */
function operatorOf(cell: string | null): string | null {
  const sign = cell === null ? '' : foldText(cell);
  return /^(?:[≥≤=><≧≦]|>=|<=)$/.test(sign) ? sign : null;
}

function unitCell(cell: string | null): string | null {
  const unit = cell === null ? '' : bareUnit(withoutSpace(cell));
  return unit === '' || /^(?:无|[/／—-])$/.test(unit) ? null : unit;
}

/** The unit that a name carries in brackets at its end: 完成时限（个月）, 满意度(抽样调查,%). */
function unitInName(name: string): string | null {
  const unit = /[（(](?:[^（()）]*[,，、;；])?([^（()）]+)[）)]$/.exec(name)?.[1];
  if (unit === undefined) return null;
  if (/%$/.test(unit)) return '%';
  return isKnownUnit(unit) || isKnownUnit(`${unit}元`) ? unit : null;
}

/** 总分: the row's number; where damage left several, the last one, which stands where the total does. */
function totalOf(printed: readonly string[]): number | null {
  return printed.length === 0 ? null : readNumber(printed.at(-1) ?? '');
}
