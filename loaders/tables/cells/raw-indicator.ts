/** An indicator's rows put together, still as printed. */
import type { IndicatorColumn } from '../header-words.ts';
import type { PlacedCell } from './align.ts';

/** A number that a further row prints under an indicator's numbers: a piece of one of them. */
export interface NumberPiece {
  readonly text: string;
  readonly index: number;
}

export interface RawIndicator {
  readonly cells: Partial<Record<IndicatorColumn, PlacedCell>>;
  readonly pieces: NumberPiece[];
  /** What the row prints in the columns of levels. */
  readonly labels: readonly PlacedCell[];
  /** Cells that no column takes: the row's numbers cannot be trusted. */
  readonly leftOver: readonly string[];
  readonly afterGap: boolean;
  readonly first: number;
  last: number;
  /** False for a row that prints labels and no indicator. */
  readonly holdsIndicator: boolean;
}
