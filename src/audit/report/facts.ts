/** Terms and what is said of them, as the reports and the rules' documentation list them. */
import type { AuditRule, Language } from '../rule.ts';
import { plainText } from './markdown-text.ts';
import { wordsOf, type ReportWords } from './words.ts';

export type Fact = readonly [term: string, text: string];

/** What a rule says of itself: how it decides, why, what it leaves out and takes for granted, where it comes from. */
export function ruleFacts(rule: AuditRule, language: Language): Fact[] {
  const { columns } = wordsOf(language);
  return [
    [columns.method, rule.method[language]],
    [columns.why, rule.why[language]],
    [columns.exclusions, rule.exclusions[language]],
    [columns.assumptions, rule.assumptions[language]],
    ...(rule.source === undefined ? [] : [[columns.source, rule.source[language]] as const]),
  ];
}

/** A list in Markdown, the terms in bold. */
export function factLines(facts: readonly Fact[], words: ReportWords): string {
  return facts.map(([term, text]) => `- ${words.labelled(`**${term}**`, plainText(text))}\n`).join('');
}
