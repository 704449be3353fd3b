/** An indicator's record from its cells, whatever table they stood in: target, actual, points, reason. */
import { bareUnit, readMeasure, type Measure } from '../fields/measure.ts';
import { readNumber } from '../fields/number.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import { isKnownUnit } from '../fields/unit-words.ts';
import type { IndicatorRecord, Lines, Repair } from '../records.ts';
import { splitDigits } from '../repair/digits.ts';
import type { NumberReading } from '../repair/score-options.ts';
import type { IndicatorColumn } from './header-words.ts';
import { readLevelLabel } from './level-labels.ts';

export interface PrintedIndicator {
  readonly name: string;
  readonly levels: {
    readonly level1: string;
    readonly level2: string;
    readonly repairs: readonly Repair[];
  };
  /** What the row prints in a column; empty where it prints nothing. */
  readonly cell: (column: IndicatorColumn) => string;
  /** Its actual, weight and score (repair/scores.ts). */
  readonly numbers: NumberReading;
  readonly lines: Lines;
}

export function indicatorRecord(row: PrintedIndicator): IndicatorRecord {
  const printed = targetInItsColumn(row);
  const { name, levels, repairs: unswapped } = nameInItsColumn(printed);
  const { numbers, lines } = printed;
  const text = (column: IndicatorColumn): string | null => {
    const cell = printed.cell(column);
    return /^[/／—–-]*$/.test(cell) ? null : cell;
  };
  const measure = (column: IndicatorColumn): string | null => {
    const cell = text(column);
    return cell === null ? null : readMeasure(cell).text;
  };
  const target = targetOf(text('operator'), text('target'), text('unit'));
  const actual = numbers.actual === null ? null : readMeasure(numbers.actual);
  return {
    level1: levels.level1,
    level2: levels.level2,
    name,
    description: text('description'),
    basis: text('basis'),
    targetText: target?.text ?? null,
    operator: target?.operator ?? null,
    targetValue: target?.value ?? null,
    unit: target?.unit ?? (target?.value == null ? null : unitInName(name)),
    actualText: actual?.text ?? null,
    actualValue: actual?.value ?? null,
    weight: numbers.weight,
    score: numbers.score,
    deviationReason: reasonOf(text('reason')),
    standard: measure('standard'),
    halfYear: measure('halfYear'),
    periodTarget: measure('periodTarget'),
    repairs: [...levels.repairs, ...unswapped, ...numbers.repairs, ...joinedDigits(text('target'), target)],
    lines,
  };
}

/** A sign stands before a target, not before what came of it: where only the actual has one, the two have changed places. */
function targetInItsColumn(row: PrintedIndicator): PrintedIndicator {
  const [target, { actual }] = [row.cell('target'), row.numbers];
  if (actual === null || row.cell('operator') !== '' || readNumber(target) === null) return row;
  if (!/^[≥≤=><≧≦]/.test(foldText(actual)) || readMeasure(actual).value === null) return row;
  const reason = 'Target and actual stood in each other’s column: the sign tells the target.';
  const repairs: Repair[] = [
    { field: 'targetText', raw: target, value: actual, reason },
    { field: 'actualText', raw: actual, value: target, reason },
  ];
  return {
    ...row,
    cell: (column) => (column === 'target' ? actual : row.cell(column)),
    numbers: { ...row.numbers, actual: target, repairs: [...row.numbers.repairs, ...repairs] },
  };
}

/** A name that is the label of a second level, beside a second level that is none: the two have changed places. */
function nameInItsColumn({ name, levels }: PrintedIndicator): Pick<PrintedIndicator, 'name' | 'levels'> & {
  readonly repairs: readonly Repair[];
} {
  const isSwapped = isSecondLevel(name) && levels.level2 !== '' && readLevelLabel(levels.level2) === null;
  if (!isSwapped) return { name, levels, repairs: [] };
  const reason = 'Name and second level stood in each other’s column: the label tells the level.';
  return {
    name: levels.level2,
    levels: { ...levels, level2: name },
    repairs: [
      { field: 'name', raw: name, value: levels.level2, reason },
      { field: 'level2', raw: levels.level2, value: name, reason },
    ],
  };
}

function isSecondLevel(text: string): boolean {
  const label = readLevelLabel(text);
  return label?.level === 2 && label.label === foldText(text) && /指标$/.test(label.label);
}

/** The target, in one cell or with its sign and its unit in cells of their own. */
function targetOf(signCell: string | null, cell: string | null, unitCell: string | null): Measure | null {
  if (cell === null) return null;
  const alone = readMeasure(cell);
  const sign = signCell === null || alone.operator !== null ? '' : signOf(signCell);
  const unit =
    unitCell === null || alone.unit !== null || !/^[≥≤=><≧≦]*[\d.,]+$/.test(foldText(cell))
      ? ''
      : unitOf(unitCell);
  const whole = readMeasure(sign + cell + unit);
  // A unit that no dictionary has and that is as long as a sentence is the cell's word for it.
  return whole.value === null && alone.value !== null
    ? { ...readMeasure(sign + cell), unit: unit === '' ? null : unit }
    : whole;
}

/** 指标性质 holds a sign, or says that there is none (定性) or which way is good (正向). */
function signOf(cell: string): string {
  const sign = foldText(cell);
  return /^(?:[≥≤=><≧≦]|>=|<=)$/.test(sign) ? sign : '';
}

function unitOf(cell: string): string {
  const unit = bareUnit(withoutSpace(cell));
  return /^(?:无|[/／—-])$/.test(unit) ? '' : unit;
}

/** A lone number is a score that slipped into the column, and no reason. */
function reasonOf(printed: string | null): string | null {
  return printed !== null && readNumber(printed) !== null ? null : printed;
}

function joinedDigits(raw: string | null, target: Measure | null): Repair[] {
  if (raw === null || target?.value == null) return [];
  const [digits] = /\d[\d\s.·]*\d/.exec(raw) ?? [];
  return digits === undefined || splitDigits('targetValue', digits).length === 0
    ? []
    : [{ field: 'targetValue', raw, value: target.value, reason: 'The digits stood apart and were joined.' }];
}

/** The unit that a name carries in brackets at its end: 完成时限（个月）, 满意度(抽样调查,%). */
function unitInName(name: string): string | null {
  const unit = /[（(](?:[^（()）]*[,，、;；])?([^（()）]+)[）)]$/.exec(name)?.[1];
  if (unit === undefined) return null;
  if (/%$/.test(unit)) return '%';
  return isKnownUnit(unit) || isKnownUnit(`${unit}元`) ? unit : null;
}
