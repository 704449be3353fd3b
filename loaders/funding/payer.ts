/** Who pays for a project, as far as its name and its table say. */
import { issuerOf } from '../fields/issuer.ts';
import { levelInName, levelInRegion, levelInWords, levelOfWord } from '../fields/level.ts';
import { documentNumbers } from '../fields/policy.ts';
import type { Region } from '../fields/region.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import { governmentLevels, type GovernmentLevel } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';

export interface Payer {
  /** Null where neither a word nor the department's place says it. */
  readonly level: GovernmentLevel | null;
  /** Nothing printed says the level. */
  readonly inferred: boolean;
  readonly reason: string;
}

/** Whether a level is above a department's own; where that is not known, the centre and the provinces are. */
export function isAbove(level: GovernmentLevel | null, own: GovernmentLevel | null): boolean {
  return level !== null && governmentLevels.indexOf(level) < governmentLevels.indexOf(own ?? 'CITY');
}

/** The level that the name's own words, a bracket at its end, or a document number in it say; null where none does. */
export function printedPayer(name: string, region: Region | null): Payer | null {
  const named = levelInName(withoutPrefix(name), region) ?? levelInBracket(name, region);
  if (named !== null) return { level: named.level, inferred: false, reason: named.words };
  for (const { issuer, number } of documentNumbers(name)) {
    const issued = issuerOf(issuer, region);
    if (issued !== null) return { level: issued.level, inferred: false, reason: number };
  }
  return null;
}

/** For money that comes from above: what the table's other words say of the level above. */
export function payerByWords(
  draft: ProjectDraft,
  region: Region | null,
  own: GovernmentLevel | null,
): Payer | null {
  if (!comesFromAbove(draft)) return null;
  const words = levelInWords(textsOf(draft).join('\n'), region);
  return words === null || !isAbove(words.level, own)
    ? null
    : { level: words.level, inferred: false, reason: words.words };
}

const inFront =
  /^(?:(?:关于)?(?:提前)?下达|(?:20)?\d{2}年度?|20\d{2}(?!\d)|第[一二三四五六七八九十\d]+批次?|(?:上年度?|以前年度)?结[转余](?:资金)?[-—:：]?)/;

/** A printed name from where its own words begin: without 提前下达, 结转, the year and the batch in front, and brackets at the end. */
export function withoutPrefix(name: string): string {
  let own = withoutSpace(name);
  for (let before = ''; before !== own;) {
    before = own;
    own = own.replace(inFront, '');
  }
  return own.replace(/(?:[（(][^（）()]*[）)])+$/, '');
}

const levelAlone =
  /[（(—-](中央|省级?|自治区|市级|[区县]级)(?:财政|直达|转移支付|补助|资金|专项|配套|本级)*[）)]?$/u;

/**
 * What stands behind a name and says whose the money is: nothing but the level (（中央）, -省级), or words on the money that
 * begin with it (（省科学技术奖奖金第二批）).
 */
function levelInBracket(
  name: string,
  region: Region | null,
): { level: GovernmentLevel; words: string } | null {
  const alone = levelAlone.exec(withoutSpace(name))?.[1] ?? '';
  const level = levelOfWord(alone);
  if (level !== null) return { level: levelInRegion(level, region), words: alone };
  const words = /[（(]((?:中央|省级?)\p{Script=Han}*(?:资金|奖金|补助|专项|奖)[^（）()]*)[）)]$/u.exec(
    withoutSpace(name),
  )?.[1];
  if (words === undefined) return null;
  return { level: words.startsWith('省') ? 'PROVINCE' : 'CENTRAL', words };
}

/** Whether a project's name says that its money comes from a level above, whichever it is. */
export function comesFromAbove(draft: ProjectDraft): boolean {
  return /提前下达|上级(?:补助|专项|下达|转移支付)|支持(?:市县|地方)/.test(foldText(draft.name));
}

/** What else in the table may say who pays: the use of the money, its basis, and the indicators' words. */
function textsOf(draft: ProjectDraft): string[] {
  const ofIndicators = draft.indicators.flatMap(({ targetText, basis, description }) => [
    targetText,
    basis,
    description,
  ]);
  return [draft.usage, draft.legalBasis, ...ofIndicators].filter((text) => text !== null);
}
