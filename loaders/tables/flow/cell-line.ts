/** One printed line of one cell. */
export interface CellLine {
  readonly column: number;
  readonly text: string;
  readonly line: number;
  readonly lastLine: number;
  /** The line begins a row. */
  readonly startsRow: boolean;
  readonly afterBreak: boolean;
}
