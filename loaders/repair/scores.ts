/**
 * Weights and scores of a self-evaluation, decided by the arithmetic that the table carries: weights sum to 100 with
 * the execution rate's, scores and the execution rate's score sum to 总分. A damaged cell has several readings; the
 * cheapest combination that adds up is taken, and only where it is the only one.
 */
import { readNumber } from '../fields/number.ts';
import { withoutSpace } from '../fields/text.ts';
import type { Repair } from '../records.ts';
import { splitDigits, wasSplit } from './digits.ts';

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

export interface EvaluationTotals {
  /** What the execution rate weighs and scores; null where the table prints none. */
  readonly executionWeight: number | null;
  readonly executionScore: number | null;
  /** 总分 as printed, null where it is not. */
  readonly total: number | null;
}

export interface ScoredRows {
  readonly readings: readonly NumberReading[];
  /** The execution rate's score where the page lost it and the total gives it. */
  readonly missingExecutionScore: number | null;
  /** What does not add up, in plain words. */
  readonly findings: readonly string[];
}

interface Option extends NumberReading {
  readonly cost: number;
}

interface Sum {
  readonly weight: number;
  readonly score: number;
  readonly cost: number;
  readonly choice: readonly Option[];
  /** Another combination of the same cost gives other values. */
  readonly ambiguous: boolean;
}

const unreadable: NumberReading = { actual: null, weight: null, score: null, repairs: [] };

/** Decide every row's weight, score and actual. Rows keep their order. */
export function readScores(rows: readonly NumberCells[], totals: EvaluationTotals): ScoredRows {
  const options = rows.map(optionsOf);
  const weighted = rows.some(({ weight, scrambled }) => weight !== null && !scrambled);
  const base = options.map(([first]) => first ?? { ...unreadable, cost: 0 });
  if (!weighted) return { readings: base, missingExecutionScore: null, findings: [] };

  const someUnknown = base.some(({ weight }) => weight === null);
  const fits = fitTest(totals, someUnknown);
  const fitting = cheapest(combinations(options).filter((sum) => fits(sum) === 'both'));
  const solved = fitting ?? solveOneRow(rows, options, totals);
  const chosen = solved ?? cheapest(combinations(options).filter((sum) => fits(sum) === 'weights'));
  const full = 100 - (totals.executionWeight ?? 0);
  const undecided = chosen === null || chosen.ambiguous;
  const decided = !undecided
    ? chosen.choice
    : someUnknown
      ? base
      : withoutDoubtful(rows, options, base, full);
  const readings = someUnknown ? withSharedScore(rows, decided, totals) : decided;
  const score = sumOf(readings.map((reading) => reading.score));
  const weight = sumOf(readings.map((reading) => reading.weight));

  const findings: string[] = [];
  const emptied = readings.filter((reading, i) => reading.weight === null && base[i]?.weight != null).length;
  if (emptied > 0) {
    findings.push(
      `The weights and scores of ${String(emptied)} damaged rows do not add up and are left empty.`,
    );
  }
  if (someUnknown) {
    // Nothing can be said about sums where a weight was not read; that itself is reported with its row.
  } else if (!near(weight, full) && !near(weight, 100) && !near(weight, 90)) {
    findings.push(`The indicators' weights sum to ${shown(weight)}, not to ${shown(full)}.`);
  }
  const { total, executionScore } = totals;
  let missingExecutionScore: number | null = null;
  if (total !== null && !someUnknown) {
    const rest = Math.round((total - score) * 1000) / 1000;
    if (executionScore === null && rest >= 0 && rest <= (totals.executionWeight ?? 10)) {
      missingExecutionScore = rest;
    } else if (!near(score + (executionScore ?? 0), total) && !near(score, total)) {
      findings.push(
        `The scores sum to ${shown(score + (executionScore ?? 0))}, the total prints ${shown(total)}.`,
      );
    }
  }
  return { readings, missingExecutionScore, findings };
}

/**
 * Where nothing adds up: numbers that cannot be right (a score above its weight, a weight that leaves the others nothing,
 * two numbers in one cell) are left empty rather than handed on, and where the rest is still too much, all those whose
 * digits stood apart.
 */
function withoutDoubtful(
  rows: readonly NumberCells[],
  options: readonly (readonly Option[])[],
  readings: readonly NumberReading[],
  full: number,
): readonly NumberReading[] {
  const emptied = (doubtful: (reading: NumberReading, i: number) => boolean): NumberReading[] =>
    readings.map((reading, i) => {
      if (!doubtful(reading, i)) return reading;
      const repairs = reading.repairs.filter(({ field }) => field !== 'weight' && field !== 'score');
      return { ...reading, weight: null, score: null, repairs };
    });
  const impossible = ({ weight, score }: NumberReading, i: number): boolean =>
    weight !== null &&
    ((score !== null && score > weight) ||
      (weight >= full && rows.length > 1) ||
      (options[i]?.some(
        (option) => option.weight !== weight && option.score === option.weight && score === null,
      ) ??
        false));
  const first = emptied(impossible);
  if (sumOf(first.map(({ weight }) => weight)) <= full) return first;
  const split = (i: number): boolean => wasSplit(rows[i]?.weight ?? null) || wasSplit(rows[i]?.score ?? null);
  return emptied((reading, i) => impossible(reading, i) || split(i));
}

/**
 * Beside rows that cannot be read: a score that lost digits is read where two witnesses agree on one that holds the
 * printed digits, its weight's share by target and actual, and what the total leaves if the unreadable rows score in full.
 */
