/**
 * Which project a printed name means: documents name the same project in lists, tasks and later years in other words.
 * What is not certain enough stays unmatched: a missing match can be seen, a wrong one cannot.
 */
import { distance } from 'fastest-levenshtein';
import { keyText } from '../text.ts';

/** What makes a name and a project the same, the surest first. */
export const matchBases = ['CODE', 'EXACT', 'NORMALISED', 'ABBREVIATED', 'AMOUNT', 'SIMILAR'] as const;
export type MatchBasis = (typeof matchBases)[number];

export interface NamedAmount {
  readonly name: string;
  /** Its money of the year; null where nothing is printed. In any unit, the same for all that are compared. */
  readonly amount: bigint | null;
}

export interface ProjectMatch<T> {
  readonly project: T;
  readonly basis: MatchBasis;
  /** Up to 1. */
  readonly confidence: number;
}

/** No match below this. */
export const leastConfidence = 0.7;

/** A match whose rival comes as near as this is none. */
const leastLead = 0.1;

/** Names of fewer characters say too little to be a part of another name. */
const shortestPart = 4;

/**
 * Makes the finder of the project that a name means; it gives null where none is certain enough, or where two are.
 *
 * - EXACT: the same name but for signs and white space; a namesake is told apart by its amount alone.
 * - NORMALISED: the same without years, quotation marks and words such as 专项资金, 经费.
 * - ABBREVIATED: one is the other with words left out at its ends; the more of it, the surer.
 * - AMOUNT: another wording with the same money, which no other project has.
 * - SIMILAR: by edit distance alone.
 *
 * @param projects among which it looks; what their names say is worked out once
 */
export function projectFinder<T extends NamedAmount>(
  projects: readonly T[],
): (printed: NamedAmount) => ProjectMatch<T> | null {
  const read = projects.map((project) => ({ project, ...readName(project) }));
  return (printed) => {
    const name = readName(printed);
    const rivals = read.filter(({ amount }) => amount !== null && amount === printed.amount).length;
    const matches = read
      .map((one) => ({ project: one.project, ...resemblance(name, one, rivals) }))
      .filter(({ confidence }) => confidence >= leastConfidence)
      .toSorted((left, right) => right.confidence - left.confidence);
    const [best, second] = matches;
    if (best === undefined) return null;
    const lead = best.confidence - (second?.confidence ?? 0);
    const surer = best.basis === 'EXACT' && second?.basis !== 'EXACT';
    return surer || lead >= leastLead - 1e-9 ? best : null;
  };
}

/** A name as it is compared: folded, what it says of itself alone, and the words that tell it apart. */
interface ReadName {
  readonly key: string;
  readonly core: string;
  readonly apart: readonly string[];
  readonly amount: bigint | null;
}

function readName({ name, amount }: NamedAmount): ReadName {
  const key = keyText(name);
  const apart = distinctions.map((words) =>
    [...key.matchAll(words)].map(([word]) => word.replace(/^20(?=\d{2}年)/, '')).join(),
  );
  return { key, core: coreOf(key), apart, amount };
}

function resemblance(
  printed: ReadName,
  project: ReadName,
  rivals: number,
): { readonly basis: MatchBasis; readonly confidence: number } {
  const sameMoney = printed.amount !== null && printed.amount === project.amount;
  const contradicted = printed.amount !== null && project.amount !== null && !sameMoney;
  const sure = (confidence: number) => (contradicted ? confidence - 0.2 : confidence);
  if (printed.key === project.key) return { basis: 'EXACT', confidence: sure(1) };
  const apart = apartness(printed, project);
  if (apart === 'contradicts') return { basis: 'SIMILAR', confidence: 0 };
  const [one, other] = [printed.core, project.core];
  if (one !== '' && one === other) return { basis: 'NORMALISED', confidence: sure(0.95) };
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const money = sameMoney && rivals === 1 ? 0.3 : 0;
  if (short.length >= shortestPart && long.includes(short)) {
    const share = short.length / long.length - (apart === 'same' ? 0 : 0.2);
    return { basis: 'ABBREVIATED', confidence: rounded(sure(Math.min(0.94, 0.4 + share / 2 + money))) };
  }
  // Two names are at least as far apart as they differ in length: most need no measuring.
  const nearest = long === '' ? 0 : short.length / long.length;
  if (apart !== 'same' || nearest + money < leastConfidence) return { basis: 'SIMILAR', confidence: 0 };
  const alike = 1 - distance(one, other) / long.length;
  if (money > 0) return { basis: 'AMOUNT', confidence: rounded(Math.min(0.9, alike + money)) };
  return { basis: 'SIMILAR', confidence: rounded(sure(Math.min(0.9, alike))) };
}

const rounded = (confidence: number) => Math.round(confidence * 100) / 100;

/** Words that tell projects apart however alike the rest is: batches, what is passed on, whose money, years. */
const distinctions = [
  /\([^()]*\)/g,
  /第[\d一二三四五六七八九十]+[批期次轮]/g,
  /中央|国家|省级|市级|区级|县级|镇级/g,
  /\d+年/g,
];

/** Whether two names say different things that tell projects apart, the same, or only one of them says any. */
function apartness(left: ReadName, right: ReadName): 'same' | 'onlyOneSays' | 'contradicts' {
  const pairs = left.apart.map((one, index) => [one, right.apart[index] ?? ''] as const);
  const different = pairs.filter(([one, other]) => one !== other);
  if (different.length === 0) return 'same';
  return different.some(([one, other]) => one !== '' && other !== '') ? 'contradicts' : 'onlyOneSays';
}

const years = /(?:19|20)?\d{2}年度?/g;
const marks = /["'「」『』[\]<>]/g;
const generic = /(?:专项业务费|专项资金|专项经费|专项|资金|经费|费用|项目|补助|补贴)+$/;

/**
 * What a project's name says of it alone. What stands in round brackets stays: （转移支付） and （第二批） tell projects
 * apart.
 */
function coreOf(key: string): string {
  return key.replace(years, '').replace(marks, '').replace(generic, '');
}
