/** The form in which texts are searched: however a person types a word, it finds the word. */
import { Converter } from 'opencc-js/t2cn';
import { foldText } from '../../../loaders/fields/text.ts';

// The library's declarations are not resolved by Node's rules, so its type is said here.
const simplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

/** Folded (NFKC, no white space), in simplified characters by OpenCC's tables, in small letters. */
export function searchForm(text: string): string {
  return simplified(foldText(text)).toLowerCase();
}

/**
 * The words of a question in that form: white space parts them, quotation marks hold them together. Each must be
 * found. A word that another one holds is not asked for again.
 */
export function termsOf(text: string): string[] {
  const quoted = /["“”「」]([^"“”「」]*)["“”「」]/gu;
  const phrases = [...text.matchAll(quoted)].map((match) => match[1] ?? '');
  const words = text.replace(quoted, ' ').split(/\s+/u);
  const terms = [...new Set([...phrases, ...words].map(searchForm))].filter((term) => term !== '');
  return terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)));
}
