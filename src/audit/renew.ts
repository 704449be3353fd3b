/** Keeps the findings in the graph those of its documents. */
import type { GraphEdge, GraphNode, NodeRef, Properties } from '../graph/batch.ts';
import type { AuditBatch } from '../graph/findings.ts';
import type { QueryableStore } from '../graph/store.ts';
import type { Finding, FindingSource, RuleFailure } from './finding.ts';
import { reviewId } from './reviews.ts';
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

/**
 * Makes the findings of all documents anew whose departments have changed since they were audited, or that other
 * rules audited. Where a load comes in between, what it has changed is audited again.
 */
export async function renewFindings(
  store: QueryableStore,
  rules: RuleSet,
  options?: AuditOptions,
): Promise<Renewal> {
  const usable = await usableRules(store, rules);
  const failures = new Map(usable.failures.map((failure) => [failure.rule, failure]));
  let documents = 0;
  let findings = 0;
  // Another program may audit the same graph by other rules: after the first time its marks count as well.
  for (let wanted = notAuditedBy(rules.fingerprint); ; wanted = changedSinceAudit) {
    const groups = await documentsToAudit(store, wanted);
    if (groups.length === 0) return { documents, findings, failures: [...failures.values()] };
    for (const group of groups) {
      const revision = await store.revision();
      const result = await auditDocuments(store, usable.rules, group, options);
      for (const failure of result.failures) failures.set(failure.rule, failure);
      const written = await store.replaceFindings({
        documents: group.map(({ id }) => id),
        audited: rules.fingerprint,
        revision,
        ...inGraph(result.findings),
      });
      if (!written) break;
      documents += group.length;
      findings += result.findings.length;
    }
  }
}

/** Findings as nodes and edges of the graph. */
function inGraph(findings: readonly Finding[]): Pick<AuditBatch, 'findings' | 'edges'> {
  return { findings: findings.map(nodeOf), edges: findings.flatMap(edgesOf) };
}

function nodeOf({ id, rule, severity, subject, message, fiscalYear, values, review }: Finding): GraphNode {
  const optional: Properties = {
    ...(fiscalYear === null ? {} : { fiscalYear }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
  };
  return {
    kind: 'Finding',
    id,
    properties: {
      rule,
      severity,
      gravity: severities.length - severities.indexOf(severity),
      subjectName: subject.name,
      message: message.zh,
      messageEn: message.en,
      decision: review?.decision ?? 'OPEN',
      ...optional,
    },
  };
}

function edgesOf(finding: Finding): GraphEdge[] {
  const { id, subject, projects, department, sources, review } = finding;
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
    ...(review === null
      ? []
      : [
          {
            relationship: 'REVIEWS',
            from: { kind: 'Review', id: reviewId(id) },
            to: from,
            properties: {},
          } as const,
        ]),
  ];
}

function spanOf({ firstLine, lastLine, page, sheet, cells, quote }: FindingSource): Properties {
  const optional = { page, sheet, cells, quote };
  return {
    firstLine,
    lastLine,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
}
