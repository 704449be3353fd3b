/** The audit of one graph: its findings kept up to date, and runs with other rules that leave no trace. */
import { z } from 'zod';
import type { QueryableStore } from '../graph/store.ts';
import type { Finding, RuleFailure } from './finding.ts';
import { renewFindings, type Renewal } from './renew.ts';
import { ruleSchema } from './rule.ts';
import { ruleSet, settingsSchema, type RuleSet } from './rule-set.ts';
import { auditDocuments, usableRules } from './run.ts';
import { documentsToAudit, type AuditedDocument } from './scope.ts';
import { documentsWhere } from './where.ts';

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
  /** Makes the findings of documents anew whose departments have changed. One renewal at a time. */
  renew(): Promise<Renewal>;
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
  let last: Promise<unknown> = Promise.resolve();
  const renewal = async () => {
    const renewed = await renewFindings(store, rules);
    renewed.failures.forEach(tell);
    return renewed;
  };
  return {
    rules,
    renew() {
      const renewed = last.then(renewal, renewal);
      last = renewed;
      return renewed;
    },
    run: (request) => events(store, request),
  };
}

async function* events(store: QueryableStore, request: AuditRequest): AsyncGenerator<AuditEvent> {
  const filter = documentsWhere(request.where);
  const rules = ruleSet(request.rules, request.settings, 'The settings');
  const groups = await documentsToAudit(store, filter);
  const graph = `${store.description}, revision ${await store.revision()}`;
  yield { type: 'begin', graph, documents: groups.flat() };
  const usable = await usableRules(store, rules);
  const failures = new Map(usable.failures.map((failure) => [failure.rule, failure]));
  for (const group of groups) {
    const result = await auditDocuments(store, usable.rules, group);
    for (const failure of result.failures) failures.set(failure.rule, failure);
    for (const finding of result.findings) yield { type: 'finding', finding };
  }
  yield { type: 'end', failures: [...failures.values()] };
}
