/**
 * How badly a piece of text fits into a column of a flattened table. Costs are compared, never shown: 0 is what
 * one expects, 1-3 unusual, 10 and more impossible unless nothing else is left.
 */
import { readMeasure } from '../../fields/measure.ts';
import { plainDigits } from '../../fields/number.ts';
import { foldText, undoLatex } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import type { CellShape, ColumnMeaning } from './columns.ts';
import { isLabelRemainder, readLevelLabel, stemOf, type LevelLabel } from '../level-labels.ts';
import { printedWidth, type Token } from './token.ts';
import { isFull, type ColumnWidth } from './widths.ts';

const impossible = 12;
const longestLabel = 16;
/** A line wider than its column, and at most. */
const tooWide = 3;
const farTooWide = 10;
const unusuallyWide = 1.5;
/** A line below a sign, a number and a unit: nothing is missing there. */
const afterWholeTarget = 9;
/** A number and its unit in one cell, although the table has a column for units. */
const gluedUnit = 4;
/** Two numbers in one cell: most often two cells. */
const gluedNumbers = 4;
/** A label is a cell of its own. */
const gluedLabel = 6;
/** Names of indicators are no sentences. */
const sentenceSign = /[，。；]/;
const sentenceAsName = 2;
/** What ends an item of a list, or joins it to the next. */
const listSign = /[；;、，,。：:]$/;

/** What the costs of a further line depend on. */
interface ColumnShape {
  readonly shape: CellShape;
  readonly width: ColumnWidth;
  /** The table has a column for units: a number is whole without one. */
  readonly unitApart: boolean;
}

/** A cell that begins with this text. */
export function startCost(
  meaning: ColumnMeaning,
  shape: CellShape,
  text: string,
  width: ColumnWidth,
): number {
  return shapeCost(meaning, shape, text) + widthCost(text, width);
}

/** A row that begins with this text: a label begins a row as a label, hardly as the name of an indicator. */
export function rowStartCost(shape: CellShape, text: string): number {
  return shape !== 'label' && isSurelyLabel(text) ? 6 : 0;
}

/** A further line of a cell. */
export function continueCost(shape: CellShape, text: string, width: ColumnWidth): number {
  const misplaced = shape !== 'target' && startsWithSign(text) ? impossible : 0;
  const label = shape !== 'label' && isSurelyLabel(text) ? gluedLabel : 0;
  const bareNumber = plainDigits(text) === null ? 0 : 3;
  return misplaced + label + bareNumber + widthCost(text, width);
}

/** The text goes on in the next line: free where its line is full, or where a list's item ends. */
export function wrapCost(meaning: ColumnMeaning, text: string, next: string, column: ColumnShape): number {
  const { shape, width, unitApart } = column;
  if (shape === 'label') return isLabelRemainder(next) && levelLabel(text + next) !== null ? 0 : impossible;
  if (shape !== 'text' && shape !== 'list' && shape !== 'target') return impossible;
  if (shape === 'list' && listSign.test(text)) return 0;
  // A description says the name again, a name does not.
  const described = meaning === 'name' && (sentenceSign.test(next) || next.includes(text));
  const sentence = described ? sentenceAsName : 0;
  const complete =
    sentence + (shape === 'target' && isCompleteTarget(text, unitApart) ? afterWholeTarget : 0);
  const known = width.exact ?? width.atLeast;
  if (isFull(text, next, known))
    return complete + (width.exact !== null ? 0 : known > 0 ? 1 : unseenWrap(shape));
  // The name of an indicator ends where its line could have held much more: the row has lost its target.
  const farFromFull = meaning === 'name' && printedWidth(text) < known * 0.7;
  return complete + (farFromFull ? 11 : 3);
}

/** A cell that goes on although no other of its column is known to. */
function unseenWrap(shape: CellShape): number {
  return shape === 'target' ? 2.5 : 1.5;
}

/** A cell ends with this line: a full line more often goes on, and so does a list after a separator. */
export function endCost(shape: CellShape, text: string, width: ColumnWidth): number {
  if (shape === 'list') return /[。；;]$/.test(text) ? 0 : 2;
  if (shape !== 'text' || width.exact === null || /[。；;]$/.test(text)) return 0;
  return isFull(text, '字', width.exact) ? 1 : 0;
}

/** Two tokens of one line are one cell. Text extraction puts a space between a digit and its Chinese neighbour. */
export function glueCost(left: Token, right: Token, unitApart: boolean): number {
  const [before, after] = [left.text.at(-1) ?? '', right.text.at(0) ?? ''];
  if (right.wideGap) return 8;
  if (unitApart && plainDigits(left.text) !== null && isKnownUnit(foldText(right.text))) return gluedUnit;
  if (isSurelyLabel(left.text) || isSurelyLabel(right.text)) return gluedLabel;
  if (/[≥≤=><≧≦$]/.test(before)) return 0;
  if (/[≥≤=><≧≦$]/.test(after)) return 8;
  if (plainDigits(left.text) !== null && plainDigits(right.text) !== null) return gluedNumbers;
  if (/[0-9]/.test(before) && isChinese(after)) return 0;
  if (isChinese(before) && /[0-9]/.test(after)) return 0.5;
  if (/[A-Za-z0-9%]/.test(before) && /[A-Za-z0-9%]/.test(after)) return 0.5;
  if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 0.5;
  return 3;
}

