/** Texts as Markdown (GFM) that shows them as they are. */

/** A text in one line in which no sign means anything to Markdown or HTML. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]#|~$]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+=])/, String.raw`$1\$2`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`)
    .replaceAll(/(https?|ftp):\/\//g, '$1:&#47;&#47;');

/** A link where there is an address, the text alone where there is none. */
export const linkText = (address: string | null, text: string): string =>
  address === null ? plainText(text) : `[${plainText(text)}](<${address}>)`;

/** A row of a table; the cells are Markdown. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** The heading of a table and the line below it; `:` stands right of columns of numbers. */
export const tableHead = (headings: readonly string[], numbers: readonly number[] = []): string =>
  tableRow(headings) + tableRow(headings.map((_, index) => (numbers.includes(index) ? '--:' : '---')));
