/** What persons decide of findings. */
import type { Properties } from '../graph/batch.ts';
import { branchOf } from '../graph/branch.ts';
import { reviewId } from '../graph/findings.ts';
import { decisions } from '../graph/model/index.ts';
import { present } from '../graph/present.ts';
import { readById } from '../graph/read-by-id.ts';
import type { GraphStore, WriteOptions } from '../graph/store.ts';
import { textProperty } from '../graph/text-property.ts';
import { sameStoredJson } from '../graph/stored-json.ts';
import type { Value } from '../graph/plan.ts';
import type { Decision, Finding, FindingReview } from './finding.ts';

const reviewBranch = branchOf('Review', { properties: ['decision', 'note', 'by', 'at', 'values'] });
const findingBranch = branchOf('Finding', { properties: ['rule', 'subjectName', 'message', 'values'] });

/** The reviews of findings, by the ids of these; what was decided of other figures counts as open again. */
export async function reviewsOf(
  store: Pick<GraphStore, 'read'>,
  findings: readonly Pick<Finding, 'id' | 'values'>[],
): Promise<ReadonlyMap<string, FindingReview>> {
  const findingOf = new Map(findings.map((finding) => [reviewId(finding.id), finding]));
  const reviews = new Map<string, FindingReview>();
  for (const { id, properties } of await readById(store, reviewBranch, [...findingOf.keys()])) {
    const finding = findingOf.get(id);
    if (finding === undefined) continue;
    const review = reviewIn(properties);
    const current = sameStoredJson(properties['values'] ?? null, storedValues(finding.values));
    reviews.set(finding.id, current ? review : { ...review, decision: 'OPEN' });
  }
  return reviews;
}

/**
 * Writes down what a person decides of a finding, in place of an earlier decision.
 * @param decided who, when (ISO 8601 in UTC), what and why
 * @returns false where there is no such finding
 */
export async function decide(
  store: Pick<GraphStore, 'read' | 'review'>,
  findingId: string,
  decided: FindingReview,
  options: WriteOptions = {},
): Promise<boolean> {
  const [found] = await readById(store, findingBranch, [findingId], options);
  if (found === undefined) return false;
  const review = {
    kind: 'Review',
    id: reviewId(findingId),
    properties: present({ ...found.properties, ...decided }),
  } as const;
  await store.review({ finding: findingId, review }, options);
  return true;
}

/** A finding's values as the graph keeps them: none where there are none. */
export const storedValues = (values: Finding['values']): Value =>
  Object.keys(values).length === 0 ? null : values;

function reviewIn(properties: Properties): FindingReview {
  const { decision, note } = properties;
  return {
    decision: decisionOf(decision),
    note: typeof note === 'string' ? note : null,
    by: textProperty(properties, 'by'),
    at: textProperty(properties, 'at'),
  };
}

function decisionOf(value: unknown): Decision {
  const decision = decisions.find((one) => one === value);
  if (decision === undefined) throw new Error(`${String(value)} is no decision`);
  return decision;
}
