/** Rows of text in columns whose name runs over lines: its code and amounts stand at the middle of its height. */
import stringWidth from 'string-width';
import type { SourceLine } from '../../read/source.ts';
import { isAmount } from '../../fields/money.ts';

/**
 * The lines with such names put back between code and amounts, in lines of their code's number:
 * `机关事业单位基本养老保` / `2080505  14,023.07` / `险缴费支出`. Pieces belong to a row where they begin in one column.
 */
export function withWholeNames(lines: readonly SourceLine[]): { text: string; number: number }[] {
  const rows = lines.filter(({ text }) => text.trim() !== '').map(({ text, number }) => ({ text, number }));
  const taken = new Set<number>();
  const whole = new Map<number, string>();
  rows.forEach(({ text }, at) => {
    const row = /^\s*(\d{3,7}(?:\s+\d{2}(?=\s)){0,2})\s+(.*)$/u.exec(text);
    const above = pieceIn(rows[at - 1]?.text);
    const below = pieceIn(rows[at + 1]?.text);
    if (row === null || above === null || above.column === 0 || above.column !== below?.column) return;
    const [, code = '', rest = ''] = row;
    const own = /^\p{Script=Han}\S*/u.exec(rest)?.[0] ?? '';
    if (taken.has(at - 1) || !rest.slice(own.length).trim().split(/\s+/).every(isAmount)) return;
    if (own !== '' && stringWidth(text.slice(0, text.indexOf(own))) !== above.column) return;
    taken.add(at - 1).add(at + 1);
    whole.set(at, `${code} ${above.text}${own}${below.text} ${rest.slice(own.length)}`);
  });
  return rows.flatMap((row, at) => (taken.has(at) ? [] : [{ ...row, text: whole.get(at) ?? row.text }]));
}

/** A line that holds one word of Chinese and nothing else: where it begins, in widths of a Latin letter. */
function pieceIn(line: string | undefined): { text: string; column: number } | null {
  const [, space = '', text = ''] = /^(\s*)(\p{Script=Han}\S*)\s*$/u.exec(line ?? '') ?? [];
  return text === '' ? null : { text, column: stringWidth(space) };
}
