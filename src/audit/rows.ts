/** What a rule's query returned, made sure of. */
import { idOf, kindOfId } from '../graph/ids.ts';
import { nodes } from '../graph/model/index.ts';
import { compareTexts } from '../graph/order.ts';
import type { QueryableStore, QueryValue, ReadOptions } from '../graph/store.ts';
import { toStoredJson } from '../graph/stored-json.ts';
import type { FindingValue } from './finding.ts';
import type { AuditRule, RuleValue } from './rule.ts';
import type { RunnableRule } from './rule-set.ts';

export interface RuleRow {
  /** The id of its finding: the same in every run. */
  readonly finding: string;
  readonly subject: string;
  /** Nodes whose lines show what was compared. */
  readonly evidence: readonly string[];
  readonly values: Readonly<Record<string, FindingValue>>;
}

/** A query that does not return what a rule's has to: one sentence. */
export class UnusableRow extends Error {
  override readonly name = 'UnusableRow';
}

/**
 * Runs a rule over some documents: one row for each finding.
 * @throws UnusableRow where the query returns something else, and what the engine throws
 */
export async function runRule(
  store: Pick<QueryableStore, 'rows'>,
  { rule, query, parameters }: RunnableRule,
  documents: readonly string[],
  options?: ReadOptions,
): Promise<readonly RuleRow[]> {
  const rows = await store.rows(query, { ...parameters, documents }, options);
  const found = new Map<string, RuleRow>();
  for (const row of rows.map((fields) => ruleRow(rule, fields)).sort(byContent)) {
    const known = found.get(row.finding);
    // A join may lead to one finding by two ways, and keys that differ in form alone, （ and (, are one.
    const evidence = new Set([...(known?.evidence ?? []), ...row.evidence]);
    found.set(row.finding, { ...(known ?? row), evidence: [...evidence].sort(compareTexts) });
  }
  return [...found.values()];
}

/** Engines return rows in any order: whatever it is, of several rows of a finding the same one gives its values. */
function byContent(left: RuleRow, right: RuleRow): number {
  return (
    compareTexts(left.finding, right.finding) ||
    compareTexts(toStoredJson(left.values), toStoredJson(right.values))
  );
}

function ruleRow(rule: AuditRule, fields: Readonly<Record<string, QueryValue>>): RuleRow {
  const { subject, evidence, key } = fields;
  if (typeof subject !== 'string' || kindOfId(subject) !== rule.subject) {
    throw new UnusableRow(`its query returns no id of a ${rule.subject} as "subject"`);
  }
  if (evidence === undefined && nodes[rule.subject].owner === 'shared') {
    throw new UnusableRow(
      `its query has to return "evidence": a ${rule.subject} stands in no one document whose lines could be shown`,
    );
  }
  return {
    finding: idOf('Finding', [rule.id, subject, key === undefined || key === null ? null : textOfKey(key)]),
    subject,
    evidence: evidence === undefined ? [subject] : idsOf(evidence),
    values: Object.fromEntries(
      Object.entries(rule.values).map(([name, value]) => [name, valueOf(name, value, fields[name])]),
    ),
  };
}

function textOfKey(key: QueryValue): string {
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'bigint') return String(key);
  throw new UnusableRow('its query returns neither a text nor a number as "key"');
}

function idsOf(evidence: QueryValue): readonly string[] {
  if (
    !Array.isArray(evidence) ||
    evidence.length === 0 ||
    evidence.some((id) => typeof id !== 'string' || kindOfId(id) === null)
  ) {
    throw new UnusableRow('its query returns no list of ids as "evidence"');
  }
  return [...new Set(evidence as readonly string[])];
}

function valueOf(name: string, { type }: RuleValue, value: QueryValue | undefined): FindingValue {
  if (value === undefined) throw new UnusableRow(`its query does not return ${name}`);
  if (value === null) return null;
  if (type === 'text') {
    if (typeof value === 'object') throw new UnusableRow(`its query returns a list as ${name}`);
    return String(value);
  }
  if (typeof value === 'bigint') return type === 'money' ? value : Number(value);
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new UnusableRow(`its query returns no number as ${name}`);
  if (type !== 'money') return withoutNoise(value);
  if (!Number.isSafeInteger(value)) throw new UnusableRow(`its query returns no whole 分 as ${name}`);
  return BigInt(value);
}

/** A sum of fractions differs in its last digits with the order in which the engine comes to them: 0.1 + 0.2 is 0.3. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));
