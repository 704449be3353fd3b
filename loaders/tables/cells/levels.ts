/** Levels of indicators: labels of merged cells are printed once, early, late, or under a neighbour's column. */
import { readMeasure } from '../../fields/measure.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { Repair } from '../../records.ts';
import { firstLevelOf, mayStandUnder, readLevelLabel, stemOf } from '../level-labels.ts';
import type { Column } from './align.ts';
import type { RawIndicator } from './raw-indicator.ts';

export interface Levels {
  readonly level1: string;
  readonly level2: string;
  readonly repairs: readonly Repair[];
}

interface RowLabels {
  readonly level1: string | null;
  readonly level2: string | null;
  /** The first level's label stands right before the name although the header has a column between them. */
  readonly touchesName: boolean;
  /** Labels that the page cut short, as they were completed. */
  readonly completed: readonly Repair[];
}

/** The first level that a document's tables print with a second one, where they agree. */
export type LevelHabit = ReadonlyMap<string, string>;

/** How many rows must print a pair of labels, and what share of all, before a document has a habit. */
const fewestPairs = 3;
const agreement = 0.9;

/** What the rows that print both labels say, over all tables of a document. */
export function levelHabit(
  tables: readonly { readonly rows: readonly RawIndicator[]; readonly columns: readonly Column[] }[],
): LevelHabit {
  const pairs = new Map<string, string[]>();
  for (const { rows, columns } of tables) {
    const complete = labelCompleter(rows);
    for (const row of rows) {
      const { level1, level2 } = labelsOf(row, columns, complete);
      if (level1 !== null && level2 !== null) pairs.set(level2, [...(pairs.get(level2) ?? []), level1]);
    }
  }
  const habit = new Map<string, string>();
  for (const [level2, firsts] of pairs) {
    for (const level1 of new Set(firsts)) {
      const count = firsts.filter((first) => first === level1).length;
      if (count >= fewestPairs && count >= agreement * firsts.length) habit.set(level2, level1);
    }
  }
  return habit;
}

/** The levels of each row, in the order of the rows (rows that print labels only count, too). */
export function levelsOf(
  rows: readonly RawIndicator[],
  columns: readonly Column[],
  habit: LevelHabit = new Map(),
): Levels[] {
  const complete = labelCompleter(rows);
  const labels = rows.map((row) => labelsOf(row, columns, complete));
  const result: Levels[] = [];
  // With one column for the labels of both levels, a first level's label ends the second level above it.
  const oneColumn = !columns.some(({ meaning }) => meaning === 'level2');
  let level1 = '';
  let level2 = '';
  /** A first level whose label was printed one row before its second level. */
  let early: string | null = null;

  rows.forEach((row, i) => {
    const own = labels[i] ?? { level1: null, level2: null, touchesName: false, completed: [] };
    const next = labels[i + 1];
    const repairs: Repair[] = [...own.completed];
    if (own.level1 !== null && own.level2 === null && isEarly(own.level1, level2, next)) {
      early = own.level1;
    } else if (own.level1 !== null) {
      level1 = own.level1;
      level2 = own.level2 ?? (oneColumn || own.touchesName || !mayStandUnder(level2, level1) ? '' : level2);
    } else if (own.level2 !== null) {
      level2 = own.level2;
      if (early !== null) level1 = early;
      else if (level1 === '' || !mayStandUnder(level2, level1)) {
        const family = firstLevelOf(level2);
        if (family !== null) {
          repairs.push(lostFirstLevel(level2, family));
          level1 = family;
        }
      } else {
        const usual = habit.get(level2);
        const isOther = usual !== undefined && stemOf(usual) !== stemOf(level1);
        if (isOther) {
          repairs.push(lostFirstLevel(level2, usual));
          level1 = usual;
        }
      }
      early = null;
    } else if (belongsBelow(row, level1, next)) {
      level1 = next?.level1 ?? level1;
      level2 = next?.level2 ?? '';
      repairs.push({
        field: 'level1',
        raw: null,
        value: level1,
        reason: `After the page break the labels stand one row below; a target with ≥ is no cost.`,
      });
    }
    result.push({ level1, level2, repairs });
  });
  return result;
}

function cutShort(field: 'level1' | 'level2', raw: string, value: string): Repair {
  return { field, raw, value, reason: "The label's end is missing; the table's other labels have it." };
}

function lostFirstLevel(level2: string, value: string): Repair {
  const reason = `The row prints no first level; ${level2} belongs to ${value}.`;
  return { field: 'level1', raw: null, value, reason };
}

/** A label printed one row early: what stands before it cannot be under it, and the next row has a second level that can. */
function isEarly(label: string, before: string, next: RowLabels | undefined): boolean {
  return (
    before !== '' &&
    !mayStandUnder(before, label) &&
    next !== undefined &&
    next.level1 === null &&
    next.level2 !== null &&
    mayStandUnder(next.level2, label)
  );
}

/** An unlabelled first row of a page whose target (≥) contradicts the cost label above it and not the label below. */
function belongsBelow(row: RawIndicator, above: string, next: RowLabels | undefined): boolean {
  if (!row.afterGap || stemOf(above) !== '成本' || next?.level1 == null) return false;
  if (stemOf(next.level1) === '成本') return false;
  const target = row.cells.target;
  return target !== undefined && ['>=', '>'].includes(readMeasure(target.text).operator ?? '');
}

function labelsOf(
  row: RawIndicator,
  columns: readonly Column[],
  complete: (label: string) => string,
): RowLabels {
  let level1: string | null = null;
  let level2: string | null = null;
  let level1At = -1;
  const completed: Repair[] = [];
  for (const { text, meaning, index } of row.labels) {
    const known = readLevelLabel(text);
    const label = known === null ? withoutSpace(text) : complete(known.label);
    // 成本指标 is a first level, and a second one where the row has another label before it.
    // 满意度指标 may stand in both columns.
    const isAgain = label === level1 && meaning === 'level2';
    // 满意度 without 指标 is what an evaluation by points has under 效益.
    const isOfBoth = stemOf(label) === '成本' || foldText(text) === '满意度';
    const isSecond = known === null || isOfBoth || isAgain ? meaning === 'level2' : known.level === 2;
    const field = isSecond ? 'level2' : 'level1';
    if (
      known !== null &&
      foldText(text) !== foldText(label) &&
      !completed.some((one) => one.field === field)
    ) {
      completed.push(cutShort(field, withoutSpace(text), label));
    }
    if (isSecond) level2 = label;
    else {
      level1 = label;
      level1At = index;
    }
  }
  const place = (meaning: string): number =>
    columns.find((column) => column.meaning === meaning)?.index ?? -1;
  const touchesName =
    level1At >= 0 && row.cells.name?.index === level1At + 1 && place('name') - place('level1') > 1;
  return { level1, level2, touchesName, completed };
}

/** Labels that lost their end get it back where the table's other labels have it: 社会效益 beside 经济效益指标. */
function labelCompleter(rows: readonly RawIndicator[]): (label: string) => string {
  const firsts = rows
    .flatMap(({ labels }) => labels)
    .map(({ text }) => readLevelLabel(text))
    .filter((label) => label !== null);
  const withEnd = firsts.filter(({ label }) => label.endsWith('指标')).length;
  const ends = withEnd > firsts.length / 2;
  return (label) => (ends && !/(?:指标|目标)$/.test(label) ? `${label}指标` : label);
}
