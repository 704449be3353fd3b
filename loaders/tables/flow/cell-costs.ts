/**
 * How badly a piece of text fits into a column of a flattened table. Costs are compared, never shown: 0 is what
 * one expects, 1-3 unusual, 10 and more impossible unless nothing else is left.
 */
import { foldText } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import { levelLabel, type CellText } from './cell-text.ts';
import { isBodyName } from '../listed-project.ts';
import type { CellShape, ColumnMeaning } from './columns.ts';
import { isLabelRemainder, stemOf } from '../level-labels.ts';
import { fullLine, type ColumnWidth } from './widths.ts';
import { gluedLabel } from './word-gaps.ts';

const impossible = 12;
/** A line wider than its column, and at most. */
const tooWide = 3;
const farTooWide = 10;
const unusuallyWide = 1.5;
/** A line below a sign, a number and a unit: nothing is missing there. */
const afterWholeTarget = 9;
/** Names of indicators are no sentences. */
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
  cell: CellText,
  width: ColumnWidth,
): number {
  return shapeCost(meaning, shape, cell) + widthCost(cell, width);
}

/** A row that begins with this text: a label begins a row as a label, hardly as the name of an indicator. */
export function rowStartCost(shape: CellShape, { surelyLabel }: CellText): number {
  return shape !== 'label' && surelyLabel ? 6 : 0;
}

/** A further line of a cell. */
export function continueCost(shape: CellShape, cell: CellText, width: ColumnWidth): number {
  const misplaced = shape !== 'target' && cell.startsWithSign ? impossible : 0;
  const label = (shape !== 'label' && cell.surelyLabel) || cell.isProperty ? gluedLabel : 0;
  const bareNumber = cell.digits === null || shape === 'code' ? 0 : 3;
  return misplaced + label + bareNumber + widthCost(cell, width);
}

/** The text goes on in the next line: free where its line is full, or where a list's item ends. */
export function wrapCost(
  meaning: ColumnMeaning,
  cell: CellText,
  next: CellText,
  column: ColumnShape,
): number {
  const { shape, width, unitApart } = column;
  if (shape === 'label') {
    return isLabelRemainder(next.text) && levelLabel(cell.text + next.text) !== null ? 0 : impossible;
  }
  if (shape === 'code') return cell.isCode && next.isCodePart ? 1 : impossible;
  if (shape !== 'text' && shape !== 'list' && shape !== 'target') return impossible;
  if (shape === 'list' && listSign.test(cell.text)) return 0;
  // A description says the name again, a name does not.
  const isNamed = isName(meaning);
  const described = isNamed && (next.isSentence || next.text.includes(cell.text));
  const sentence = described ? sentenceAsName : 0;
  const complete =
    sentence + (shape === 'target' && isCompleteTarget(cell, unitApart) ? afterWholeTarget : 0);
  const known = width.exact ?? width.atLeast;
  if (fullLine(cell.width, next.headWidth, known))
    return complete + (width.exact !== null ? 0 : known > 0 ? 1 : unseenWrap(shape));
  // The name of an indicator ends where its line could have held much more: the row has lost its target.
  const farFromFull = isNamed && cell.width < known * 0.7;
  return complete + (farFromFull ? 11 : 3);
}

/** A cell that goes on although no other of its column is known to. */
function unseenWrap(shape: CellShape): number {
  return shape === 'target' ? 2.5 : 1.5;
}

/** A cell ends with this line: a full line more often goes on, and so does a list after a separator. */
export function endCost(shape: CellShape, cell: CellText, width: ColumnWidth): number {
  if (shape === 'list') return /[。；;]$/.test(cell.text) ? 0 : 2;
  if (shape !== 'text' || width.exact === null || !fullLine(cell.width, 1, width.exact)) return 0;
  return /[。；;]$/.test(cell.text) ? 0 : 1;
}

