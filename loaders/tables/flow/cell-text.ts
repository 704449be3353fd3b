/** What the costs of a flattened table's cells ask of a text: asked millions of times, so each text is looked at once. */
import { readMeasure } from '../../fields/measure.ts';
import { plainDigits } from '../../fields/number.ts';
import { foldText, undoLatex } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import { readLevelLabel, type LevelLabel } from '../level-labels.ts';
import { printedWidth } from './token.ts';

export interface CellText {
  readonly text: string;
  /** Width on the page in Chinese characters. */
  readonly width: number;
  /** The digits, where it is one number. */
  readonly digits: string | null;
  readonly label: LevelLabel | null;
  /** 满意度指标 is surely a label; 满意度 or 成本 alone may be an indicator's name. */
  readonly surelyLabel: boolean;
  /** ≥, = and the like, also as LaTeX. */
  readonly startsWithSign: boolean;
  /** Names of indicators are no sentences. */
  readonly isSentence: boolean;
  /** Width of what cannot be parted from its first character: a Latin word or number, a character and its closing sign. */
  readonly headWidth: number;
  /** A sign, a number and a unit: nothing is missing. */
  readonly isWholeTarget: () => boolean;
  readonly isKnownUnit: () => boolean;
}

const longestLabel = 16;

/** As readLevelLabel; a longer text is no label and need not be looked up. */
export function levelLabel(text: string): LevelLabel | null {
  return text.length > longestLabel ? null : readLevelLabel(text);
}

/** A reader that looks at each text once, for as long as the reader is kept: one table, or tables that are alike. */
export function cellTexts(): (text: string) => CellText {
  const seen = new Map<string, CellText>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const cell = cellText(text);
    seen.set(text, cell);
    return cell;
  };
}

export function cellText(text: string): CellText {
  const label = levelLabel(text);
  const startsWithSign = /^[≥≤=><≧≦＝＞＜]/.test(text.startsWith('$') ? undoLatex(text).trim() : text);
  let whole: boolean | null = null;
  let unit: boolean | null = null;
  return {
    text,
    width: printedWidth(text),
    digits: plainDigits(text),
    label,
    surelyLabel: label !== null && /(?:指标|目标)$/.test(label.label),
    startsWithSign,
    isSentence: /[，。；]/.test(text),
    headWidth: printedWidth(
      /^(?:[A-Za-z0-9.,%]+|.[，。、；：！？）》”’】〕]*)/u.exec(text.trim())?.[0] ?? '',
    ),
    isWholeTarget: () => (whole ??= isWholeTarget(text, startsWithSign)),
    isKnownUnit: () => (unit ??= isKnownUnit(foldText(text))),
  };
}

function isWholeTarget(text: string, startsWithSign: boolean): boolean {
  if (!startsWithSign && !/^[\d.,]+\D{1,4}$/.test(text)) return false;
  return readMeasure(text).unit !== null;
}
