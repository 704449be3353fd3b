/** A document's lines in other formats, as an office program would save them. */
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { shownText } from '../../../loaders/read/html-cells.ts';
import type { SourceLine } from '../../../loaders/read/source.ts';

/** Lines that follow one another and are cut into cells are a table; every other line is a paragraph. */
function blocksOf(lines: readonly SourceLine[]): (string | (readonly string[])[])[] {
  const blocks: (string | (readonly string[])[])[] = [];
  for (const { text, cells } of lines) {
    const last = blocks.at(-1);
    if (cells.length < 2) blocks.push(shownText(text));
    else if (Array.isArray(last)) last.push(cells);
    else blocks.push([cells]);
  }
  return blocks;
}

export function asHtml(lines: readonly SourceLine[]): Uint8Array {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('  ', '&nbsp; ');
  const body = blocksOf(lines).map((block) => {
    if (typeof block === 'string') return `<p>${escape(block)}</p>`;
    const rows = block.map((cells) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`);
    return `<table border="1">\n${rows.join('\n')}\n</table>`;
  });
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title><style>p{}</style></head>`;
  return new TextEncoder().encode(`${page}<body>\n<nav>首页</nav>${body.join('\n')}\n</body></html>`);
}

/** @param bookType `xlsx`, `biff8` (XLS) or `ods`. */
export function asSpreadsheet(
  lines: readonly SourceLine[],
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    lines.map(({ text, cells }) => (cells.length < 2 ? [shownText(text)] : [...cells])),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '公开表');
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}

export function asCsv(lines: readonly SourceLine[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    lines.map(({ text, cells }) => (cells.length < 2 ? [shownText(text)] : [...cells])),
  );
  return new TextEncoder().encode(utils.sheet_to_csv(sheet));
}

export async function asWord(lines: readonly SourceLine[]): Promise<Uint8Array> {
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  const children = blocksOf(lines).map((block) =>
    typeof block === 'string'
      ? paragraph(block)
      : new Table({
          rows: block.map(
            (cells) =>
              new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell)] })) }),
          ),
        }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
