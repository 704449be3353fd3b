/** Web pages: blocks of text and tables' rows as lines, in the order of the page. */
import { blockTags, tableRows, tickBox } from './html-cells.ts';
import { htmlParser } from './html-parser.ts';
import { dataTables, type TableSpan } from './html-tables.ts';
import type { SourceLine } from './source.ts';

export interface HtmlOptions {
  /**
   * Keep spaces and tabs as they stand, as inside <pre>; a tab cuts cells.
   * @default false: white space is one space, as browsers show it
   */
  readonly preserveSpace?: boolean;
}

/** What a page holds beside its text. */
const unseenTags = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'title',
    'nav',
    'select',
    'button',
    'iframe',
    'object',
    'svg',
  ],
]);

const paragraphTags = new Set([
  ...blockTags,
  'table',
  'td',
  'th',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'pre',
  'hr',
  'center',
]);
const sectionTags = [
  'article',
  'section',
  'header',
  'footer',
  'main',
  'blockquote',
  'fieldset',
  'figure',
  'form',
];
for (const tag of sectionTags) paragraphTags.add(tag);

/** Whether a text is a web page, or a piece of one, and no Markdown with tags in it. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta)[\s>]/i.test(start)) return true;
  const piece = /^<(?:div|table|p|article|section|center|style|h[1-6]|span)[\s>]/i.test(start);
  return piece && text.trimEnd().endsWith('>') && !/^[^\S\n]*[#|]/m.test(text);
}

/** The lines that a page shows. Tables that only arrange a page are no tables: what they hold are blocks of text. */
export function readHtml(html: string, { preserveSpace = false }: HtmlOptions = {}): SourceLine[] {
  const lines: SourceLine[] = [];
  const tables = dataTables(html);
  let next = 0;
  let shown = '';
  let preformatted = 0;
  /** How many tags are open since the one that hides what it holds; 0 where nothing is hidden. */
  let hidden = 0;

  const put = (text: string, cells: readonly string[]): void => {
    lines.push({ number: lines.length + 1, text, cells });
  };
  const endLine = (evenEmpty: boolean): void => {
    const text = shown.replaceAll('\u00a0', ' ').trimEnd();
    shown = '';
    if (text.trim() !== '' || evenEmpty)
      put(
        text,
        text.split('\t').map((cell) => cell.trim()),
      );
  };
  const putTable = ({ start, end }: TableSpan): void => {
    endLine(false);
    for (const { cells } of tableRows(html.slice(start, end))) put(cells.join('\t').trimEnd(), cells);
  };
  /** Whether a place is inside a table whose rows are put; puts them when the table is reached. */
  const inTable = (offset: number): boolean => {
    for (let table = tables[next]; table !== undefined && offset >= table.end; table = tables[next])
      next += 1;
    const table = tables[next];
    return table !== undefined && offset >= table.start;
  };

  const parser = htmlParser({
    onopentag: (name, attributes) => {
      if (hidden > 0 || unseenTags.has(name) || isHidden(attributes)) {
        if (!voidTags.has(name)) hidden += 1;
        return;
      }
      // First, for it leaves the table before behind: two may stand side by side with nothing between them.
      const inside = inTable(parser.startIndex);
      const table = tables[next];
      if (table !== undefined && parser.startIndex === table.start) putTable(table);
      if (inside) return;
      if (name === 'pre') preformatted += 1;
      if (name === 'br') endLine(true);
      else if (name === 'input' && attributes['type'] === 'checkbox') shown += tickBox(attributes);
      else if (paragraphTags.has(name)) endLine(false);
    },
    ontext: (text) => {
      if (hidden > 0 || inTable(parser.startIndex)) return;
      if (preserveSpace || preformatted > 0) {
        const [first = '', ...rest] = text.split(/\r\n|\n/);
        shown += first;
        for (const line of rest) {
          endLine(true);
          shown = line;
        }
      } else {
        const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
        shown += shown === '' || shown.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
      }
    },
    onclosetag: (name) => {
      if (hidden > 0) {
        if (!voidTags.has(name)) hidden -= 1;
        return;
      }
      if (inTable(parser.startIndex)) return;
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
      // A paragraph without text is a line without text; other blocks only part lines.
      if (name === 'p') endLine(true);
      else if (paragraphTags.has(name) && name !== 'br') endLine(false);
    },
  });
  parser.end(html);
  endLine(false);
  return lines;
}

const voidTags = new Set([
  'br',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'col',
  'area',
  'base',
  'embed',
  'source',
  'wbr',
]);

function isHidden(attributes: Record<string, string>): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}
