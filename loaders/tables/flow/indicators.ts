/** Rows of a flattened table as indicators. */
import type { IndicatorRecord, Problem } from '../../records.ts';
import type { NumberCells } from '../../repair/score-options.ts';
import type { EvaluationTotals } from '../../repair/score-sums.ts';
import { readScores } from '../../repair/scores.ts';
import { indicatorRecord } from '../indicator-record.ts';
import type { IndicatorColumn } from '../header-words.ts';
import { levelsOf } from './levels.ts';
import type { LabelPlaces } from './printed-labels.ts';
import { withLostSatisfaction } from '../lost-levels.ts';
import { runTogether } from '../run-together.ts';
import type { FlowRow } from './rows.ts';

export interface Indicators {
  readonly indicators: IndicatorRecord[];
  /** The execution rate's score where the page lost it and the total gives it. */
  readonly missingExecutionScore: number | null;
  readonly problems: Problem[];
}

/** Of a table that scores nothing. */
export const noTotals: EvaluationTotals = {
  executionWeight: null,
  executionScore: null,
  executionRate: null,
  total: null,
};

/**
 * The rows' indicators in printed order; a row without a name or a target is a problem.
 *
 * @param placed where the tables of the document print their level labels (levels.ts); null where they have no levels.
 * @param totals what the table's other parts say about weights and scores.
 */
export function indicatorsOf(
  rows: readonly FlowRow[],
  placed: LabelPlaces | null,
  totals: EvaluationTotals = noTotals,
): Indicators {
  const problems: Problem[] = rows
    .filter(isNameless)
    .map((row) => problem(row, 'a row of the indicator table without the name of an indicator'));
  const named = rows.flatMap((row) => {
    const name = row.cells.get('name');
    return name === undefined ? [] : [{ row, name }];
  });
  const levels = withLostSatisfaction(
    levelsOf(rows, placed ?? { level1: 'first', level2: 'first' }),
    named.map(({ name }) => name),
  );
  const scored = readScores(
    named.map(({ row }) => numberCells(row)),
    totals,
  );
  const firstLine = rows[0]?.lines[0] ?? 1;
  for (const finding of scored.findings) problems.push({ line: firstLine, message: finding, text: '' });
  const indicators = named.flatMap(({ row, name }, at) => {
    const numbers = scored.readings[at];
    if (numbers === undefined || figure.test(name)) {
      problems.push(problem(row, figureForName));
      return [];
    }
    const cell = (column: IndicatorColumn): string =>
      (column === 'target' ? row.cells.get('value') : undefined) ?? row.cells.get(column) ?? '';
    const level = levels[at] ?? { level1: '', level2: '', repairs: [] };
    const indicator = indicatorRecord({ name, levels: level, cell, numbers, lines: row.lines });
    problems.push(...problemsOf(row, indicator, placed !== null));
    return [indicator];
  });
  return { indicators, missingExecutionScore: scored.missingExecutionScore, problems };
}

function isNameless({ cells }: FlowRow): boolean {
  return !cells.has('name') && [...cells.keys()].some((column) => column !== 'level1' && column !== 'level2');
}

function numberCells({ cells }: FlowRow): NumberCells {
  return {
    actual: cells.get('actual') ?? null,
    weight: cells.get('weight') ?? null,
    score: cells.get('score') ?? null,
    places: { actual: null, weight: null, score: null },
    pieces: [],
    scrambled: false,
    share: null,
  };
}

function problemsOf(row: FlowRow, indicator: IndicatorRecord, leveled: boolean): Problem[] {
  const { name, targetText, level2 } = indicator;
  const messages = [...row.cells].flatMap(([column, text]) =>
    isPrintedTwice(text)
      ? [`the ${column} of ${name} is printed twice: the row below it may have been lost`]
      : [],
  );
  if (targetText === null) messages.unshift(`the indicator ${name} has no target that can be read`);
  if (leveled && level2 === '')
    messages.push(`nothing on the page says under which second level ${name} stands`);
  return [...messages, ...runTogether(indicator)].map((message) => problem(row, message));
}

const figureForName =
  'a figure stands where the name of an indicator does: the row is left out, and those beside it may be wrong';

/** A target or an actual and no name: every cell of such a row stands in the column beside its own. */
const figure = /^(?:[≥≤＞＜><=＝]|\d[\d,.]*[^\d]{0,2}$)/;

/** A cell that says the same twice holds the cell of a row whose other cells are gone. */
function isPrintedTwice(text: string): boolean {
  const half = text.length / 2;
  return half >= 4 && text.slice(0, half) === text.slice(half);
}

function problem(row: FlowRow, message: string): Problem {
  return { line: row.lines[0], message, text: [...row.cells.values()].join(' ') };
}
