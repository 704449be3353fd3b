/** A special fund's identity: its name without year, batch, bracketed channel, document number and level. */
import type { GovernmentLevel } from '../records.ts';
import { documentNumberPattern } from './policy.ts';
import { regionInText, regionsAbove } from './region.ts';
import { withoutSpace } from './text.ts';

const yearInFront = /^(?:(?:20)?\d{2}年度?|20\d{2}(?!\d))/;
/** A run of them at once: one by one, a long run would take as many rounds. */
const marksAtEnd = /(?<![—–―。；;，,、-])[—–―。；;，,、-]+$/;
const bracketAtEnd = /(?:\([^()]*\)|（[^（）]*）|【[^【】]*】|\[[^[\]]*\]|〔[^〔〕]*〕)$/;
const carriedInFront = /^(?:上年度?|以前年度)?结[转余](?:资金)?[-—:：]?/;
const batch = /第[一二三四五六七八九十\d]+批(?:次)?$/;
const levelInFront =
  /^(?:(?:中央|省级?)(?:财政)?[和及、](?:中央|省级?)(?:财政)?|中央财政|中央|国家级|自治区(?:级|本级|财政)?|省级财政|省级|省财政|市级财政|市级|市财政|区级|县级|区财政|县财政)/;
const levelAtMoney = /(?:中央|省级|市级|区级|县级)(?:财政)?(?=(?:专项|补助|奖补|配套)?(?:资金|经费|补助)$)/;

/** The level's word in front of a fund's identity, so that one name is one fund of one level. */
const shownLevel: Readonly<Record<GovernmentLevel, string>> = {
  CENTRAL: '中央',
  PROVINCE: '省级',
  CITY: '',
  COUNTY: '',
};

/**
 * What makes a printed fund the same fund again: `24 年中央中小企业发展专项资金`, `2024 年中央中小企业发展专项资金` and
 * `中央中小企业发展专项` are all 中小企业发展专项资金.
 */
export function fundIdentity(printed: string): string {
  let name = withoutSpace(printed).replace(documentNumberPattern(), '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name
      .replace(marksAtEnd, '')
      .replace(/^[—–―-]+|^(?:关于)?(?:提前)?下达/, '')
      .replace(yearInFront, '')
      .replace(carriedInFront, '')
      .replace(bracketAtEnd, '')
      .replace(batch, '')
      .replace(levelInFront, '')
      .replace(/^(?:提前下达|追加|安排|拨付)/, '');
  }
  name = withoutRegion(name).replace(levelInFront, '').replace(levelAtMoney, '');
  return name.replace(/(?<!资金)专项$/, '专项资金').replace(/补助$/, '补助资金');
}

/** A fund's name without the province or city in front (福建省产业领军团队补助资金): its region is a part of its key. */
function withoutRegion(name: string): string {
  if (!/(?:资金|专项|补助|基金)$/.test(name)) return name;
  const named = regionInText(name.slice(0, 24));
  const run = named === null ? [] : [...regionsAbove(named).reverse(), named];
  // 福州市级 says the level as much as the region: 市级.
  const bare = run.reduce((rest, { name: part }) => {
    if (!rest.startsWith(part)) return rest;
    return rest.slice(rest[part.length] === '级' ? part.length - 1 : part.length);
  }, name);
  return bare.length >= 4 ? bare : name;
}

/**
 * A fund's name as the graph knows it: the identity, with 中央 or 省级 in front where one of them pays.
 *
 * @param level who pays, where the caller knows more than the name says.
 */
export function fundName(printed: string, level: GovernmentLevel | null = levelOfPrinted(printed)): string {
  return (level === null ? '' : shownLevel[level]) + fundIdentity(printed);
}

function levelOfPrinted(printed: string): GovernmentLevel | null {
  const bare = withoutSpace(printed).replace(/^(?:提前下达)?(?:(?:20)?\d{2}年度?)?/, '');
  if (/^(?:中央|国家级)/.test(bare)) return 'CENTRAL';
  return /^(?:省级|省财政|\p{Script=Han}{2,3}省)/u.test(bare) ? 'PROVINCE' : null;
}

/**
 * Whether a printed name is that of an earmarked fund by its own words: …专项资金, …专项 (专项经费 is a running cost), and what
 * lotteries yield (彩票公益金, 彩票公益金管理办法).
 */
export function isSpecialFundName(printed: string): boolean {
  return /(?:专项|专项资金|专项补助资金|发展基金|引导资金|彩票公益金)$/.test(fundIdentity(printed));
}
