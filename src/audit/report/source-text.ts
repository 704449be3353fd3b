/** Where a finding's evidence stands, as text for people. */
import { groupedBy } from '../../../loaders/grouped.ts';
import type { FindingSource } from '../finding.ts';
import type { ReportWords } from './words.ts';

/** The places of a finding in one document. */
export interface DocumentPlaces {
  readonly documentId: string;
  readonly fileName: string;
  /** `第 3 页，第 40–44 行；第 4 页，第 60 行`. */
  readonly places: string;
  /** The texts that stand there, where they are known. */
  readonly quotes: readonly string[];
}

/** A finding's sources by document, both in their order. */
export function placesByDocument(sources: readonly FindingSource[], words: ReportWords): DocumentPlaces[] {
  return [...groupedBy(sources, ({ documentId }) => documentId)].map(([documentId, own]) => ({
    documentId,
    fileName: own[0]?.fileName ?? '',
    places: own.map((source) => placeText(source, words)).join(words.comma),
    quotes: own.flatMap(({ quote }) => (quote === null ? [] : [quote])),
  }));
}

/** All of them in one line: `budget.pdf（第 3 页，第 40–44 行）`. */
export const sourcesText = (sources: readonly FindingSource[], words: ReportWords): string =>
  placesByDocument(sources, words)
    .map(({ fileName, places }) => words.bracketed(fileName, places))
    .join(words.comma);

/** The place within the file: page or sheet where it has such, and lines. */
function placeText({ page, sheet, cells, firstLine, lastLine }: FindingSource, words: ReportWords): string {
  return [
    ...(page === null ? [] : [words.page(page)]),
    ...(sheet === null ? [] : [words.sheet(sheet)]),
    ...(cells === null ? [] : [words.cells(cells)]),
    words.line(firstLine, lastLine),
  ].join(words.tag === 'en' ? ', ' : '，');
}
