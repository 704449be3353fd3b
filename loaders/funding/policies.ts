import { distinctPolicies, policiesInText } from '../fields/policy.ts';
import type { PolicyRecord } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';

/**
 * The policies that a project's table names: in its basis (立项依据), its name, the use of its money, and the basis of its
 * indicators, each once.
 */
export function policiesOf(draft: ProjectDraft): PolicyRecord[] {
  const ofIndicators = draft.indicators.flatMap(({ basis }) => basis ?? []);
  const texts = [draft.legalBasis, draft.name, draft.usage, ...ofIndicators];
  return distinctPolicies(texts.flatMap((text) => (text === null ? [] : policiesInText(text))));
}
