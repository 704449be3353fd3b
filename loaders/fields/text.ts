/** Zero-width characters and the byte order mark, which text extraction leaves inside words. */
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

const space = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/;

/** Texts of these signs alone hold nothing to fold: most words of a document, and they are folded millions of times. */
const everyday = /^[\u4e00-\u9fff!-~、。《》〈〉【】〔〕“”‘’—–·≥≤]*$/;

/** The text without any white space (also full-width and zero-width): Chinese words carry none that means something. */
export function withoutSpace(text: string): string {
  if (!space.test(text)) return text;
  return text.replace(invisible, '').replace(/\s+/g, '');
}

/** A sentence as it is printed, without the space that justified setting leaves beside a Chinese mark (肇事 （案）件). */
export function sentenceOf(text: string): string {
  return text
    .trim()
    .replace(/(?<![ \t])[ \t]+(?=[（）《》“”，。、；：,;])|(?<=[（）《》“”，。、；：])[ \t]+/g, '');
}

/**
 * The form in which two printed texts are compared: NFKC (full-width signs become plain ones), all white space
 * removed. Never stored: records keep a text as it is printed.
 */
export function foldText(text: string): string {
  if (everyday.test(text)) return text;
  if (text.length > longestKept) return folded(text);
  const known = lately.get(text);
  if (known !== undefined) return known;
  const found = folded(text);
  if (lately.size >= mostKept) lately.clear();
  lately.set(text, found);
  return found;
}

const folded = (text: string): string => withoutSpace(text.normalize('NFKC'));

/** What was folded lately: each reader of a document folds the same lines and words. */
const lately = new Map<string, string>();
const mostKept = 4096;
const longestKept = 200;

/** Signs that OCR tools write as LaTeX commands. */
const latexSigns: readonly [RegExp, string][] = [
  [/\\(?:geqslant|geqq|geq|ge)(?![a-zA-Z])/g, '≥'],
  [/\\(?:leqslant|leqq|leq|le)(?![a-zA-Z])/g, '≤'],
  [/\\(?:gt)(?![a-zA-Z])/g, '>'],
  [/\\(?:lt)(?![a-zA-Z])/g, '<'],
  [/\\(?:approx)(?![a-zA-Z])/g, '≈'],
  [/\\(?:times)(?![a-zA-Z])/g, '×'],
  [/\\(?:sim)(?![a-zA-Z])/g, '~'],
  [/\\(?:quad|qquad|,|;|!)/g, ' '],
  [/\\(?:text|mathrm|mathbf|mbox)\s*\{([^{}]*)\}/g, '$1'],
  [/\^\s*(?:\{\s*)?2\s*\}?/g, '²'],
  [/\^\s*(?:\{\s*)?3\s*\}?/g, '³'],
  [/\\([%#&_$])/g, '$1'],
];

/** LaTeX as OCR tools leave it in tables (`$\geq 90\%$`) back to what the page prints (`≥ 90%`); other text is untouched. */
export function undoLatex(text: string): string {
  const undo = (inner: string): string =>
    latexSigns.reduce((result, [pattern, sign]) => result.replace(pattern, sign), inner);
  const outsideMath = text
    .replace(/\$([^$]*)\$/g, (_whole, inner: string) => undo(inner))
    .replace(/\\\(([\s\S]*?)\\\)/g, (_whole, inner: string) => undo(inner));
  return /\\[a-zA-Z%]/.test(outsideMath) ? undo(outsideMath) : outsideMath;
}
