/** The readings that a row's cells allow: what is printed first, then what damage may have made of something else. */
import { readNumber } from '../fields/number.ts';
import { withoutSpace } from '../fields/text.ts';
import type { Repair } from '../records.ts';
import { splitDigits } from './digits.ts';

export interface NumberCells {
  readonly actual: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  /** Where these cells stand in the row, and pieces of numbers that a further row prints. */
  readonly places: Readonly<Record<'actual' | 'weight' | 'score', number | null>>;
  readonly pieces: readonly { readonly text: string; readonly index: number }[];
  /** The row's numbers stand in wrong columns: nothing of it can be trusted. */
  readonly scrambled: boolean;
  /** Which part of the target the actual is, below 1; null where it is not read or passes the target. */
  readonly share: number | null;
}

export interface NumberReading {
  readonly actual: string | null;
  readonly weight: number | null;
  readonly score: number | null;
  readonly repairs: readonly Repair[];
}

export interface Option extends NumberReading {
  readonly cost: number;
}

export const unreadable: NumberReading = { actual: null, weight: null, score: null, repairs: [] };

/** The readings that a row's cells allow; the first is what is printed. */
export function optionsOf(row: NumberCells): Option[] {
  if (row.scrambled) return [{ ...unreadable, cost: 0 }];
  const actual = row.actual === null ? null : withoutSpace(row.actual);
  const weight = row.weight === null ? null : readNumber(row.weight);
  const score = row.score === null ? null : readNumber(row.score);
  const joins = [
    ...splitDigits('actualValue', row.actual),
    ...splitDigits('weight', row.weight),
    ...splitDigits('score', row.score),
  ];
  const options: Option[] = [{ actual, weight, score, repairs: joins, cost: 0 }];
  const add = (cost: number, values: Partial<NumberReading>, reason: string): void => {
    const reading = { actual, weight, score, ...values };
    const repairs: Repair[] = [
      ...splitDigits('actualValue', values.actual === undefined ? row.actual : null),
    ];
    if (reading.actual !== actual) {
      repairs.push({ field: 'actualValue', raw: row.actual, value: reading.actual, reason });
    }
    if (reading.weight !== weight)
      repairs.push({ field: 'weight', raw: row.weight, value: reading.weight, reason });
    if (reading.score !== score)
      repairs.push({ field: 'score', raw: row.score, value: reading.score, reason });
    options.push({ ...reading, repairs, cost });
  };

  for (const joined of joinedPieces(row)) {
    add(0.5, joined, 'A number broke over two rows; its pieces were joined.');
  }
  const [, half] = /^(\S+)\s+\1$/.exec(row.weight?.trim() ?? '') ?? [];
  if (half !== undefined && score === null) {
    const value = readNumber(half);
    add(1, { weight: value, score: value }, 'Weight and score stood in one cell.');
  }
  if (weight !== null && weight >= 10 && weight % 10 === 0) {
    const reason = 'A digit too many: only so the weights sum to 100.';
    const fixed = weight / 10;
    if (score === null || score <= fixed) add(2, { weight: fixed }, reason);
    else if (score % 10 === 0 && score / 10 <= fixed) add(2, { weight: fixed, score: score / 10 }, reason);
  }
  if (weight !== null && score === null && row.pieces.length === 0) {
    add(2, { score: weight }, 'The cell is empty; the total counts the full score.');
  }
  if (row.pieces.length > 0 && options.length > 1) options[0] = { ...(options[0] as Option), cost: 4 };
  return options;
}

/** Pieces of a further row, put behind the row's numbers at every shift that gives whole numbers. */
function joinedPieces(row: NumberCells): Partial<NumberReading>[] {
  if (row.pieces.length === 0) return [];
  const found: Partial<NumberReading>[] = [];
  for (const shift of [0, -1, -2, -3, 1]) {
    const texts = { actual: row.actual, weight: row.weight, score: row.score };
    let whole = true;
    for (const piece of row.pieces) {
      const field = (['actual', 'weight', 'score'] as const).find((name) => {
        const place = row.places[name];
        return place !== null && place + shift === piece.index;
      });
      const text = field === undefined ? null : texts[field];
      if (field === undefined || text === null) whole = false;
      else texts[field] = text + piece.text;
    }
    const weight = texts.weight === null ? null : readNumber(texts.weight);
    const score = texts.score === null ? null : readNumber(texts.score);
    const joined = Object.values(texts).every(
      (text) => text === null || /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(withoutSpace(text)) || !/\d/.test(text),
    );
    if (!whole || !joined || (weight ?? 0) > 100 || (score ?? 0) > (weight ?? 100)) continue;
    found.push({
      ...(texts.actual === row.actual
        ? {}
        : { actual: texts.actual === null ? null : withoutSpace(texts.actual) }),
      weight,
      score,
    });
  }
  return found;
}
