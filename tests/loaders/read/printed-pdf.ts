/** A document's lines as a PDF: tables with lines around their cells, on pages of A3, with running head and page number. */
import { existsSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { shownText } from '../../../loaders/read/html-cells.ts';
import type { SourceLine } from '../../../loaders/read/source.ts';

/** Chinese fonts as Debian and Ubuntu install them (fonts-noto-cjk, fonts-wqy-zenhei). */
const fonts: readonly { path: string; family: string }[] = [
  { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', family: 'NotoSansCJKsc-Regular' },
  { path: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', family: 'NotoSerifCJKsc-Regular' },
  { path: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc', family: 'NotoSerifCJKsc-Bold' },
  { path: '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', family: 'WenQuanYiZenHei' },
];
const font = fonts.find(({ path }) => existsSync(path));

/** Why a PDF cannot be made on this machine, for the names of tests; empty where it can. */
export const fontMissing = font === undefined ? ' (skipped: no Chinese font, install fonts-noto-cjk)' : '';

const page = { width: 1190, height: 842, margin: 60 };
const size = 8;
const pad = 3;

export async function asPdf(lines: readonly SourceLine[]): Promise<Uint8Array> {
  if (font === undefined) throw new Error('There is no Chinese font: install fonts-noto-cjk.');
  const pdf = new PDFDocument({ size: [page.width, page.height], margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
  });
  pdf.font(font.path, font.family).fontSize(size);
  let y = Infinity;
  let pages = 0;
  const room = (height: number): void => {
    if (y + height <= page.height - page.margin) return;
    pdf.addPage();
    pages += 1;
    // The first page has its title and no running head.
    if (pages > 1) pdf.text('财政信息公开', page.margin, 24, { lineBreak: false });
    pdf.text(`— ${String(pages)} —`, page.width / 2, page.height - 30, { lineBreak: false });
    y = page.margin;
  };
  const width = page.width - 2 * page.margin;
  for (const table of tablesOf(lines)) {
    if (typeof table === 'string') {
      room(size * 1.6);
      for (const line of table === '' ? [''] : wrapped(table, width, (text) => pdf.widthOfString(text))) {
        room(size * 1.6);
        pdf.text(line, page.margin, y, { lineBreak: false });
        y += size * 1.6;
      }
      continue;
    }
    const widths = columnWidths(table, width);
    for (const cells of table) {
      const texts = cells.map((cell, i) =>
        wrapped(cell, (widths[i] ?? 0) - 2 * pad, (text) => pdf.widthOfString(text)),
      );
      const height = Math.max(1, ...texts.map(({ length }) => length)) * size * 1.4 + 2 * pad;
      room(height);
      let x = page.margin;
      texts.forEach((own, i) => {
        pdf.rect(x, y, widths[i] ?? 0, height).stroke();
        own.forEach((line, n) => pdf.text(line, x + pad, y + pad + n * size * 1.4, { lineBreak: false }));
        x += widths[i] ?? 0;
      });
      y += height;
    }
    y += size;
  }
  pdf.end();
  return done;
}

function tablesOf(lines: readonly SourceLine[]): (string | (readonly string[])[])[] {
  const blocks: (string | (readonly string[])[])[] = [];
  for (const { text, cells } of lines) {
    const last = blocks.at(-1);
    if (cells.length < 2) blocks.push(shownText(text));
    else if (Array.isArray(last) && last[0]?.length === cells.length) last.push(cells);
    else blocks.push([cells]);
  }
  return blocks;
}

/** Widths after the longest text of each column, none narrower than three letters. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const longest = (rows[0] ?? []).map((_c, i) =>
    Math.max(4, ...rows.map((row) => Math.min(60, row[i]?.length ?? 0))),
  );
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => (length / all) * width);
}

/** Signs that Chinese fonts lack, as the ones that forms print for them. */
const printable: Readonly<Record<string, string>> = { '☑': '■', '☐': '□' };

/** Lines no wider than given, cut at a space, between any two Chinese signs, and between words. */
function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.replace(/[☑☐]/g, (sign) => printable[sign] ?? sign).match(/[\w.,%()/-]+|./gsu) ??
    []) {
    if (line !== '' && measure(line + part) > width) {
      // A space is the better place to break, where there is one in the line's second half.
      const space = line.lastIndexOf(' ');
      const end = space > line.length / 2 ? space : line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end).trimStart();
    }
    line += part;
  }
  if (line !== '') lines.push(line);
  return lines;
}
