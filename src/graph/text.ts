/** How texts are brought to one form before they are compared or made part of a key; never stored in place of a text. */
import { foldText } from '../../loaders/fields/text.ts';

const brackets: Readonly<Record<string, string>> = {
  '〔': '[',
  '【': '[',
  '〖': '[',
  '〕': ']',
  '】': ']',
  '〗': ']',
  '《': '<',
  '〈': '<',
  '》': '>',
  '〉': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '－': '-',
  '·': '·',
  '•': '·',
  '・': '·',
};

/** The form of a name that keys are made from: folded, and every kind of bracket, quotation mark and dash as one. */
export function keyText(text: string): string {
  return foldText(text).replace(/[〔【〖〕】〗《〈》〉“”‘’—–―－·•・]/g, (sign) => brackets[sign] ?? sign);
}

/** A department's or unit's name without （本级）, which says which books it is, not who. */
export function withoutOwnOffice(name: string): string {
  return name.replace(/\s*(?:[（(]\s*本\s*级\s*[）)]|本\s*级)\s*$/, '').trim();
}
