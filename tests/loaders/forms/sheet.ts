/** A table as a page draws it: cells at their columns, some over several columns or rows. */
export interface SheetCell {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

export type SheetRow = readonly SheetCell[];

export interface Sheet {
  /** Lines above the drawn table: its title and its year. */
  readonly caption: readonly string[];
  readonly columns: number;
  readonly rows: readonly SheetRow[];
}

/** A cell that begins in a column; over one column and one row where nothing else is said. */
export function cell(text: string, column: number, columns = 1, rows = 1): SheetCell {
  return { text, column, columns, rows };
}

/** The row's texts, one for each column; empty where a cell of another column or row covers it. */
export function textsByColumn(row: SheetRow, columns: number): string[] {
  const texts = Array.from({ length: columns }, () => '');
  for (const { text, column } of row) texts[column] = text;
  return texts;
}
