/** Runs rules over documents: rows of their queries become findings with names, sentences and lines. */
import { GraphUnavailable, StatementRefused } from '../graph/errors.ts';
import { kindOfId } from '../graph/ids.ts';
import { nodes } from '../graph/model/index.ts';
import { compareTexts } from '../graph/order.ts';
import type { QueryableStore } from '../graph/store.ts';
import { factsOf, type Fact, type Place } from './facts.ts';
import type { Finding, FindingSource, RuleFailure } from './finding.ts';
import type { RuleSet, RunnableRule } from './rule-set.ts';
import { runRule, type RuleRow } from './rows.ts';
import type { AuditedDocument } from './scope.ts';
import { sentenceOf } from './sentence.ts';

export interface AuditOptions {
  /** Told of each rule that was run. */
  readonly onRule?: (rule: string, milliseconds: number, rows: number) => void;
}

export interface AuditResult {
  /** By rule in the order of the set, then as the documents print what they are about; without reviews. */
  readonly findings: readonly Finding[];
  /** Rules that could not be run; the others were. */
  readonly failures: readonly RuleFailure[];
}

/** Rules that the engine can run and that only read; a user's own may not be among them. */
export async function usableRules(
  store: Pick<QueryableStore, 'check'>,
  { rules }: RuleSet,
): Promise<{ readonly rules: readonly RunnableRule[]; readonly failures: readonly RuleFailure[] }> {
  const usable: RunnableRule[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    try {
      await store.check(rule.query, { ...rule.parameters, documents: [] });
      usable.push(rule);
    } catch (error) {
      if (!(error instanceof StatementRefused)) throw error;
      failures.push({ rule: rule.rule.id, message: error.message });
    }
  }
  return { rules: usable, failures };
}

/** Runs rules over documents of which no department is cut in two. */
export async function auditDocuments(
  store: QueryableStore,
  rules: readonly RunnableRule[],
  documents: readonly AuditedDocument[],
  { onRule }: AuditOptions = {},
): Promise<AuditResult> {
  const ids = documents.map(({ id }) => id);
  const failures: RuleFailure[] = [];
  const found: { readonly rule: RunnableRule; readonly rows: readonly RuleRow[] }[] = [];
  for (const rule of rules) {
    const started = performance.now();
    try {
      const rows = await runRule(store, rule, ids);
      found.push({ rule, rows });
      onRule?.(rule.rule.id, performance.now() - started, rows.length);
    } catch (error) {
      if (error instanceof GraphUnavailable) throw error;
      // A rule may be a user's own, and the others are not to suffer from it: the report names it.
      failures.push({ rule: rule.rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const rows = found.flatMap((one) => one.rows);
  const facts = await factsOf(
    store,
    rows.flatMap(({ subject, evidence }) => [subject, ...evidence]),
  );
  const byId = new Map(documents.map((document) => [document.id, document]));
  const inScope = found.filter(({ rule, rows: ofRule }) => {
    const stray = ofRule.find((row) => !standsIn(byId, row, facts));
    if (stray === undefined) return true;
    const message = `its query returns ${stray.subject}, which does not stand in $documents`;
    failures.push({ rule: rule.rule.id, message });
    return false;
  });
  const findings = inScope.flatMap(({ rule, rows: ofRule }) =>
    ofRule.map((row) => findingOf(rule, row, facts, byId)).sort(asPrinted),
  );
  return { findings, failures };
}

/** Whether a row is about the documents that are audited: its subject, where that is a document's own, and its lines. */
function standsIn(
  documents: ReadonlyMap<string, AuditedDocument>,
  { subject, evidence }: RuleRow,
  facts: ReadonlyMap<string, Fact>,
): boolean {
  const isHere = (id: string) =>
    facts.get(id)?.places.some(({ documentId }) => documents.has(documentId)) === true;
  const kind = kindOfId(subject);
  const shared = kind !== null && nodes[kind].owner === 'shared';
  return (shared || isHere(subject)) && evidence.some(isHere);
}

function findingOf(
  { rule }: RunnableRule,
  row: RuleRow,
  facts: ReadonlyMap<string, Fact>,
  documents: ReadonlyMap<string, AuditedDocument>,
): Finding {
  const subject = factFor(row.subject, facts);
  // Engines return lists in any order; a finding names its projects as the documents print them.
  const evidence = row.evidence.map((id) => factFor(id, facts)).sort(asDisclosed);
  const projects = [
    ...new Map([subject, ...evidence].flatMap((fact) => fact.projects).map((one) => [one.id, one])).values(),
  ];
  const sources = sourcesOf(evidence, documents);
  const document = documents.get(sources[0]?.documentId ?? '');
  const [only, ...others] = subject.projects.length > 0 ? subject.projects : projects;
  return {
    id: row.finding,
    rule: rule.id,
    severity: rule.severity,
    subject: {
      id: row.subject,
      kind: rule.subject,
      name: subject.name,
      project: others.length === 0 ? (only?.name ?? null) : null,
    },
    projects,
    department: document?.department ?? null,
    fiscalYear: document?.fiscalYear ?? null,
    message: sentenceOf(rule, {
      subject: subject.name,
      projects: projects.map(({ name }) => name),
      values: row.values,
    }),
    values: row.values,
    sources,
    review: null,
  };
}

function factFor(id: string, facts: ReadonlyMap<string, Fact>): Fact {
  const fact = facts.get(id);
  // Between a rule's query and this read somebody may have taken the document out: then the audit is made again.
  return fact ?? { name: id, projects: [], places: [] };
}

function sourcesOf(
  evidence: readonly Fact[],
  documents: ReadonlyMap<string, AuditedDocument>,
): readonly FindingSource[] {
  const sources = evidence
    .flatMap(({ places }) => places)
    .flatMap(({ documentId, span }): FindingSource[] => {
      const document = documents.get(documentId);
      if (document === undefined) return [];
      const { page = null, sheet = null, cells = null, quote = null } = span;
      return [
        {
          documentId,
          document: document.title,
          fileName: document.fileName,
          firstLine: Number(span['firstLine']),
          lastLine: Number(span['lastLine']),
          page: page === null ? null : Number(page),
          sheet: sheet as string | null,
          cells: cells as string | null,
          quote: quote as string | null,
        },
      ];
    })
    .sort((left, right) => compareSpots(left, right) || left.lastLine - right.lastLine);
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

/** Where something begins. */
type Spot = Pick<FindingSource, 'documentId' | 'firstLine'>;

const spotOf = ({ documentId, span }: Place): Spot => ({ documentId, firstLine: Number(span['firstLine']) });

/** In the order of documents and lines; what stands nowhere comes last. */
function compareSpots(left: Spot | undefined, right: Spot | undefined): number {
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  return compareTexts(left.documentId, right.documentId) || left.firstLine - right.firstLine;
}

const asDisclosed = (left: Fact, right: Fact): number =>
  compareSpots(left.places.map(spotOf)[0], right.places.map(spotOf)[0]);

/** By their sources, the first that differ; two findings of the same lines by their ids, so that none stands anywhere. */
function asPrinted(left: Finding, right: Finding): number {
  const length = Math.max(left.sources.length, right.sources.length);
  for (let at = 0; at < length; at++) {
    const compared = compareSpots(left.sources[at], right.sources[at]);
    if (compared !== 0) return compared;
  }
  return compareTexts(left.id, right.id);
}
