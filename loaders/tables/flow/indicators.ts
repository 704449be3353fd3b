/** Rows of a flattened table as indicators. */
import { readMeasure } from '../../fields/measure.ts';
import { readNumber } from '../../fields/number.ts';
import type { IndicatorRecord, Problem } from '../../records.ts';
import type { ColumnMeaning } from './columns.ts';
import { levelsOf, type LabelPlaces } from './levels.ts';
import { withLostSatisfaction } from '../lost-levels.ts';
import type { FlowRow } from './rows.ts';

export interface Indicators {
  readonly indicators: IndicatorRecord[];
  readonly problems: Problem[];
}

/**
 * The rows' indicators in printed order; a row without a name or a target is a problem.
 *
 * @param placed where the tables of the document print their level labels (levels.ts); null where they have no levels.
 */
export function indicatorsOf(rows: readonly FlowRow[], placed: LabelPlaces | null): Indicators {
  const indicators: IndicatorRecord[] = [];
  const problems: Problem[] = [];
  const levels = withLostSatisfaction(
    levelsOf(rows, placed ?? { level1: 'first', level2: 'first' }),
    rows.flatMap(({ cells }) => cells.get('name') ?? []),
  );
  let named = 0;
  for (const row of rows) {
    const cell = (meaning: ColumnMeaning): string | null => row.cells.get(meaning) ?? null;
    const name = cell('name');
    if (name === null) {
      if ([...row.cells.keys()].some((meaning) => meaning !== 'level1' && meaning !== 'level2')) {
        problems.push(problem(row, 'a row of the indicator table without the name of an indicator'));
      }
      continue;
    }
    const level = levels[named] ?? { level1: '', level2: '', repairs: [] };
    named += 1;
    if (figure.test(name)) {
      problems.push(
        problem(
          row,
          'a figure stands where the name of an indicator does: the row is left out, and those beside it may be wrong',
        ),
      );
      continue;
    }
    const target = targetOf(cell);
    if (target === null) problems.push(problem(row, `the indicator ${name} has no target that can be read`));
    if (placed !== null && level.level2 === '') {
      problems.push(problem(row, `nothing on the page says under which second level ${name} stands`));
    }
    for (const [meaning, text] of row.cells) {
      if (isPrintedTwice(text)) {
        problems.push(
          problem(row, `the ${meaning} of ${name} is printed twice: the row below it may have been lost`),
        );
      }
    }
    const actual = cell('actual');
    indicators.push({
      level1: level.level1,
      level2: level.level2,
      name,
      description: cell('description'),
      basis: cell('basis'),
      targetText: target?.text ?? null,
      operator: target?.operator ?? null,
      targetValue: target?.value ?? null,
      unit: target?.unit ?? null,
      actualText: actual === null ? null : readMeasure(actual).text,
      actualValue: actual === null ? null : readMeasure(actual).value,
      weight: numberIn(cell('weight')),
      score: numberIn(cell('score')),
      deviationReason: cell('reason'),
      standard: cell('standard'),
      halfYear: cell('halfYear'),
      periodTarget: cell('periodTarget'),
      repairs: [...level.repairs],
      lines: row.lines,
    });
  }
  return { indicators, problems };
}

/** A target or an actual and no name: every cell of such a row stands in the column beside its own. */
const figure = /^(?:[≥≤＞＜><=＝]|\d[\d,.]*[^\d]{0,2}$)/;

/** A cell that says the same twice holds the cell of a row whose other cells are gone. */
function isPrintedTwice(text: string): boolean {
  const half = text.length / 2;
  return half >= 4 && text.slice(0, half) === text.slice(half);
}

/** The target, in one cell or cut into operator, value and unit. */
function targetOf(cell: (meaning: ColumnMeaning) => string | null): ReturnType<typeof readMeasure> | null {
  const parts = [cell('operator'), cell('value') ?? cell('target'), cell('unit')];
  const text = parts.filter((part) => part !== null).join('');
  return text === '' ? null : readMeasure(text);
}

function numberIn(text: string | null): number | null {
  return text === null ? null : readNumber(text);
}

function problem(row: FlowRow, message: string): Problem {
  return { line: row.lines[0], message, text: [...row.cells.values()].join(' ') };
}
