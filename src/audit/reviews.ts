/** What persons decide of findings. */
import type { Properties } from '../graph/batch.ts';
import { branchOf } from '../graph/branch.ts';
import { idOf } from '../graph/ids.ts';
import { decisions } from '../graph/model/index.ts';
import type { GraphStore } from '../graph/store.ts';
import { textProperty } from '../graph/text-property.ts';
import type { Decision, FindingReview } from './finding.ts';

/** Nodes in one plan. */
const atOnce = 5_000;

/** The id of what is decided of a finding: it stays, as the finding's own does, through loads and audits. */
export const reviewId = (findingId: string): string => idOf('Review', [findingId]);

/** The reviews of findings, by the ids of these. */
export async function reviewsOf(
  store: Pick<GraphStore, 'read'>,
  findings: readonly string[],
): Promise<ReadonlyMap<string, FindingReview>> {
  const findingOf = new Map(findings.map((id) => [reviewId(id), id]));
  const ids = [...findingOf.keys()];
  const reviews = new Map<string, FindingReview>();
  for (let at = 0; at < ids.length; at += atOnce) {
    const answer = await store.read({
      start: { type: 'ids', ids: ids.slice(at, at + atOnce) },
      branches: [branchOf('Review', { properties: ['decision', 'note', 'by', 'at'] })],
    });
    for (const { node } of answer.Review?.edges ?? []) {
      const finding = findingOf.get(node.id);
      if (finding !== undefined) reviews.set(finding, reviewIn(node.properties));
    }
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
): Promise<boolean> {
  const finding = branchOf('Finding', { properties: ['rule', 'subjectName', 'message'] });
  const answer = await store.read({ start: { type: 'ids', ids: [findingId] }, branches: [finding] });
  const [found] = answer.Finding?.edges ?? [];
  if (found === undefined) return false;
  const { note, ...others } = decided;
  await store.review({
    finding: findingId,
    review: {
      kind: 'Review',
      id: reviewId(findingId),
      properties: { ...found.node.properties, ...others, ...(note === null ? {} : { note }) },
    },
  });
  return true;
}

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
