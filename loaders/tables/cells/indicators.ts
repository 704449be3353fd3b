/** From put-together rows to indicators: names, targets, actuals, weights and scores, decided by what adds up. */
import { readNumber } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import type { IndicatorRecord, Problem, Repair } from '../../records.ts';
import type { NumberReading } from '../../repair/score-options.ts';
import type { EvaluationTotals } from '../../repair/score-sums.ts';
import { readScores } from '../../repair/scores.ts';
import type { IndicatorColumn } from '../header-words.ts';
import { indicatorRecord } from '../indicator-record.ts';
import type { Column } from './align.ts';
import type { IndicatorRows } from './indicator-rows.ts';
import { namesOf } from './names.ts';
import { isScrambled, numberCells, printedNumbers } from './number-cells.ts';
import type { RawIndicator } from './raw-indicator.ts';
import { levelsOf, type LevelHabit, type Levels } from './levels.ts';
import { withLostSatisfaction } from '../lost-levels.ts';
import { runTogether } from '../run-together.ts';

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
    for (const message of runTogether(indicator)) problems.push({ line: raw.first, message, text: '' });
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
  const scrambled: Repair = {
    field: 'actualValue',
    raw: printedNumbers(raw),
    value: null,
    reason: 'The numbers stand in wrong columns and cannot be told apart.',
  };
  return indicatorRecord({
    name,
    levels,
    numbers: isScrambled(raw) ? { ...numbers, repairs: [...numbers.repairs, scrambled] } : numbers,
    cell: (column) => raw.cells[column]?.text ?? '',
    lines: [raw.first, raw.last],
  });
}

/** 总分: the row's number; where damage left several, the last one, which stands where the total does. */
function totalOf(printed: readonly string[]): number | null {
  return printed.length === 0 ? null : readNumber(printed.at(-1) ?? '');
}