function shapeCost(meaning: ColumnMeaning, shape: CellShape, cell: CellText): number {
  const { text } = cell;
  switch (shape) {
    case 'label':
      return labelCost(meaning === 'level1' ? 1 : 2, cell);
    case 'operator':
      return /^[≥≤=><≧≦]{1,2}$|^(?:正|反)向$|^定性$/.test(foldText(text)) ? -3 : impossible;
    case 'number':
      if (cell.digits !== null) return -2;
      // Where extraction left no space, the unit's column has run into the number: 15家.
      return meaning === 'value' && isNumberWithUnit(text) ? 0 : impossible;
    case 'unit':
      if (cell.isKnownUnit) return -1;
      return cell.width <= 2 ? 1 : cell.width <= 4 ? 5 : impossible;
    case 'code':
      return cell.isCode ? -3 : impossible;
    case 'body':
      return isBodyName(text) ? -1 : 6;
    case 'goalNumber':
      return /^(?:目标|指标)\d{1,2}$/.test(foldText(text)) ? -3 : impossible;
    case 'target':
      if (cell.startsWithSign || /^\d/.test(text)) return -2;
      if (cell.surelyLabel) return 8;
      return cell.width > 30 ? 3 : 1;
    case 'text':
    case 'list':
      return (
        textCost(cell) +
        propertyCost(meaning, cell) +
        (isName(meaning) ? nameCost(cell) : 0) +
        projectCost(meaning, cell)
      );
  }
}

function labelCost(level: 1 | 2, { text, label, surelyLabel }: CellText): number {
  // A document may have labels of its own; most of them end like all others.
  if (label === null) return /(?:指标|目标)$/.test(text) ? 6 : 11;
  // 成本指标 stands on either level.
  const either = stemOf(label.label) === '成本';
  if (label.level !== level && !either) return 2;
  if (!surelyLabel) return 1;
  return either ? -2 : -3;
}

function isName(meaning: ColumnMeaning): boolean {
  return meaning === 'name' || meaning === 'taskName' || meaning === 'project';
}

/** A project's name neither ends like a sentence nor begins with the number of its row. */
function projectCost(meaning: ColumnMeaning, { text }: CellText): number {
  return meaning === 'project' && /[；。;]$|^\d{1,3}\s/.test(text) ? 6 : 0;
}

/** 定量指标 stands in a column of its own, which the record has no place for. */
function propertyCost(meaning: ColumnMeaning, { isProperty }: CellText): number {
  if (!isProperty) return 0;
  return meaning === 'other' ? -2 : 5;
}

function textCost({ text, width, digits, startsWithSign, surelyLabel }: CellText): number {
  if (startsWithSign) return impossible;
  if (digits !== null) return 6;
  if (surelyLabel) return 3;
  return width <= 6 && /^\d/.test(text) ? 2 : 0;
}

/** 无 is a reason or a target and no indicator; 质量指标 is a label, and only one of satisfaction or cost may be a name, too. */
function nameCost({ text, surelyLabel, isSentence }: CellText): number {
  if (/^(?:无|没有|否|[-—–/／]+)$/.test(text)) return 8;
  const label = surelyLabel && !/满意|成本/.test(text) ? 5 : 0;
  return label + (isSentence ? sentenceAsName : 0);
}

/** What speaks of a reason: a sentence's mark, or a word for what went otherwise. */
const reasonWords =
  /[，。；,;]|因|由于|未|无法|不足|不够|不到|偏差|偏[高低少]|受|影响|导致|推迟|延[期后迟]|滞后|较|低于|高于|超|减少|调整|变[化更]|进[度展]|尚|暂|疫情|取消|下一步|加强/;

/** So many characters of a reason hold such a sign; a shorter one may not. */
const longReason = 12;

/**
 * A reason behind a row's points: expected where some were lost, seldom where none were. Many words without any sign of
 * a reason are rather the first line of the next name.
 *
 * @param score and weight as printed.
 */
export function reasonCost({ text, width }: CellText, score: CellText, weight: CellText): number {
  const [given, most] = [score.digits, weight.digits];
  if (given === null || most === null || /^(?:无|[/／—–-]+)$/.test(text)) return 0;
  if (Number(given) === Number(most)) return 2.5;
  return width < longReason || reasonWords.test(text) ? -1 : 3;
}

function isNumberWithUnit(text: string): boolean {
  const parts = /^[\d.,]+([^\d.,]\D*)$/.exec(foldText(text));
  return parts !== null && isKnownUnit(parts[1] ?? '');
}

function isCompleteTarget(cell: CellText, unitApart: boolean): boolean {
  return (unitApart && cell.digits !== null) || cell.isWholeTarget;
}

function widthCost(cell: CellText, width: ColumnWidth): number {
  if (width.exact === null) {
    return width.atLeast > 0 && cell.width > 1.5 * width.atLeast + 1 ? unusuallyWide : 0;
  }
  const excess = cell.width - width.exact;
  return excess > 0.8 ? Math.min(tooWide + excess, farTooWide) : 0;
}
