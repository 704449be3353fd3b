import type { Lines, PolicyRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import { issuerLevel } from './issuer-level.ts';

/** Where a table that names policies stands: who reads a number's sign, and on which lines. */
export interface PolicyPlace {
  /** The department's region (福建省/福州市), null where nothing says it: one sign may stand for several governments. */
  readonly region: string | null;
  readonly lines: Lines;
}

/**
 * Says that a project or an indicator is based on published documents, each of them once. A document is the same
 * wherever its number is, with whatever brackets; one without a number, wherever its title is.
 */
export function addPolicies(
  contribution: Contribution,
  based: NodeRef,
  policies: readonly PolicyRecord[],
  place: PolicyPlace,
): void {
  const seen = new Set<string>();
  for (const policy of policies) {
    const node = statePolicy(contribution, policy, place);
    if (node === null || seen.has(node.id)) continue;
    seen.add(node.id);
    contribution.connect('BASED_ON', based, node);
  }
}

function statePolicy(
  contribution: Contribution,
  { number: printed, title }: PolicyRecord,
  { region, lines }: PolicyPlace,
): NodeRef | null {
  if (printed === null && title === null) return null;
  const number = printed === null ? null : documentNumber(printed);
  const [, issuer = null, year = null] = /^(.+?)〔(\d{4})〕/.exec(number ?? '') ?? [];
  return contribution.state(
    {
      kind: 'Policy',
      id: idOf('Policy', [number, number === null ? title : null]),
      properties: {
        ...{ number, title, issuer },
        level: issuer === null ? null : issuerLevel(issuer, region),
        year: year === null ? null : Number(year),
      },
    },
    lines,
  );
}

/** A document number with its year in 〔〕, whatever brackets it is printed with, and without 第. */
function documentNumber(printed: string): string {
  return keyText(printed)
    .replace(/[[(](\d{4})[\])]/, '〔$1〕')
    .replace(/第(?=\d+号)/, '');
}
