/** Keeps the findings in the graph those of its documents. */
import type { GraphEdge, GraphNode, NodeRef, Properties } from '../graph/batch.ts';
import type { AuditBatch } from '../graph/findings.ts';
import { present } from '../graph/present.ts';
import type { QueryableStore, StatementReport } from '../graph/store.ts';
import { telling } from '../graph/telling.ts';
import type { Finding, FindingSource, RuleFailure } from './finding.ts';
import { storedValues } from './reviews.ts';
import { severities } from './rule.ts';
import type { RuleSet } from './rule-set.ts';
import { auditDocuments, usableRules, type AuditOptions } from './run.ts';
import { changedSinceAudit, documentsToAudit, notAuditedBy } from './scope.ts';

export interface Renewal {
  /** Documents whose findings were made anew. */
  readonly documents: number;
  readonly findings: number;
  /** Rules that could not be run, each once. */
  readonly failures: readonly RuleFailure[];
}

export interface RenewalOptions extends AuditOptions {
  /**
   * Which documents: those whose departments have changed since anybody audited them, or also those that other rules
   * audited, or these when one of them failed.
   */
  readonly wanted: 'changed' | 'all';
  /** Ends it between two transactions. */
  readonly signal?: AbortSignal;
  /** Told of the statements that it takes. */
  readonly onStatement?: (report: StatementReport) => void;
}

/** Makes the findings of documents anew. Where a load comes in between, what it has changed is audited again. */
export async function renewFindings(
  graph: QueryableStore,
  rules: RuleSet,
  { wanted, signal, onStatement, ...options }: RenewalOptions,
): Promise<Renewal> {
  const store = onStatement === undefined ? graph : telling(graph, onStatement);
  const usable = await usableRules(store, rules);
  const failures = new Map(usable.failures.map((failure) => [failure.rule, failure]));
  const done = { documents: 0, findings: 0 };
  // Another program may audit the same graph by other rules: after the first time its marks count as well.
  for (let filter = wanted === 'all' ? notAuditedBy(rules.fingerprint) : changedSinceAudit; ;) {
    const groups = await documentsToAudit(store, filter);
    let overtaken = false;
    for (const group of groups) {
      if (signal?.aborted === true) break;
      const result = await auditDocuments(store, usable.rules, group, options);
      const failed = result.failures.length > 0;
      const written = await store.replaceFindings({
        documents: group,
        audited: failed ? `${rules.fingerprint} in part` : rules.fingerprint,
        ...inGraph(result.findings),
      });
      if (!written) {
        overtaken = true;
        continue;
      }
      for (const failure of result.failures) failures.set(failure.rule, failure);
      done.documents += group.length;
      done.findings += result.findings.length;
    }
    if (groups.length === 0 || signal?.aborted === true) return { ...done, failures: [...failures.values()] };
    if (!overtaken) filter = changedSinceAudit;
  }
}

/** Findings as nodes and edges of the graph. */
function inGraph(findings: readonly Finding[]): Pick<AuditBatch, 'findings' | 'edges'> {
  return { findings: findings.map(nodeOf), edges: findings.flatMap(edgesOf) };
}

function nodeOf({ id, rule, severity, subject, message, fiscalYear, values }: Finding): GraphNode {
  return {
    kind: 'Finding',
    id,
    properties: present({
      rule,
      severity,
      gravity: severities.length - severities.indexOf(severity),
      subjectName: subject.name,
      message: message.zh,
      messageEn: message.en,
      decision: 'OPEN',
      fiscalYear,
      values: storedValues(values),
    }),
  };
}

function edgesOf(finding: Finding): GraphEdge[] {
  const { id, subject, projects, department, sources } = finding;
  const from: NodeRef = { kind: 'Finding', id };
  const edge = (
    relationship: GraphEdge['relationship'],
    to: NodeRef,
    properties: Properties = {},
  ): GraphEdge => ({
    relationship,
    from,
    to,
    properties,
  });
  const documents = new Set(sources.map(({ documentId }) => documentId));
  return [
    edge('ABOUT', { kind: subject.kind, id: subject.id }),
    ...projects.map((project) => edge('CONCERNS', { kind: 'Project', id: project.id })),
    ...(department === null ? [] : [edge('CONCERNS', { kind: 'Department', id: department.id })]),
    ...[...documents].map((document) => edge('CONCERNS', { kind: 'Document', id: document })),
    ...sources.map((source) =>
      edge('DISCLOSED_IN', { kind: 'Document', id: source.documentId }, spanOf(source)),
    ),
  ];
}

const spanOf = ({ firstLine, lastLine, page, sheet, cells, quote }: FindingSource): Properties =>
  present({ firstLine, lastLine, page, sheet, cells, quote });
