import type { Finding } from '../audit/finding.ts';
import type { Severity } from '../audit/rule.ts';

export const failingSeverities = ['error', 'warning'] as const;
export type FailOn = (typeof failingSeverities)[number];

const failing: Readonly<Record<FailOn, readonly Severity[]>> = {
  error: ['ERROR'],
  warning: ['ERROR', 'WARNING'],
};

/** Watches findings go by: whether one of them is as grave as this, and no person has dismissed it. */
export function gravestOf(failOn: FailOn | undefined) {
  const grave = failOn === undefined ? [] : failing[failOn];
  let found = false;
  return {
    /** For the findings that have gone by. */
    reached: () => found,
    async *watch(findings: AsyncIterable<Finding>): AsyncGenerator<Finding> {
      for await (const finding of findings) {
        found ||= grave.includes(finding.severity) && finding.review?.decision !== 'DISMISSED';
        yield finding;
      }
    },
  };
}
