/** How wide texts stand on a page, and how they break over lines. */

/** A Chinese character takes two places. */
const placesOf = (sign: string): number => ((sign.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2);

export function widthOf(text: string): number {
  return sum(Array.from(text, placesOf));
}

/** Lines of at most so many places; a number and its unit's sign are not parted. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.match(/[A-Za-z0-9.,%]+|./gu) ?? []) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(last + word) > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
