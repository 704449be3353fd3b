/** Category rows of lines that are cut into cells. */
import { isAmount } from '../../fields/money.ts';
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { SourceLine } from '../../read/source.ts';
import { type CategoryCodes, type CategoryRow, isName, isSecondCode } from './row.ts';

/** The rows of the lines, in their order; a line may hold several side by side. */
export function rowsOfCells(lines: readonly SourceLine[], codes: CategoryCodes): CategoryRow[] {
  const rows: CategoryRow[] = [];
  for (const line of lines) {
    const { cells } = line;
    if (cells.length < 2) continue;
    const found = rowsOfLine(line, codes);
    if (found.length > 0) rows.push(...found);
    else appendWrappedName(rows, cells);
  }
  return rows;
}

/** A line may hold several rows side by side (人员经费 | 公用经费): each begins with a code and a name behind it. */
function rowsOfLine(line: SourceLine, codes: CategoryCodes): CategoryRow[] {
  const { cells } = line;
  const starts: { at: number; nameCell: number; code: string }[] = [];
  cells.forEach((cell, index) => {
    const folded = foldText(cell);
    if (isSumWord(folded)) starts.push({ at: index, nameCell: index, code: '' });
    else if (codes.whole.test(folded) && isName(cells[index + 1] ?? '')) {
      starts.push({ at: index, nameCell: index + 1, code: folded });
    } else {
      const split = codeOverCells(cells, index, codes);
      if (split !== null) starts.push(split);
    }
  });
  const own = starts.filter(({ code }, order) => !isSecondCode(starts[order - 1]?.code ?? '', code));
  return own.map(({ at, nameCell, code }, order) => {
    const end = own[order + 1]?.at ?? cells.length;
    const amounts = cells.slice(nameCell + 1, end).filter(isAmount);
    const unit = own.length === 1 ? unitBefore(cells, at) : null;
    const name = withoutSpace(cells[nameCell] ?? '');
    return {
      code,
      name,
      unit,
      amounts,
      cells: own.length === 1 ? cells : null,
      nameCell,
      lines: [line.number, line.number],
    };
  });
}

/** 类, 款 and 项 in cells of their own, 208 | 05 | 01 | 行政单位离退休, or a whole code in one cell over the three columns. */
function codeOverCells(
  cells: readonly string[],
  at: number,
  codes: CategoryCodes,
): { at: number; nameCell: number; code: string } | null {
  let code = cells[at] ?? '';
  let next = at + 1;
  if (codes.whole.test(code) && code.length > 3) {
    while (next <= at + 2 && cells[next] === '') next += 1;
    return isName(cells[next] ?? '') ? { at, nameCell: next, code } : null;
  }
  if (!/^\d{3}$/.test(code)) return null;
  while (next <= at + 2 && /^(?:\d{2})?$/.test(cells[next] ?? '-')) {
    code += cells[next] ?? '';
    next += 1;
  }
  return codes.whole.test(code) && isName(cells[next] ?? '') ? { at, nameCell: next, code } : null;
}

/** The unit's name in front of the category's code: 321001000 | 某某局 | 2010499 | …. */
function unitBefore(cells: readonly string[], at: number): string | null {
  const name = cells.slice(0, at).findLast(isName);
  return name === undefined ? null : withoutSpace(name);
}

/** A cell that wrapped to the next line: its only text belongs to the row whose name stands in the same column. */
function appendWrappedName(rows: CategoryRow[], cells: readonly string[]): void {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const [only] = filled;
  if (only === undefined || filled.length !== 1 || !isName(cells[only] ?? '')) return;
  const line = rows.at(-1)?.lines[0];
  const index = rows.findLastIndex(
    (row) => row.nameCell === only && row.lines[0] === line && row.code !== '',
  );
  const row = rows[index];
  if (row !== undefined) rows[index] = { ...row, name: row.name + withoutSpace(cells[only] ?? '') };
}
