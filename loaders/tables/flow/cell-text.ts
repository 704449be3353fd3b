/** What the costs of a flattened table's cells ask of a text: asked millions of times, so each text is looked at once. */
import { readMeasure } from '../../fields/measure.ts';
import { plainDigits } from '../../fields/number.ts';
import { foldText, undoLatex } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import { readLevelLabel, type LevelLabel } from '../level-labels.ts';
import { printedWidth } from './token.ts';

/** One text, and what is asked of it: found out when it is first asked. */
export class CellText {
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
  /** 定量指标 or 定性指标 (指标属性). */
  readonly isProperty: boolean;
  #headWidth: number | null = null;
  #isSentence: boolean | null = null;
  #isWholeTarget: boolean | null = null;
  #isKnownUnit: boolean | null = null;

  constructor(text: string) {
    this.text = text;
    this.width = printedWidth(text);
    this.digits = plainDigits(text);
    this.label = levelLabel(text);
    this.surelyLabel = this.label !== null && /(?:指标|目标)$/.test(this.label.label);
    this.isProperty = /^定[量性](?:指标)?$/.test(text);
    this.startsWithSign = /^[≥≤=><≧≦＝＞＜]/.test(text.startsWith('$') ? undoLatex(text).trim() : text);
  }

  /** Names of indicators are no sentences. */
  get isSentence(): boolean {
    return (this.#isSentence ??= /[，。；]/.test(this.text));
  }

  /** Width of what cannot be parted from its first character: a Latin word or number, a character and its closing sign. */
  get headWidth(): number {
    return (this.#headWidth ??= printedWidth(
      /^(?:[A-Za-z0-9.,%]+|.[，。、；：！？）》”’】〕]*)/u.exec(this.text.trim())?.[0] ?? '',
    ));
  }

  /** The code of a project, or the rest of one that broke over lines. */
  get isCode(): boolean {
    return this.isCodePart && this.text.length >= 8;
  }

  get isCodePart(): boolean {
    return /^[\dA-Za-z-]+$/.test(this.text);
  }

  /** A sign, a number and a unit: nothing is missing. */
  get isWholeTarget(): boolean {
    return (this.#isWholeTarget ??= isWholeTarget(this.text, this.startsWithSign));
  }

  get isKnownUnit(): boolean {
    return (this.#isKnownUnit ??= isKnownUnit(foldText(this.text)));
  }
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
    const cell = new CellText(text);
    seen.set(text, cell);
    return cell;
  };
}

function isWholeTarget(text: string, startsWithSign: boolean): boolean {
  if (!startsWithSign && !/^[\d.,]+\D{1,4}$/.test(text)) return false;
  return readMeasure(text).unit !== null;
}
