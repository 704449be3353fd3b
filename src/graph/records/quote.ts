import type { Lines, SourceText } from '../../../loaders/records.ts';

/** What stands on these lines of the document; null where its text is not at hand. */
export type Quote = (lines: Lines) => string | null;

/** Whole tables are not quoted: their lines are named, and what they say stands in their nodes. */
const LONGEST_QUOTE = 12;

/**
 * Quotes from a document's text as the reader laid it out. Blank lines are left out.
 * @param text null where only the record is at hand, as of the sample
 */
export function quoteFrom(text: SourceText | null): Quote {
  return ([first, last]) => {
    if (text === null) return null;
    const printed = text.lines
      .slice(first - text.firstLine, last - text.firstLine + 1)
      .filter((line) => line.trim() !== '');
    const shown = printed.slice(0, LONGEST_QUOTE).map((line) => line.trimEnd());
    return [...shown, ...(printed.length > LONGEST_QUOTE ? ['…'] : [])].join('\n');
  };
}
