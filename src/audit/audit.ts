/** The audit of one graph: its findings kept up to date, and runs with other rules that leave no trace. */
import { z } from 'zod';
import { GraphUnavailable } from '../graph/errors.ts';
import { compare } from '../graph/filter-parts.ts';
import type { QueryableStore } from '../graph/store.ts';
import { createTurns } from '../graph/turns.ts';
import type { Finding, RuleFailure } from './finding.ts';
import { renewFindings, type Renewal, type RenewalOptions } from './renew.ts';
import { reviewsOf } from './reviews.ts';
import { ruleSchema } from './rule.ts';
import { ruleSet, settingsSchema, type RuleSet, type RunnableRule } from './rule-set.ts';
import { auditDocuments, usableRules, type AuditResult } from './run.ts';
import { documentsToAudit, type AuditedDocument } from './scope.ts';
import { documentsWhere, UnusableCondition } from './where.ts';

/** What a run is asked for: rules and settings themselves, so that it can be handed to another process. */
export const auditRequestSchema = z.object({
  rules: z.array(ruleSchema),
  settings: settingsSchema,
  /** `NAME=VALUE` each; all of them hold. */
  where: z.array(z.string()),
});
export type AuditRequest = z.infer<typeof auditRequestSchema>;

/** What a run tells, in this order: the graph and its documents first, failures when all rules have been run. */
export type AuditEvent =
  | {
      readonly type: 'begin';
      /** The graph and its revision, as a person calls it. */
      readonly graph: string;
      readonly documents: readonly AuditedDocument[];
    }
  | { readonly type: 'finding'; readonly finding: Finding }
  | { readonly type: 'end'; readonly failures: readonly RuleFailure[] };

export interface Audit {
  readonly rules: RuleSet;
  /** Makes findings anew, one renewal at a time. */
  renew(options: RenewalOptions): Promise<Renewal>;
  /**
   * Runs rules over documents, and stores nothing.
   * @throws UnusableCondition or UnusableRule, one sentence, before the first event
   */
  run(request: AuditRequest): AsyncIterable<AuditEvent>;
}

/** @param tell told of each rule that could not be run in a renewal */
export function createAudit(
  store: QueryableStore,
  rules: RuleSet,
  tell: (failure: RuleFailure) => void,
): Audit {
  const turns = createTurns();
  const renewal = async (options: RenewalOptions) => {
    const renewed = await renewFindings(store, rules, options);
    renewed.failures.forEach(tell);
    return renewed;
  };
  return {
    rules,
    renew: (options) => turns.take(() => renewal(options)),
    run: (request) => events(store, request),
  };
}

async function* events(store: QueryableStore, request: AuditRequest): AsyncGenerator<AuditEvent> {
  const filter = documentsWhere(request.where);
  const rules = ruleSet(request.rules, request.settings, 'The settings');
  const groups = await documentsToAudit(store, filter);
  if (groups.length === 0 && filter !== null) {
    throw new UnusableCondition(
      `No document is left by ${request.where.join(' and ')}: "budget-graph status" lists those that are loaded.`,
    );
  }
  const graph = `${store.description}, revision ${await store.revision()}`;
  yield { type: 'begin', graph, documents: groups.flat() };
  const usable = await usableRules(store, rules);
  const failures = new Map(usable.failures.map((failure) => [failure.rule, failure]));
  for (const group of groups) {
    const result = await settled(store, usable.rules, group);
    for (const failure of result.failures) failures.set(failure.rule, failure);
    const reviews = await reviewsOf(store, result.findings);
    for (const finding of result.findings) {
      yield { type: 'finding', finding: { ...finding, review: reviews.get(finding.id) ?? null } };
    }
  }
  yield { type: 'end', failures: [...failures.values()] };
}

/** So often documents are audited again that were changed meanwhile. */
const mostTries = 5;

/** Runs rules over documents that stay as they are while they are audited. */
async function settled(
  store: QueryableStore,
  rules: readonly RunnableRule[],
  group: readonly AuditedDocument[],
): Promise<AuditResult> {
  const ids = group.map(({ id }) => id);
  let documents = group;
  for (let tries = 1; ; tries++) {
    const result = await auditDocuments(store, rules, documents);
    const now = (await documentsToAudit(store, compare('id', 'in', ids))).flat();
    const stored = new Map(now.map(({ id, fingerprint }) => [id, fingerprint]));
    const isAsAudited =
      now.length === documents.length &&
      documents.every(({ id, fingerprint }) => stored.get(id) === fingerprint);
    if (isAsAudited) return result;
    if (tries === mostTries) {
      throw new GraphUnavailable(
        'The documents were changed again and again while they were audited: run the audit again.',
      );
    }
    documents = now;
  }
}