function withSharedScore(
  rows: readonly NumberCells[],
  readings: readonly NumberReading[],
  { executionWeight, executionScore, total }: EvaluationTotals,
): readonly NumberReading[] {
  if (total === null || executionScore === null) return readings;
  const lost = 100 - (executionWeight ?? 10) - (total - executionScore);
  const others = (at: number): number =>
    sumOf(readings.map(({ weight, score }, i) => (i === at || weight === null ? 0 : weight - (score ?? 0))));
  return readings.map((reading, i) => {
    const { weight, score } = reading;
    const share = rows[i]?.share ?? null;
    if (weight === null || score === null || score === weight || share === null) return reading;
    const value = Math.round(weight * share * 100) / 100;
    const printed = String(score);
    const fits = near(weight - value, lost - others(i)) && String(value).endsWith(printed);
    if (!fits || near(value, score)) return reading;
    const reason =
      'Digits are missing on the page; the total and the share of the target give the same score.';
    return {
      ...reading,
      score: value,
      repairs: [...reading.repairs, { field: 'score', raw: rows[i]?.score ?? null, value, reason }],
    };
  });
}

/** Whether the weights of a combination add up, or both weights and scores, or neither. */
function fitTest(
  totals: EvaluationTotals,
  someUnknown: boolean,
): (sum: { weight: number; score: number }) => 'both' | 'weights' | 'neither' {
  const { executionWeight, executionScore, total } = totals;
  const full = [100 - (executionWeight ?? 10), 100];
  return ({ weight, score }) => {
    const weightsFit = someUnknown
      ? weight <= (full[0] ?? 100) + 0.001
      : full.some((value) => near(weight, value));
    if (!weightsFit) return 'neither';
    if (total === null || someUnknown) return 'both';
    const rest = total - score;
    const fit =
      executionScore === null
        ? rest >= -0.001 && rest <= (executionWeight ?? 10) + 0.001
        : near(rest, executionScore) || near(rest, 0);
    return fit ? 'both' : 'weights';
  };
}

/** Every sum that choosing one option for each row can give, each with its cheapest choice. */
function combinations(options: readonly (readonly Option[])[]): Sum[] {
  let sums = new Map<string, Sum>([['0|0', { weight: 0, score: 0, cost: 0, choice: [], ambiguous: false }]]);
  for (const row of options) {
    const next = new Map<string, Sum>();
    for (const sum of sums.values()) {
      for (const option of row) {
        const weight = Math.round((sum.weight + (option.weight ?? 0)) * 1000) / 1000;
        const score = Math.round((sum.score + (option.score ?? 0)) * 1000) / 1000;
        const cost = sum.cost + option.cost;
        const key = `${String(weight)}|${String(score)}`;
        const known = next.get(key);
        if (known !== undefined && known.cost < cost) continue;
        const tie = known !== undefined && known.cost === cost;
        next.set(key, {
          weight,
          score,
          cost,
          choice: [...sum.choice, option],
          ambiguous: sum.ambiguous || tie,
        });
      }
    }
    sums = next;
  }
  return [...sums.values()];
}

function cheapest(sums: readonly Sum[]): Sum | null {
  const [best, second] = [...sums].sort((a, b) => a.cost - b.cost);
  if (best === undefined) return null;
  return { ...best, ambiguous: best.ambiguous || (second?.cost === best.cost && best.cost > 0) };
}

/**
 * One row whose two numbers ran into each other: what the others leave of weight and score is its reading if it is
 * made of exactly the digits that its two cells print.
 */
function solveOneRow(
  rows: readonly NumberCells[],
  options: readonly (readonly Option[])[],
  totals: EvaluationTotals,
): Sum | null {
  const { total, executionScore, executionWeight } = totals;
  if (total === null || executionScore === null) return null;
  const found: Sum[] = [];
  rows.forEach((row, i) => {
    const printed = digitsOf((row.weight ?? '') + (row.score ?? ''));
    if (!wasSplit(row.weight) && !wasSplit(row.score)) return;
    const others = options.map((choices, j) => (j === i ? [{ ...unreadable, cost: 0 }] : choices));
    for (const sum of combinations(others)) {
      const weight = Math.round((100 - (executionWeight ?? 10) - sum.weight) * 1000) / 1000;
      const score = Math.round((total - executionScore - sum.score) * 1000) / 1000;
      if (weight <= 0 || score < 0 || score > weight) continue;
      if (digitsOf(String(weight) + String(score)) !== printed) continue;
      const reason = 'The digits of weight and score ran into each other; this is what the totals leave.';
      const reading: Option = {
        actual: row.actual === null ? null : withoutSpace(row.actual),
        weight,
        score,
        repairs: [
          ...splitDigits('actualValue', row.actual),
          { field: 'weight', raw: row.weight, value: weight, reason },
          { field: 'score', raw: row.score, value: score, reason },
        ],
        cost: 3,
      };
      found.push({
        ...sum,
        cost: sum.cost + 3,
        choice: sum.choice.map((option, j) => (j === i ? reading : option)),
      });
    }
  });
  const best = cheapest(found);
  return best === null || best.ambiguous ? null : best;
}

/** The readings that a row's cells allow; the first is what is printed. */
function optionsOf(row: NumberCells): Option[] {
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

function digitsOf(text: string): string {
  return Array.from(text.replace(/\D/g, '')).sort().join('');
}

function sumOf(values: readonly (number | null)[]): number {
  return Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 1000) / 1000;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;
const shown = (value: number): string => String(Math.round(value * 100) / 100);
