/** Findings counted and put in order, for reports that begin with their numbers. */
import type { Decision, Finding } from '../finding.ts';
import { severities } from '../../graph/model/index.ts';
import type { Bilingual, Severity } from '../rule.ts';
import type { Report, ReportedRule } from './report.ts';

/** Money that a rule's findings name, added up. */
export interface Amount {
  /** The value's name, as the rule calls it. */
  readonly label: Bilingual;
  /** Whole 分. */
  readonly fen: bigint;
}

/** What one rule found. */
export interface RuleFindings extends ReportedRule {
  readonly findings: readonly Finding[];
  /** How many a reviewer has decided in which way. */
  readonly decided: Readonly<Record<Decision, number>>;
  readonly projects: number;
  readonly departments: number;
  /** In the order in which the rule declares its values; money only. */
  readonly amounts: readonly Amount[];
  /** Why the rule could not be run; null where it was. */
  readonly failure: string | null;
}

export interface CollectedFindings {
  /** The gravest rules first, in the report's order among each other; also those that found nothing. */
  readonly rules: readonly RuleFindings[];
  readonly total: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
}

/**
 * Reads all findings of a report. They are held in memory: a page of 100,000 takes some 800 MB.
 * @throws RangeError for a finding of a rule that is not among the report's
 */
export async function collectFindings(report: Report): Promise<CollectedFindings> {
  const byRule = new Map(report.rules.map(({ rule }): [string, Finding[]] => [rule.id, []]));
  for await (const finding of report.findings) {
    const found = byRule.get(finding.rule);
    if (found === undefined)
      throw new RangeError(`A finding of ${finding.rule}, which is no rule of the report.`);
    found.push(finding);
  }
  const failures = new Map(report.failures.map(({ rule, message }) => [rule, message]));
  const rules = severities
    .flatMap((severity) => report.rules.filter(({ rule }) => rule.severity === severity))
    .map((one) => summed(one, byRule.get(one.rule.id) ?? [], failures.get(one.rule.id) ?? null));
  const countOf = (severity: Severity) =>
    rules.reduce((sum, one) => sum + (one.rule.severity === severity ? one.findings.length : 0), 0);
  const bySeverity = { ERROR: countOf('ERROR'), WARNING: countOf('WARNING'), NOTICE: countOf('NOTICE') };
  return { rules, total: bySeverity.ERROR + bySeverity.WARNING + bySeverity.NOTICE, bySeverity };
}

function summed(reported: ReportedRule, findings: readonly Finding[], failure: string | null): RuleFindings {
  const projects = new Set(findings.flatMap((finding) => finding.projects.map(({ id }) => id)));
  const departments = new Set(
    findings.flatMap(({ department }) => (department === null ? [] : [department.id])),
  );
  const amounts = Object.entries(reported.rule.values)
    .filter(([, { type }]) => type === 'money')
    .map(([name, label]) => ({ label, fen: sumOf(findings, name) }));
  const countOf = (decision: Decision) =>
    findings.filter(({ review }) => (review?.decision ?? 'OPEN') === decision).length;
  const decided = { OPEN: countOf('OPEN'), CONFIRMED: countOf('CONFIRMED'), DISMISSED: countOf('DISMISSED') };
  return {
    ...reported,
    findings,
    decided,
    projects: projects.size,
    departments: departments.size,
    amounts,
    failure,
  };
}

function sumOf(findings: readonly Finding[], name: string): bigint {
  return findings.reduce((sum, { values }) => {
    const value = values[name];
    return typeof value === 'bigint' ? sum + value : sum;
  }, 0n);
}
