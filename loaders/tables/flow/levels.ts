/**
 * First- and second-level labels span several rows, and the text prints them once: before their rows, or, where they
 * stand centred in a merged cell, in the middle of them.
 */
import type { Repair } from '../../records.ts';
import { firstLevelOf, mayStandUnder, readLevelLabel } from '../level-labels.ts';
import type { FlowRow } from './rows.ts';

export interface Levels {
  readonly level1: string;
  readonly level2: string;
  readonly repairs: Repair[];
}

interface Label {
  readonly text: string;
  /** Index among the named rows: the row that the label is printed with, or that follows it. */
  readonly row: number;
}

/** The levels of each row that names an indicator, in order; rows that hold labels only name none. */
export function levelsOf(rows: readonly FlowRow[]): Levels[] {
  const named = rows.filter((row) => row.cells.has('name'));
  const outer = spread(labelsOf(rows, 'level1'), named.length);
  const inner = spread(labelsOf(rows, 'level2'), named.length);
  return named.map((_, index) => {
    const level1 = outer[index]?.text ?? '';
    const label2 = inner[index];
    // A second-level label printed before its row's first-level one belongs to the group before.
    const level2 = label2 === undefined || label2.row < (outer[index]?.row ?? 0) ? '' : label2.text;
    if (level2 === '' || level1 === '' || mayStandUnder(level2, level1))
      return { level1, level2, repairs: [] };
    const fitting = [...labelsOf(rows, 'level1')]
      .sort((left, right) => Math.abs(left.row - index) - Math.abs(right.row - index))
      .find((label) => mayStandUnder(level2, label.text));
    const value = fitting?.text ?? firstLevelOf(level2);
    if (value === null) return { level1, level2, repairs: [] };
    const reason = `${level2} does not stand under ${level1}; it belongs to ${value}.`;
    return { level1: value, level2, repairs: [{ field: 'level1', raw: level1, value, reason }] };
  });
}

function labelsOf(rows: readonly FlowRow[], column: 'level1' | 'level2'): Label[] {
  const labels: Label[] = [];
  let namedSoFar = 0;
  for (const row of rows) {
    const text = row.cells.get(column);
    if (text !== undefined) labels.push({ text: readLevelLabel(text)?.label ?? text, row: namedSoFar });
    if (row.cells.has('name')) namedSoFar += 1;
  }
  return labels;
}

/** The label of each row: printed first, a label holds until the next one; printed late, it holds for as many rows before it as after it. */
function spread(labels: readonly Label[], rowCount: number): (Label | undefined)[] {
  const result = Array.from<Label | undefined>({ length: rowCount });
  const late = (labels[0]?.row ?? 0) > 0;
  let from = 0;
  labels.forEach((label, index) => {
    const next = labels[index + 1];
    const above = label.row - from;
    const until = next === undefined ? rowCount : late ? Math.min(label.row + above + 1, next.row) : next.row;
    for (let row = late ? from : label.row; row < until; row += 1) result[row] = label;
    from = until;
  });
  return result;
}
