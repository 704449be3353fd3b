/** What a page prints above and below its text: page numbers, running heads and feet. */
import type { Page, PagePart } from './page.ts';

/** Part of the page's height in which heads and feet stand. */
const edge = 0.14;
const pageNumber =
  /^[-—–－·.\s第]*(?:\d{1,4}|[ivxlcIVXLC]{1,6})(?:\s*[/／]\s*\d{1,4})?[-—–－·.\s页]*(?:[,，]?\s*共\s*\d+\s*页)?[-—–－\s]*$/;
/** A line must stand on so many pages at the same place to be a running head. */
const fewest = 3;

/** The pages without page numbers, running heads and feet. */
export function withoutEdges(pages: readonly Page[]): Page[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page).map((part) => keyOf(part))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map((page) => {
    const dropped = new Set(
      edgeLines(page).filter(
        (part) => isPageNumber(page, part) || ((seen.get(keyOf(part)) ?? 0) >= fewest && !isTitle(part)),
      ),
    );
    return { ...page, parts: page.parts.filter((part) => part.kind === 'table' || !dropped.has(part)) };
  });
}

type Line = Extract<PagePart, { kind: 'line' }>;

/** The lines at the page's top or bottom with no table between them and the page's edge. */
function edgeLines({ parts, height }: Page): Line[] {
  const isLine = (part: PagePart): part is Line => part.kind === 'line';
  const firstTable = parts.findIndex((part) => !isLine(part));
  const lastTable = parts.findLastIndex((part) => !isLine(part));
  return parts.filter(
    (part, i): part is Line =>
      isLine(part) &&
      ((part.top < height * edge && (firstTable === -1 || i < firstTable)) ||
        (part.top > height * (1 - edge) && i > lastTable)),
  );
}

/** The last line of a page, or its first, that is nothing but a number; a figure in a column without lines is no page number. */
function isPageNumber({ parts }: Page, line: Line): boolean {
  return pageNumber.test(line.text.trim()) && (parts.at(-1) === line || parts[0] === line);
}

function keyOf({ text, top }: Line): string {
  return `${String(Math.round(top / 4))} ${text.replace(/\s+/g, '')}`;
}

/** Tables that follow one another may have one title; it is no running head. */
function isTitle({ text }: Line): boolean {
  return /表[\s\d一二三四五六七八九十（）()续年度]*$|单位[:：]/.test(text.trim());
}