/** Two tokens of one line are two cells. */
export function splitCost(left: Token, right: Token, unitApart: boolean): number {
  if (right.wideGap) return 0;
  if (unitApart && plainDigits(left.text) !== null && isKnownUnit(foldText(right.text))) return 0;
  const [before, after] = [left.text.at(-1) ?? '', right.text.at(0) ?? ''];
  if (/[0-9]/.test(before) && isChinese(after)) return 2;
  return isChinese(before) && /[0-9]/.test(after) ? 0.5 : 0;
}

function shapeCost(meaning: ColumnMeaning, shape: CellShape, text: string): number {
  switch (shape) {
    case 'label':
      return labelCost(meaning === 'level1' ? 1 : 2, text);
    case 'operator':
      return /^[≥≤=><≧≦]{1,2}$|^(?:正|反)向$|^定性$/.test(foldText(text)) ? -3 : impossible;
    case 'number':
      if (plainDigits(text) !== null) return -2;
      // Where extraction left no space, the unit's column has run into the number: 15家.
      return meaning === 'value' && isNumberWithUnit(text) ? 0 : impossible;
    case 'unit':
      if (isKnownUnit(foldText(text))) return -1;
      return printedWidth(text) <= 2 ? 1 : printedWidth(text) <= 4 ? 5 : impossible;
    case 'goalNumber':
      return /^(?:目标|指标)\d{1,2}$/.test(foldText(text)) ? -3 : impossible;
    case 'target':
      if (startsWithSign(text) || /^\d/.test(text)) return -2;
      if (isSurelyLabel(text)) return 8;
      return printedWidth(text) > 30 ? 3 : 1;
    case 'text':
    case 'list':
      return textCost(text) + (meaning === 'name' ? nameCost(text) : 0);
  }
}

/** As readLevelLabel; a longer text is no label and need not be looked up. */
function levelLabel(text: string): LevelLabel | null {
  return text.length > longestLabel ? null : readLevelLabel(text);
}

function labelCost(level: 1 | 2, text: string): number {
  const known = levelLabel(text);
  // A document may have labels of its own; most of them end like all others.
  if (known === null) return /(?:指标|目标)$/.test(text) ? 6 : 11;
  // 成本指标 stands on either level.
  const either = stemOf(known.label) === '成本';
  if (known.level !== level && !either) return 2;
  if (!isSurelyLabel(text)) return 1;
  return either ? -2 : -3;
}

/** 满意度指标 is surely a label; 满意度 or 成本 alone may be an indicator's name. */
function isSurelyLabel(text: string): boolean {
  return /(?:指标|目标)$/.test(levelLabel(text)?.label ?? '');
}

function textCost(text: string): number {
  if (startsWithSign(text)) return impossible;
  if (plainDigits(text) !== null) return 6;
  if (isSurelyLabel(text)) return 3;
  return /^\d/.test(text) && printedWidth(text) <= 6 ? 2 : 0;
}

/** 无 is a reason or a target and no indicator; 质量指标 is a label, and only one of satisfaction or cost may be a name, too. */
function nameCost(text: string): number {
  if (/^(?:无|没有|否|[-—–/／]+)$/.test(text)) return 8;
  const label = isSurelyLabel(text) && !/满意|成本/.test(text) ? 5 : 0;
  return label + (sentenceSign.test(text) ? sentenceAsName : 0);
}

/**
 * A reason behind a row's points: expected where some were lost, seldom where none were.
 *
 * @param score and weight as printed.
 */
export function reasonCost(text: string, score: string, weight: string): number {
  const [given, most] = [plainDigits(score), plainDigits(weight)];
  if (given === null || most === null || /^(?:无|[/／—–-]+)$/.test(text)) return 0;
  return Number(given) === Number(most) ? 2.5 : -1;
}

function isNumberWithUnit(text: string): boolean {
  const parts = /^[\d.,]+(\D+)$/.exec(foldText(text));
  return parts !== null && isKnownUnit(parts[1] ?? '');
}

/** A number and its unit: nothing is missing. */
function isCompleteTarget(text: string, unitApart: boolean): boolean {
  if (unitApart && plainDigits(text) !== null) return true;
  const { unit } = readMeasure(text);
  return unit !== null && (startsWithSign(text) || /^[\d.,]+\D{1,4}$/.test(text));
}

function startsWithSign(text: string): boolean {
  return /^[≥≤=><≧≦＝＞＜]/.test(text.startsWith('$') ? undoLatex(text).trim() : text);
}

function widthCost(text: string, width: ColumnWidth): number {
  if (width.exact === null) {
    return width.atLeast > 0 && printedWidth(text) > 1.5 * width.atLeast + 1 ? unusuallyWide : 0;
  }
  const excess = printedWidth(text) - width.exact;
  return excess > 0.8 ? Math.min(tooWide + excess, farTooWide) : 0;
}

function isChinese(sign: string): boolean {
  return /[\p{Script=Han}，。、；：（）《》“”【】]/u.test(sign);
}
