/** A finding, as reports show it. */
import type { decisions, NodeKind } from '../graph/model/index.ts';
import type { Bilingual, Severity } from './rule.ts';

export type Decision = (typeof decisions)[number];

/** A compared value: money in whole 分. */
export type FindingValue = string | number | bigint | null;

export interface FindingSource {
  readonly documentId: string;
  readonly document: string;
  readonly fileName: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly page: number | null;
  readonly sheet: string | null;
  readonly cells: string | null;
  readonly quote: string | null;
}

export interface FindingReview {
  /** `OPEN` where it was decided of other figures than the finding has now. */
  readonly decision: Decision;
  readonly note: string | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface Finding {
  /** Made of the rule and its subject: the same again in every run. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly subject: {
    readonly id: string;
    readonly kind: NodeKind;
    readonly name: string;
    /** The project that it is, or that it belongs to; null where there is none, or several. */
    readonly project: string | null;
  };
  /** All projects concerned. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly fiscalYear: number | null;
  readonly message: Bilingual;
  /** By name, in the order in which the rule declares them. */
  readonly values: Readonly<Record<string, FindingValue>>;
  /** In the order of the documents and lines. */
  readonly sources: readonly FindingSource[];
  /** Null where nobody has looked at it. */
  readonly review: FindingReview | null;
}

/** A rule that could not be run, in one sentence. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}
