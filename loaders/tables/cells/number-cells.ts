/** The numbers of an indicator's rows, as the arithmetic of the table takes them. */
import { readMeasure } from '../../fields/measure.ts';
import { readNumber } from '../../fields/number.ts';
import type { NumberCells } from '../../repair/score-options.ts';
import type { RawIndicator } from './raw-indicator.ts';

/** Whether a row's numbers stand in wrong columns: a bare number where a reason belongs. */
export function isScrambled(raw: RawIndicator): boolean {
  const reason = raw.cells.reason;
  return (
    (reason !== undefined && /^\d/.test(reason.text) && readNumber(reason.text) !== null) ||
    raw.pieces.length > 2
  );
}

export function numberCells(raw: RawIndicator): NumberCells {
  const { actual, weight, score } = raw.cells;
  return {
    actual: actual?.text ?? null,
    weight: weight?.text ?? null,
    score: score?.text ?? null,
    places: { actual: actual?.index ?? null, weight: weight?.index ?? null, score: score?.index ?? null },
    pieces: raw.pieces,
    scrambled: isScrambled(raw),
    share: shareOf(raw),
  };
}

function shareOf({ cells }: RawIndicator): number | null {
  const target = cells.target === undefined ? null : readMeasure(cells.target.text);
  const actual = cells.actual === undefined ? null : readNumber(cells.actual.text);
  if (target?.value == null || target.value <= 0 || actual === null) return null;
  return target.operator === '<=' || target.operator === '<' || actual >= target.value
    ? null
    : actual / target.value;
}

export function printedNumbers({ cells, pieces }: RawIndicator): string {
  return [cells.actual, cells.weight, cells.score, cells.reason, ...pieces]
    .map((cell) => cell?.text ?? '')
    .join(' ')
    .trim();
}
