/** A finding's sentence: the rule's words with the values in them. */
import { groupedWanYuan, groupedYuan } from '../graph/amount.ts';
import type { FindingValue } from './finding.ts';
import { languages, type AuditRule, type Bilingual, type Language, type RuleValue } from './rule.ts';

/** What stands in a sentence for a value that there is none of. */
const none: Bilingual = { zh: '（无）', en: '(none)' };
const comma: Bilingual = { zh: '、', en: ', ' };

/** Decimal places of a number in a sentence: as many as the documents print of rates. */
const places = 2;

interface Said {
  readonly subject: string;
  readonly projects: readonly string[];
  readonly values: Readonly<Record<string, FindingValue>>;
}

/** The message of a rule for one finding, in each language. */
export function sentenceOf({ message, values: declared }: AuditRule, said: Said): Bilingual {
  const [zh, en] = languages.map((language) =>
    message[language].replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
      if (name === 'subject') return said.subject;
      if (name === 'project')
        return said.projects.length === 0 ? none[language] : said.projects.join(comma[language]);
      const value = said.values[name];
      const declaration = declared[name];
      if (value === undefined || value === null || declaration === undefined) return none[language];
      return valueText(declaration, value, language);
    }),
  );
  return { zh: zh ?? '', en: en ?? '' };
}

/** A value for people: money in 万元 (in English in yuan, which counts no ten thousands), a rate with its sign. */
export function valueText({ type }: RuleValue, value: NonNullable<FindingValue>, language: Language): string {
  if (typeof value === 'bigint') {
    return language === 'zh' ? `${groupedWanYuan(value)} 万元` : `${groupedYuan(value)} yuan`;
  }
  if (typeof value === 'string') return value;
  const number = String(Number(value.toFixed(places)));
  return type === 'percent' ? `${number}%` : number;
}
