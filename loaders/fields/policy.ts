/** Documents that projects are based on: numbers such as 厦府规〔2022〕2号 and titles in 《》. */
import type { PolicyRecord } from '../records.ts';
import { withoutSpace } from './text.ts';

/** A document number: issuer (闽财（企）指), year in any bracket, serial; a mark of the kind (综, 办) may stand before the serial. */
export function documentNumberPattern(): RegExp {
  return /(\p{Script=Han}{2,14}(?:[（(]\p{Script=Han}{1,4}[）)]\p{Script=Han}{0,3})?)[〔【[（(［]((?:19|20)\d{2})[〕】\])）］](\p{Script=Han}{0,2})第?(\d{1,5})号/gu;
}

export interface DocumentNumber {
  /** 厦府规〔2022〕2号 */
  readonly number: string;
  /** 厦府规 */
  readonly issuer: string;
  readonly year: number;
  /** Where it stands in the text without white space. */
  readonly start: number;
  readonly end: number;
}

/** Words that run into a number's issuer from the sentence before it. */
const leadingWords =
  /^.*(?:根据|按照|按|依据|关于|印发|通知|意见|办法|方案|规划|规定|决定|细则|政策|以及|及|和|与|的|见)/u;

/** The document numbers in a text, with brackets brought to 〔〕. */
export function documentNumbers(text: string): DocumentNumber[] {
  return [...withoutSpace(text).matchAll(documentNumberPattern())].map((match) => {
    const [whole, printedIssuer = '', year = '', kind = '', serial = ''] = match;
    const issuer = printedIssuer.replace(leadingWords, '') || printedIssuer;
    const start = match.index + (printedIssuer.length - issuer.length);
    return {
      number: `${issuer}〔${year}〕${kind}${serial}号`,
      issuer,
      year: Number(year),
      start,
      end: match.index + whole.length,
    };
  });
}

/** As far as a title in front of a number is looked for. */
const longestTitle = 300;

/** The titles in 《》 (or, before a number in brackets, the words of the notice), with where they stand. */
function titles(
  text: string,
  numbers: readonly DocumentNumber[],
): { title: string; start: number; end: number }[] {
  const inMarks = [...text.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map((match) => ({
    title: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const inFront = numbers.flatMap((number) => {
    const from = Math.max(0, number.start - longestTitle);
    const before =
      /[^、；;。，,：:《》()（）\n]{6,}(?:通知|意见|办法|方案|规划|规定|决定|细则|措施|纲要)(?=[（(]$)/u.exec(
        text.slice(from, number.start),
      );
    return before === null
      ? []
      : [
          {
            title: before[0].replace(/^(?:\d+[.、]|根据|按照|依据)/, ''),
            start: from + before.index,
            end: from + before.index + before[0].length,
          },
        ];
  });
  // 某某局关于下达…的通知: a basis that is nothing but a title, without marks.
  const whole =
    /^["“”]?([^《》。；]{2,60}?关于[^《》。；]{4,90}?(?:通知|意见|决定|办法|批复|方案))["“”]?$/u.exec(
      text,
    )?.[1];
  const inWhole =
    whole === undefined || inFront.length > 0 ? [] : [{ title: whole, start: 0, end: text.length }];
  return [...inMarks, ...inFront, ...inWhole].sort((a, b) => a.start - b.start);
}

/**
 * The policies that a text names. A title and a number that stand together (《…》（…号）, or …号《…》) are one policy.
 */
export function policiesInText(text: string): PolicyRecord[] {
  const plain = withoutSpace(text);
  const numbers = documentNumbers(plain);
  const policies: PolicyRecord[] = [];
  const used = new Set<DocumentNumber>();
  for (const { title, start, end } of titles(plain, numbers)) {
    const own = numbers.find(
      (number) =>
        !used.has(number) &&
        ((number.start >= end && /^[（(【，,]?$/.test(plain.slice(end, number.start))) ||
          (number.end <= start && /^[，,]?$/.test(plain.slice(number.end, start)))),
    );
    if (own !== undefined) used.add(own);
    policies.push({ number: own?.number ?? null, title });
  }
  for (const number of numbers) if (!used.has(number)) policies.push({ number: number.number, title: null });
  return distinctPolicies(policies);
}

/** Each policy once, by its number, else by its title: the first that names it. */
export function distinctPolicies(policies: readonly PolicyRecord[]): PolicyRecord[] {
  const seen = new Set<string>();
  return policies.filter(({ number, title }) => {
    const key = number ?? title ?? '';
    return !seen.has(key) && seen.add(key);
  });
}
