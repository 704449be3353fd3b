import { buildSchema, parse, printSchema, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  acknowledge,
  breakingChanges,
  contractOf,
  refusal,
  released,
  unacknowledged,
  unacknowledgedChanges,
  unreleased,
} from '../../schema/contract/contract.ts';
import { schema } from '../../schema/index.ts';

it('breaks no operation of the last release, but those whose change is acknowledged with its reason', async () => {
  const changes = await unacknowledgedChanges(schema);
  expect(changes, refusal(changes)).toEqual([]);
});

describe('a change of the schema', () => {
  const whole = printSchema(schema);
  const changed = (from: string, to: string) => {
    if (!whole.includes(from)) throw new Error(`The schema has no ${from}`);
    return breakingChanges(contractOf(schema), buildSchema(whole.replace(from, to)));
  };

  it.each([
    ['a field that is gone', 'executionGap: Money', 'gap: Money', 'Project.executionGap was removed.'],
    [
      'a type that is changed',
      'executionScore: Float\n',
      'executionScore: String\n',
      /executionScore changed type/,
    ],
    [
      'an argument that is gone',
      'maxLength: Int = 6',
      'length: Int = 6',
      'Query.path arg maxLength was removed.',
    ],
    ['an argument that must be given', 'maxLength: Int = 6', 'maxLength: Int!', /maxLength/],
    ['a value of an enum that is gone', '  EXCEEDED\n', '  PASSED\n', 'EXCEEDED was removed from enum type'],
  ])('names %s', (_name, from, to, told) => {
    const changes = changed(from, to);
    expect(changes.join('\n')).toMatch(told);
    expect(refusal(changes)).toMatch(told);
  });

  it('breaks nobody where something is added', () => {
    expect(changed('maxLength: Int = 6', 'maxLength: Int = 6\n    new: Int')).toEqual([]);
    expect(changed('executionGap: Money', 'executionGap: Money\n  new: Money')).toEqual([]);
  });
});

describe('the list of changes', () => {
  const list = `# Changes\n\n${unreleased}\n\n## 0.1.0\n\n- A.c was removed.\n`;
  const changes = ['A.b was removed.', 'A.c was removed.'];

  it('acknowledges what it has since the last release, with the reason', () => {
    const longer = acknowledge(list, changes, 'b and c were one thing; ask for d');
    expect(longer).toContain(
      '### b and c were one thing; ask for d\n\n- A.b was removed.\n- A.c was removed.',
    );
    expect(unacknowledged(changes, longer)).toEqual([]);
    expect(unacknowledged([...changes, 'A.e was removed.'], longer)).toEqual(['A.e was removed.']);
  });

  it('does not take what an earlier release changed for acknowledged', () => {
    expect(unacknowledged(changes, list)).toEqual(changes);
    const longer = released(acknowledge(list, changes, 'why'), '0.2.0');
    expect(unacknowledged(changes, longer)).toEqual(changes);
    expect(longer).toContain('## 0.2.0\n\n### why');
  });
});

/** The names that clients were told to rely on from the beginning. */
const told = `
fragment Everything on Project {
  id name code fiscalYear projectClass goal annualGoal result department { name } unit { name }
  initialBudget { yuan wanYuan text } adjustedBudget { yuan } executed { yuan } executionGap { yuan }
  executionRate executionWeight executionScore totalScore
  fundingSources(where: { level: { eq: CENTRAL } }, first: 1) {
    edges {
      amount { yuan } initial { yuan } executed { yuan } channel carriedFrom inferred evidence sources { firstLine }
      node { id name category level region { name } projects(first: 1) { totalCount } total { text } sources { page sheet } }
    }
  }
  indicators(where: { status: { eq: UNMET } }, first: 1) {
    nodes {
      level1 level2 name description target { text operator value unit } actual { text value unit }
      weight score deviationReason status selfAssessment achievementRate repairs { reason } kpi { name }
      owner { __typename } policies(first: 1) { totalCount } findings(first: 1) { totalCount }
      sources { document { title } firstLine lastLine page sheet quote }
    }
  }
  policies(first: 1) { totalCount } tasks(first: 1) { totalCount } disbursements(first: 1) { totalCount }
  continues(first: 1) { totalCount } findings(first: 1) { totalCount } sources { firstLine } url
}
query Node($id: ID!) { node(id: $id) { ...Everything } }
query Nodes($ids: [ID!]!) { nodes(ids: $ids) { ...Everything } }
query Lists {
  documents(first: 1) { totalCount nodes { coverage(kind: Indicator) { count } } } regions(first: 1) { totalCount }
  departments(first: 1) { totalCount } units(first: 1) { totalCount } fundingSources(first: 1) { totalCount }
  indicators(last: 1, before: "") { totalCount } kpis(first: 1) { totalCount } policies(first: 1) { totalCount }
  tasks(first: 1) { totalCount } budgetLines(first: 1) { totalCount } functionalCategories(first: 1) { totalCount }
  economicCategories(first: 1) { totalCount } transfers(first: 1) { totalCount }
  projects(
    first: 1, after: "", orderBy: [{ indicators: { count: DESC, where: { status: { eq: UNMET } } } }]
    where: {
      or: [{ name: { contains: "a" } }, { name: { startsWith: "a" } }], not: { fiscalYear: { in: [2024] } }
      and: [{ executionRate: { gte: 1, lte: 2, gt: 1, lt: 2, isNull: false } }, { name: { ne: "a" } }]
      fundingSources: { some: { category: { eq: SPECIAL_FUND } }, none: {}, every: {} }
    }
  ) { totalCount pageInfo { hasNextPage endCursor } }
}
query Audit {
  auditRules { id title { zh en } }
  auditFindings(where: { severity: { eq: ERROR } }, orderBy: [{ rule: ASC }], first: 1, after: "") { totalCount nodes { rule message } }
  projects(first: 1, orderBy: [{ findings: { count: DESC } }]) { totalCount }
}
query Beyond($id: ID!) {
  search(text: "a", kinds: [Project], first: 1, after: "") { totalCount edges { matched } }
  statistics(groupBy: [FUND_LEVEL], where: { funding: {} }) { totalCount }
  path(from: $id, to: $id, maxLength: 6) { __typename }
  neighbourhood(id: $id, depth: 1, first: 100) { __typename }
}
mutation Write($file: File!) { loadDocument(file: $file) { title } removeDocument(id: "a") reviewFinding(id: "a", decision: CONFIRMED, note: "") { __typename } }
`;

it('has every name that clients were told', () => {
  expect(validate(schema, parse(told)).map(({ message }) => message)).toEqual([]);
});
