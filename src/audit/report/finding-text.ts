/** The parts of a report as text for people. */
import { groupedWanYuan } from '../../graph/amount.ts';
import type { Finding } from '../finding.ts';
import type { AuditRule, Language, ParameterValue } from '../rule.ts';
import { valueText } from '../sentence.ts';
import type { RuleFindings } from './collect.ts';
import type { Report, ReportedRule } from './report.ts';
import { wordsOf, type ReportWords } from './words.ts';

/** What stands for a value that a finding has none of. */
const none = '—';

/** A finding's values in one line, under the names that its rule gives them: `目标值：≥8；实际完成值：5`. */
export function valuesText({ values }: Finding, rule: AuditRule | undefined, language: Language): string {
  const words = wordsOf(language);
  return Object.entries(rule?.values ?? {})
    .map(([name, declared]) => {
      const value = values[name] ?? null;
      return words.labelled(declared[language], value === null ? none : valueText(declared, value, language));
    })
    .join(words.comma);
}

/** A rule's parameters in one line, or that it has none. */
export function parametersText({ rule, parameters }: ReportedRule, language: Language): string {
  const words = wordsOf(language);
  const parts = Object.entries(rule.parameters).map(([name, declared]) => {
    const label = words.bracketed(declared[language], name);
    return words.labelled(label, parameterText(parameters[name] ?? declared.default, words));
  });
  return parts.length === 0 ? words.noParameters : parts.join(words.comma);
}

/** A parameter's value: lists are one line too. */
export function parameterText(value: ParameterValue, words: ReportWords): string {
  if (typeof value === 'number') return String(value);
  return value.length === 0 ? words.none : value.join(words.tag === 'en' ? ', ' : '、');
}

/** What a kind of node is called. */
export const kindText = (kind: string, words: ReportWords): string => words.kinds[kind] ?? kind;

/** A time for people, to the minute, in UTC: `2026-11-21 10:05`. */
export const timeText = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** `全年预算数：1,234.5；全年执行数：1,000`, in 万元. */
export function amountsText({ amounts, findings }: RuleFindings, language: Language): string {
  if (findings.length === 0) return '';
  const words = wordsOf(language);
  return amounts
    .map(({ label, fen }) => words.labelled(label[language], groupedWanYuan(fen)))
    .join(words.comma);
}

/** What the run was narrowed to, in one line. */
export const scopeText = ({ scope }: Report, words: ReportWords): string =>
  scope.length === 0 ? words.everything : scope.join(words.comma);

/** The projects concerned, in one line; the subject where there is none. */
export const whoseText = ({ projects, subject }: Finding, words: ReportWords): string =>
  projects.length === 0 ? subject.name : projects.map(({ name }) => name).join(words.comma);
