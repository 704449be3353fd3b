/** HTML in which every text is escaped that is not itself made here. */

/** A piece of a page, made while it is written: what it is made of may be as long as it likes. */
export interface Markup {
  readonly pieces: () => Iterable<string>;
}

type Part = string | number | Markup | Iterable<Markup> | null;

/** HTML; what is put into it is text, unless it is such a piece itself (or several). Null is nothing. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  *pieces() {
    for (const [index, literal] of literals.entries()) {
      yield literal;
      yield* piecesOf(parts[index] ?? null);
    }
  },
});

/** What is no text, and made by the program itself. */
export const verbatim = (text: string): Markup => ({ pieces: () => [text] });

function* piecesOf(part: Part): Generator<string> {
  if (part === null) return;
  if (typeof part === 'string' || typeof part === 'number') yield escaped(String(part));
  else if ('pieces' in part) yield* part.pieces();
  else for (const markup of part) yield* markup.pieces();
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that HTML has no place for (control characters but for line breaks and tabs) go. */
const escaped = (text: string) =>
  text.replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** A link where there is an address, the text alone where there is none. */
export const linkTo = (address: string | null, text: string): Markup =>
  address === null ? html`${text}` : html`<a href="${address}">${text}</a>`;
