/** Levels of government by the words that name them, in the sense of a region: 市级 is a province's level in 上海. */
import type { GovernmentLevel } from '../records.ts';
import { type Region, isInMunicipality, regionInText, regionsAbove } from './region.ts';
import { foldText } from './text.ts';

/** 中央 and 国家 in names that speak of something else than who pays. */
const notAPayer =
  /党中央|中央(?:空调|企业|商务区|公园|厨房|电视|党校|巡视|八项|直属|部委|大街|广场)|中央和国家机关/g;

/** What money is called, at the end of a name or behind a level's word. */
export const moneyNoun =
  '(?:专项资金|专项|补助资金|补助|补贴|奖补资金|奖补|奖励资金|引导资金|配套资金|配套经费|资金|基金|公益金|转移支付|经费|拨款|投资)';

/** The same but for 经费: 省级文明城市创建经费 is what a city spends on a rank that the province gives. */
const paidOut = moneyNoun.replace('|经费', '');

const levelWords: readonly [string, GovernmentLevel][] = [
  ['中央|国家(?=(?:财政)?(?:专项|补助)资金)', 'CENTRAL'],
  ['省级|省本级|省财政|省补|自治区(?:级|本级|财政)?', 'PROVINCE'],
  ['市级|市本级|市财政|市补|地市级', 'CITY'],
  ['区级|县级|区县级|县区级|区本级|县本级|区财政|县财政', 'COUNTY'],
];

const levelsByWord: Readonly<Record<string, GovernmentLevel>> = {
  中央: 'CENTRAL',
  省: 'PROVINCE',
  省级: 'PROVINCE',
  自治区: 'PROVINCE',
  市级: 'CITY',
  区级: 'COUNTY',
  县级: 'COUNTY',
};

/** The level that a word says by itself (省级), or null where it is another word. */
export function levelOfWord(word: string): GovernmentLevel | null {
  return levelsByWord[word] ?? null;
}

/** The level that a level's word means in a region: in a municipality, and for a county-level city, 市级 is its own. */
export function levelInRegion(level: GovernmentLevel, region: Region | null): GovernmentLevel {
  if (level !== 'CITY' || region === null) return level;
  if (isInMunicipality(region)) return 'PROVINCE';
  const isCountyLevelCity = region.level === 'COUNTY' && region.name.endsWith('市');
  return isCountyLevelCity ? 'COUNTY' : level;
}

/** Bonds of the centre's, passed on to those who spend them. */
const bondsOfCentre = /(?:特别|增发)国债/;

export interface NamedLevel {
  readonly level: GovernmentLevel;
  /** The printed words that say it. */
  readonly words: string;
}

/**
 * The level of government that a fund's name says: by a level's word at its beginning (省级制造业高质量发展专项资金) or right
 * in front of the word for money (消费节活动省级资金), or by the name of a region at its beginning (福建省 …补助资金).
 *
 * @param name a printed name without year, channel and brackets.
 * @returns null where the name says none; a level's word in the middle of a name (省级示范基地建设经费) speaks of something else.
 */
export function levelInName(name: string, region: Region | null): NamedLevel | null {
  const folded = foldText(name).replace(notAPayer, '');
  const bonds = bondsOfCentre.exec(folded);
  if (bonds !== null) return { level: 'CENTRAL', words: bonds[0] };
  for (const [words, level] of levelWords) {
    const match =
      new RegExp(`^(?:${words})(?=.*${paidOut})`).exec(folded) ??
      new RegExp(`(?:${words})(?=(?:财政|本级)?${moneyNoun})`).exec(folded);
    if (match !== null) return { level: levelInRegion(level, region), words: match[0] };
  }
  return levelOfRegionName(folded, region);
}

/**
 * 福建省…补助资金 in a document from 福建省: the region itself or one above it, at the name's beginning. A region above pays
 * only for what is called a fund: 福建省…展会参展经费 may be anybody's.
 */
function levelOfRegionName(folded: string, region: Region | null): NamedLevel | null {
  if (region === null) return null;
  const named = regionInText(folded.slice(0, 24));
  if (named === null || ![named, ...regionsAbove(named)].some(({ name }) => folded.startsWith(name)))
    return null;
  const payer = [region, ...regionsAbove(region)].find(({ path }) => path === named.path);
  if (payer === undefined || (payer !== region && !/(?:资金|专项|补助|基金)$/.test(folded))) return null;
  return { level: payer.level, words: payer.name };
}

/**
 * The level that words anywhere in a text name, the highest one that stands there with the word for money or for its
 * allocation (省财政下达, 河北省财政厅). Weaker than a name's own words: it only decides between levels above.
 */
export function levelInWords(text: string, region: Region | null): NamedLevel | null {
  const folded = foldText(text).replace(notAPayer, '');
  const patterns: readonly [RegExp, GovernmentLevel][] = [
    [/财政部|中央财政|中央预算内|中央(?=下达|补助|专项|资金)/, 'CENTRAL'],
    [/省财政|(?:省|自治区)(?:财.厅|[^,。;市县区]{0,8}厅)|省(?=下达|补助|专项资金|级)/, 'PROVINCE'],
    [/市财政局?(?=下达|补助|拨付)/, 'CITY'],
  ];
  for (const [pattern, level] of patterns) {
    const match = pattern.exec(folded);
    if (match !== null) return { level: levelInRegion(level, region), words: match[0] };
  }
  return null;
}
