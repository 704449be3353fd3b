/** A report: what an audit found, with all that a reader needs to judge it, and the writers that put it on paper. */
import type { Finding, RuleFailure } from '../finding.ts';
import type { Language } from '../rule.ts';
import type { RunnableRule } from '../rule-set.ts';
import type { AuditedDocument } from '../scope.ts';

/** A rule with its parameters as the run used them. */
export type ReportedRule = Pick<RunnableRule, 'rule' | 'parameters'>;

export interface Report {
  /** When the audit was made, ISO 8601 in UTC. */
  readonly date: string;
  /** Which graph was audited, and in which state: `embedded graph data/graph, revision 12`. */
  readonly graph: string;
  /** What the run was narrowed to, each as it was asked for; empty where it was not. */
  readonly scope: readonly string[];
  /** The documents that were audited. */
  readonly documents: readonly Pick<AuditedDocument, 'id' | 'title' | 'fileName'>[];
  /** The rules that were run, those that found nothing among them. */
  readonly rules: readonly ReportedRule[];
  /** In the order in which the report shows them within a rule. Read once. */
  readonly findings: AsyncIterable<Finding>;
  /** Rules that could not be run: all of them are here once `findings` has ended. */
  readonly failures: readonly RuleFailure[];
  /** Address of the program without a slash at its end, so that reports link to its nodes; null where it has none. */
  readonly publicUrl: string | null;
  /** Columns of the terminal, for the table. @default 120 */
  readonly width?: number;
}

/** Writes a report piece by piece: pieces of text are UTF-8. Throws what reading the findings throws. */
export type ReportWriter = (report: Report, language: Language) => AsyncIterable<string | Uint8Array>;

/** The address of a node's page (`/node/ID`); null where the program's own address is not known. */
export const nodeUrl = ({ publicUrl }: Report, id: string): string | null =>
  publicUrl === null ? null : `${publicUrl}/node/${id}`;

/** More findings than a format can hold: one sentence that says what to do. */
export class ReportTooLong extends Error {
  override readonly name = 'ReportTooLong';
}
