/** What reports say in a language: one file of words for each. */
import type { Decision } from '../finding.ts';
import type { Language, Severity } from '../rule.ts';
import { words as en } from './words-en.ts';
import { words as zh } from './words-zh.ts';

export interface ReportWords {
  /** The language's tag in HTML. */
  readonly tag: string;
  readonly title: string;
  /** That a finding is a reason to look and no accusation: stands in every report. */
  readonly notice: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly severityMeanings: Readonly<Record<Severity, string>>;
  readonly decisions: Readonly<Record<Decision, string>>;
  /** By kind of node; a kind that is not here goes by its own name. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly columns: Readonly<
    Record<
      | 'id'
      | 'severity'
      | 'rule'
      | 'ruleId'
      | 'kind'
      | 'subject'
      | 'project'
      | 'department'
      | 'fiscalYear'
      | 'message'
      | 'values'
      | 'sources'
      | 'otherSources'
      | 'file'
      | 'place'
      | 'quote'
      | 'decision'
      | 'reviewer'
      | 'reviewedAt'
      | 'note'
      | 'findings'
      | 'projects'
      | 'departments'
      | 'amounts'
      | 'auditedAt'
      | 'graph'
      | 'scope'
      | 'documents'
      | 'parameters'
      | 'notice'
      | 'meaning'
      | 'method'
      | 'why'
      | 'exclusions'
      | 'assumptions'
      | 'source',
      string
    >
  >;
  readonly sections: Readonly<Record<'summary' | 'rules' | 'documents' | 'failures' | 'run', string>>;
  /** Nothing narrowed the run. */
  readonly everything: string;
  readonly total: string;
  /** The money of several findings added up counts a project as often as a rule names it. */
  readonly amountsNote: string;
  readonly noFindings: string;
  readonly noParameters: string;
  readonly ruleFailed: string;
  /** Between the parts of a list. */
  readonly comma: string;
  readonly wanYuan: string;
  readonly none: string;
  readonly count: (findings: number) => string;
  readonly line: (first: number, last: number) => string;
  readonly page: (page: number) => string;
  readonly sheet: (sheet: string) => string;
  readonly cells: (cells: string) => string;
  /** A name with what is said of it behind it, in brackets. */
  readonly bracketed: (name: string, remark: string) => string;
  readonly labelled: (label: string, text: string) => string;
}

const words: Readonly<Record<Language, ReportWords>> = { zh, en };

/** The words of a language. */
export const wordsOf = (language: Language): ReportWords => words[language];
