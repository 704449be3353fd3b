/** The rows of a sheet as the cells of lines: a sheet is as wide as its widest table, a table only as wide as its own. */

/**
 * Cut each row to what it is: a title or a sentence (one text at the left) is one cell, a row of a table reaches to the
 * table's last column. A table is a run of rows with two texts or more.
 */
export function cutRows(rows: readonly (readonly string[])[]): string[][] {
  const cut: string[][] = [];
  for (let first = 0; first < rows.length;) {
    let end = first;
    while (texts(rows[end] ?? []) >= 2) end += 1;
    const table = rows.slice(first, end);
    const width = Math.max(0, ...table.map(lastFilled)) + 1;
    for (const row of table) cut.push(Array.from({ length: width }, (_v, i) => row[i] ?? ''));
    const other = rows[end];
    if (other !== undefined) cut.push(other.slice(0, lastFilled(other) + 1));
    first = end + 1;
  }
  return cut.map((cells) => (cells.length === 0 ? [''] : cells));
}

function texts(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}

function lastFilled(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '');
}
