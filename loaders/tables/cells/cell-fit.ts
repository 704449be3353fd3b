/** How well what stands in a cell fits a column: the cells decide where the header's positions have shifted. */
import { readMeasure } from '../../fields/measure.ts';
import { readNumber } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import type { IndicatorColumn } from '../header-words.ts';
import { isLabelRemainder, readLevelLabel } from '../level-labels.ts';

/** What the characters of a cell look like, before any column is asked for. */
export interface CellLook {
  readonly folded: string;
  readonly number: number | null;
  /** ≥90%, =3家: begins with an operator. */
  readonly signed: boolean;
  /** 12个月, 90%: a number with a unit. */
  readonly measured: boolean;
  readonly level: 1 | 2 | null;
  /** A score with a sentence behind it, where two columns ran into one: `2.5 因…`. */
  readonly numberThenText: boolean;
}

/** A number that ran together with the text of the next column. */
export const numberBeforeText = /^(\d+(?:\.\d+)?)\s+(?=[^\d\s.%])(.+)$/s;

export function lookAt(cell: string): CellLook {
  const folded = foldText(cell);
  const measure = readMeasure(cell);
  const number = readNumber(cell);
  return {
    folded,
    number,
    signed: /^\$?\\?(?:[≥≤=><≧≦]|geq|leq)/.test(folded),
    measured: number === null && measure.value !== null && measure.text.length <= 14,
    level: readLevelLabel(cell)?.level ?? null,
    numberThenText: numberBeforeText.test(cell) && number === null,
  };
}

const nothing = /^(?:[/／—–-]+|无)$/;

/** Costs: 0 is what the column is for, 12 is what cannot stand in it. */
export function misfit(column: IndicatorColumn, look: CellLook): number {
  const { folded, number, signed, measured, level } = look;
  const words = number === null && !signed && !measured;
  switch (column) {
    case 'group':
      return /^(?:年度)?绩效(?:指标|目标)?$|^指标$/.test(folded) ? 0 : 9;
    case 'level1':
    case 'level2':
      if (level !== null) return level === (column === 'level1' ? 1 : 2) ? 0 : 1;
      if (isLabelRemainder(folded)) return 2;
      return words && folded.length <= 12 && !nothing.test(folded) ? 3 : 12;
    case 'goalNumber':
      return /^(?:目标|指标)\d{1,2}$/.test(folded) ? 0 : 10;
    case 'name':
      // 服务对象满意度 is a label where 指标 stands behind it, and the name of many an indicator.
      if (level !== null) return /满意度$/.test(folded) ? 0.5 : 6;
      if (/^(?:目标|指标)\d{1,2}$/.test(folded)) return 8;
      if (signed) return 12;
      return number === null ? (nothing.test(folded) ? 3 : measured ? 2 : 0) : 9;
    case 'description':
    case 'basis':
      return signed ? 6 : number === null ? 0.5 : 4;
    case 'operator':
      return /^(?:[≥≤=><≧≦]|无|定性|定量|正向|反向)$/.test(folded) ? 0 : 10;
    case 'unit':
      return isKnownUnit(folded) || nothing.test(folded) ? 0 : number === null && folded.length <= 6 ? 2 : 10;
    case 'target':
    case 'periodTarget':
    case 'standard':
    case 'halfYear':
      if (signed) return 0;
      if (measured) return 1;
      if (level !== null) return 10;
      if (number !== null) return 2;
      return folded.length <= 25 ? 3 : 4;
    case 'actual':
      if (number !== null) return 0;
      if (measured) return 0.5;
      if (signed) return 8;
      return level === null ? (folded.length <= 20 ? 1.2 : 4) : 10;
    case 'weight':
      return number === null ? 10 : number >= 0 && number <= 100 ? 0 : 4;
    case 'score':
      if (number !== null) return number >= 0 && number <= 100 ? 0 : 4;
      return look.numberThenText ? 1 : 10;
    case 'reason':
      return number === null ? (signed ? 6 : 0) : 5;
    case 'other':
      return 0.5;
  }
}
