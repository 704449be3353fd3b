import { collectFindings } from './collect.ts';
import { appendixOf } from './html/appendix.ts';
import { findingsOf } from './html/findings.ts';
import { html, verbatim } from './html/markup.ts';
import { style } from './html/style.ts';
import { headOf, summaryOf } from './html/summary.ts';
import type { ReportWriter } from './report.ts';
import { wordsOf } from './words.ts';

/**
 * One page that needs nothing beside it, neither script nor net, and prints on A4: the summary first, the findings by
 * severity and rule, and how each rule decides. Holds the findings in memory; the page itself is written piece by piece.
 */
export const htmlReport: ReportWriter = async function* (report, language) {
  const words = wordsOf(language);
  const collected = await collectFindings(report);
  const page = html`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${words.title} ${report.date.slice(0, 10)}</title>
        <style>
          ${verbatim(style)}
        </style>
      </head>
      <body>
        ${headOf(report, language)}
        <main>
          ${summaryOf(collected, language)} ${findingsOf(collected, report, language)}
          ${appendixOf(collected, report, language)}
        </main>
      </body>
    </html> `;
  yield* inPieces(page.pieces());
};

const pieceLength = 65_536;

/** Many short texts as fewer long ones. */
function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
