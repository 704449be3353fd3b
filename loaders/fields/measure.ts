/**
 * Targets and actuals: an operator, a number and a unit, or words (domain.md, "Targets, actuals and status").
 */
import type { Operator } from '../records.ts';
import { plainDigits } from './number.ts';
import { undoLatex, withoutSpace } from './text.ts';
import { leadingUnit, looksLikeUnit } from './unit-words.ts';

export interface Measure {
  /** The text as printed, white space removed and LaTeX undone. */
  readonly text: string;
  readonly operator: Operator | null;
  readonly value: number | null;
  readonly unit: string | null;
}

const number = String.raw`-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`;

const signedNumber = new RegExp(`^(≥|≤|>=|<=|=>|=<|=|>|<)?(${number})(.*)$`);
const anyNumber = new RegExp(`(?:${number})`, 'g');

const signs: Readonly<Record<string, Operator>> = {
  '≥': '>=',
  '>=': '>=',
  '=>': '>=',
  '≤': '<=',
  '<=': '<=',
  '=<': '<=',
  '=': '=',
  '>': '>',
  '<': '<',
};

/** Words before a number. The longer word stands first: 不低于 is not 低于. */
const wordsBefore: readonly [RegExp, Operator][] = [
  [/(?:不低于|不少于|不小于|大于等于|大于或等于|高于或等于|不亚于)$/, '>='],
  // Adverbs: their verb may stand between them and the number (至少巡查2次).
  [/(?:至少|最少|起码)[^，。；、,;]{0,6}$/, '>='],
  [/(?:至多|最多)[^，。；、,;]{0,6}$/, '<='],
  [/(?:不超过|不高于|不多于|不大于|小于等于|小于或等于|低于或等于|不超)$/, '<='],
  [/(?:等于)$/, '='],
  [/(?:大于|高于|超过|多于|超)$/, '>'],
  [/(?:小于|低于|少于|不足|不到)$/, '<'],
];

/** Words after a number and its unit. */
const wordsAfter: readonly [RegExp, Operator][] = [
  [/^(?:\(含\)|（含）)?(?:及|或|和)?(?:其)?以上/, '>='],
  [/^(?:\(含\)|（含）)?(?:及|或|和)?(?:以内|之内|以下)/, '<='],
  [/^内(?!容|部|外|涵|控)/, '<='],
];

/** Dates, deadlines, years, ordinals and document numbers: numbers that measure nothing. */
const dates = [
  /\d{4}年\d{1,2}月/,
  /\d{1,2}月\d{1,2}[日号]/,
  /\d{1,2}[月日号]?(?:底|末|初|中旬|上旬|下旬)?(?:之前|以前|前)/,
  /\d{1,2}月(?:底|末|初|中旬|上旬|下旬|份)/,
  /\d{4}年?(?:底|末|初)/,
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
];
const notMeasured =
  /(?:19|20)\d{2}(?:年度?|(?=[-—至]))|第\d+[期批届次季]?|[〔【[(（](?:19|20)\d{2}[〕】\])）]\d*号?/g;

/**
 * Read one target or actual as it is printed.
 *
 * Read are: a sign with a number and a unit (`≥90%`, `$\leq 200$ 万元`), a number with a unit (`8个`: a value and no
 * operator, because nothing says which way is good), and a sentence that holds exactly one measured number, with
 * the words around it as operator (`开展不低于5次的宣传活动` is ≥ 5 次). A sentence with two numbers, a date or a
 * deadline stays words: value null, text kept.
 */
export function readMeasure(printed: string): Measure {
  const text = withoutSpace(undoLatex(printed));
  const words: Measure = { text, operator: null, value: null, unit: null };
  const plain = plainSigns(text);

  const signed = signedNumber.exec(plain);
  if (signed !== null) {
    const [, sign, digits = '', rest = ''] = signed;
    const value = valueOf(digits);
    if (sign !== undefined && looksLikeUnit(rest)) {
      const unit = bareUnit(rest);
      return { text, operator: signs[sign] ?? null, value, unit: unit === '' ? null : unit };
    }
    if (sign === undefined && rest === '') return { text, operator: null, value, unit: null };
    // 90.00(%): what stands in brackets right behind a number is its unit.
    const unit = bareUnit(rest);
    if (sign === undefined && unit !== rest && looksLikeUnit(unit)) {
      return { text, operator: null, value, unit };
    }
  }
  if (dates.some((date) => date.test(plain))) return words;
  const sentence = readSentence(text, plain);
  if (sentence !== null) return sentence;
  // A number and one or two characters are a measure also where the unit is not in the dictionary.
  const [, , digits = '', rest = ''] = signed ?? [];
  if (/^\p{Script=Han}{1,2}$/u.test(rest) && !/[年月日号底前后内余多]/.test(rest)) {
    return { text, operator: null, value: valueOf(digits), unit: rest };
  }
  return words;
}

/** A unit without the brackets that some systems print around it: (平方米), （%）, (台（套）); 台（套） is a unit as it is. */
export function bareUnit(printed: string): string {
  const inner = /^[（(](.+)[)）]$/.exec(printed)?.[1];
  if (inner === undefined) return printed;
  let open = 0;
  for (const sign of inner) {
    open += /[（(]/.test(sign) ? 1 : /[)）]/.test(sign) ? -1 : 0;
    if (open < 0) return printed;
  }
  return open === 0 ? inner : printed;
}

/** A sentence with exactly one measured number. */
function readSentence(text: string, plain: string): Measure | null {
  const blanked = plain.replace(notMeasured, (found) => '＃'.repeat(found.length));
  const numbers = [...blanked.matchAll(anyNumber)];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return null;
  // A digit inside a word (B2B, 5G, 1+N) is a name.
  if (/[A-Za-z+]$/.test(blanked.slice(0, only.index))) return null;
  const before = blanked.slice(0, only.index);
  const after = blanked.slice(only.index + only[0].length);
  const unit = leadingUnit(after);
  if (unit === null) return null;
  const rest = after.slice(unit.length);
  const sign = /(≥|≤|>=|<=|=>|=<|=|>|<)$/.exec(before)?.[1];
  const operator =
    (sign === undefined ? undefined : signs[sign]) ??
    wordsAfter.find(([pattern]) => pattern.test(rest))?.[1] ??
    wordsBefore.find(([pattern]) => pattern.test(before))?.[1] ??
    null;
  return { text, operator, value: valueOf(only[0]), unit };
}

/** Full-width digits and signs as plain ones, the many forms of ≥ and ≤ as one. Units keep their form (m², 台（套）). */
function plainSigns(text: string): string {
  return text
    .replace(/[０-９＝＞＜％．＋－]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[≧⩾]/g, '≥')
    .replace(/[≦⩽]/g, '≤')
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',');
}

function valueOf(digits: string): number | null {
  const plain = plainDigits(digits);
  return plain === null ? null : Number(plain);
}
