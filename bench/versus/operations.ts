/** The ten operations, as each side is asked them. */
import neo4j from 'neo4j-driver';
import { briefQuery, handWrittenAnswer, ROWS } from '../brief.ts';
import { largestFund } from '../generated/funds.ts';
import { measureAt } from '../generated/indicator.ts';
import { fromList, hasMissed, lists, walking } from '../hand-written-neo4j.ts';
import { rowsOf, type HandWritten } from './by-hand.ts';
import { plain, type Plain } from './plain.ts';

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Operation {
  readonly name: string;
  readonly ours: Question;
  readonly theirs: Question;
  /** Statements worth trying: the fastest one counts. */
  readonly byHand: readonly HandWritten[];
  /** The answer in the data of either response. */
  read(data: Readonly<Record<string, unknown>>): Plain;
}

const ask = (query: string, variables: Question['variables'] = {}): Question => ({ query, variables });
const int = (value: number) => neo4j.int(value);

/** What the one root field gives. */
const first: Operation['read'] = (data) => plain(Object.values(data)[0]);

interface Counted {
  readonly totalCount: number;
  readonly edges: unknown;
}

/** @param ids of twenty projects that are there */
export function operationsOver(ids: readonly string[]): readonly Operation[] {
  return [
    byId(ids[7] ?? ''),
    firstFifty,
    briefPage,
    briefCounted,
    nestedFilter,
    counted,
    byProperty,
    aggregate,
    throughHub,
    twentyAliases(ids),
  ];
}

function byId(id: string): Operation {
  return {
    name: 'by id',
    ours: ask(
      'query ($id: ID!) { node(id: $id) { ... on Project { name fiscalYear executed { yuan } department { name } } } }',
      { id },
    ),
    theirs: ask(
      'query ($id: ID!) { projects(where: { id: { eq: $id } }) { name fiscalYear executed department { name } } }',
      { id },
    ),
    byHand: [
      rowsOf(
        `MATCH (p:Project {id: $id})
         RETURN p.name, p.fiscalYear, p.executed, COLLECT { MATCH (p)-[:MANAGED_BY]->(d:Department) RETURN [d.name] }`,
        ['name', 'fiscalYear', 'executed', ['department', ['name']]],
        { id },
      ),
    ],
    read: first,
  };
}

const firstFifty: Operation = {
  name: 'first 50 with three relationships',
  ours: ask(`{ projects(first: 50) { nodes {
    name department { name } unit { name } fundingSources { edges { amount { yuan } node { name level } } }
  } } }`),
  theirs: ask(`{ projects(limit: 50, sort: [{ id: ASC }]) {
    name department { name } unit { name }
    fundingSources: fundingSourcesConnection { edges { properties { amount } node { name level } } }
  } }`),
  byHand: [
    rowsOf(
      `MATCH (p:Project) WHERE p.id > '' WITH p ORDER BY p.id LIMIT $rows
       RETURN p.name,
         COLLECT { MATCH (p)-[:MANAGED_BY]->(d:Department) RETURN [d.name] },
         COLLECT { MATCH (p)-[:IMPLEMENTED_BY]->(u:Unit) RETURN [u.name] },
         COLLECT { MATCH (p)-[r:FUNDED_BY]->(f:FundingSource) RETURN [r.amount, f.name, f.level] }`,
      ['name', ['department', ['name']], ['unit', ['name']], ['fundingSources', ['amount', 'name', 'level']]],
      { rows: int(50) },
    ),
  ],
  read: first,
};

const theirFilter = `where: {
  fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: CENTRAL } } }
  indicators: { some: { status: { in: [UNMET, EXCEEDED] } } }
}`;
const theirProject = `
  name department { name } unit { name }
  fundingSources: fundingSourcesConnection(where: { node: { level: { eq: CENTRAL } } }) {
    edges { properties { amount channel evidence } node { name level } }
  }
  indicators(where: { status: { in: [UNMET, EXCEEDED] } }) {
    name status target: targetText actual: actualText weight score deviationReason
    sources: documentConnection { edges { properties { firstLine lastLine quote } document: node { title } } }
  }`;
const briefParameters = { missed: ['UNMET', 'EXCEEDED'], rows: int(ROWS) };

const briefRows = (rows: readonly unknown[]): Plain => plain(handWrittenAnswer(rows.map(fromList)));

const briefPage: Operation = {
  name: "the brief's page",
  ours: ask(briefQuery({ withCount: false })),
  theirs: ask(`{ projects(limit: ${ROWS}, sort: [{ id: ASC }], ${theirFilter}) { ${theirProject} } }`),
  byHand: [
    {
      text: walking + lists,
      parameters: briefParameters,
      read: (rows) => briefRows(rows.map(([project]) => project)),
    },
  ],
  read: first,
};

const passing = `
  MATCH (f:FundingSource) WHERE f.category = 'SPECIAL_FUND' AND f.level = 'CENTRAL'
  MATCH (f)<-[:FUNDED_BY]-(p:Project)
  WITH DISTINCT p WHERE ${hasMissed}`;

const briefCounted: Operation = {
  name: "the brief's page with totalCount",
  ours: ask(briefQuery({ withCount: true })),
  theirs: ask(
    `{ projectsConnection(first: ${ROWS}, sort: [{ id: ASC }], ${theirFilter}) { totalCount edges { node { ${theirProject} } } } }`,
  ),
  byHand: [
    {
      text: `RETURN COUNT { ${passing} RETURN p }, COLLECT { ${walking} ${lists} }`,
      parameters: briefParameters,
      read: ([row]) => [plain(row?.[0]), briefRows(row?.[1] as unknown[])],
    },
  ],
  read: (data) => {
    const [connection] = Object.values(data) as Counted[];
    return [plain(connection?.totalCount), plain(connection)];
  },
};

const measure = measureAt(123);

const nestedFilter: Operation = {
  name: 'filter four relationships deep',
  ours: ask(
    `query ($name: String!) { departments(first: 20, where: { units: { some: { projects: { some: {
      indicators: { some: { status: { eq: UNMET }, kpi: { name: { eq: $name } } } }
    } } } } }) { nodes { name } } }`,
    { name: measure },
  ),
  theirs: ask(
    `query ($name: String!) { departments(limit: 20, sort: [{ id: ASC }], where: { units: { some: { projects: { some: {
      indicators: { some: { status: { eq: UNMET }, kpi: { some: { name: { eq: $name } } } } }
    } } } } }) { name } }`,
    { name: measure },
  ),
  byHand: [
    rowsOf(
      `MATCH (:Kpi {name: $name})<-[:MEASURES]-(:Indicator {status: 'UNMET'})<-[:HAS_INDICATOR]-(:Project)
             -[:IMPLEMENTED_BY]->(:Unit)<-[:HAS_UNIT]-(d:Department)
       WITH DISTINCT d ORDER BY d.id LIMIT $rows RETURN d.name`,
      ['name'],
      { name: measure, rows: int(20) },
    ),
  ],
  read: first,
};

const counted: Operation = {
  name: 'count with a filter',
  ours: ask(`{ projects(${theirFilter}) { totalCount } }`),
  theirs: ask(`{ projectsConnection(${theirFilter}) { totalCount } }`),
  byHand: [
    {
      text: `${passing} RETURN count(p)`,
      parameters: { missed: briefParameters.missed },
      read: ([row]) => plain(row?.[0]),
    },
  ],
  read: (data) => plain((Object.values(data)[0] as Counted).totalCount),
};

const byProperty: Operation = {
  name: 'page of 500 by a property',
  ours: ask('{ projects(first: 500, orderBy: [{ executed: DESC }]) { nodes { name executed { yuan } } } }'),
  theirs: ask('{ projects(limit: 500, sort: [{ executed: DESC }, { id: ASC }]) { name executed } }'),
  byHand: [
    rowsOf(
      'MATCH (p:Project) WHERE p.executed IS NOT NULL WITH p ORDER BY p.executed DESC, p.id LIMIT $rows RETURN p.name, p.executed',
      ['name', 'executed'],
      { rows: int(500) },
    ),
    rowsOf(
      'MATCH (p:Project) WITH p ORDER BY p.executed DESC, p.id LIMIT $rows RETURN p.name, p.executed',
      ['name', 'executed'],
      { rows: int(500) },
    ),
  ],
  read: first,
};

const amounts = ['initialBudget', 'adjustedBudget', 'executed', 'executionGap'] as const;
type Amounts = Readonly<Record<(typeof amounts)[number], unknown>>;

/** Their number, and the sums in 分. */
const aggregated = (count: unknown, sums: Amounts): Plain => [
  plain(count),
  amounts.map((amount) => plain(sums[amount])),
];

const aggregate: Operation = {
  name: 'aggregate with a filter',
  ours: ask(`{ statistics(groupBy: [], where: { projects: {
    fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: PROVINCE } } }
  } }) { groups { count sums { amount total { yuan } } } } }`),
  theirs: ask(`{ projectsConnection(where: {
    fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: PROVINCE } } }
  }) { aggregate { count { nodes } node { ${amounts.map((amount) => `${amount} { sum }`).join(' ')} } } } }`),
  byHand: [
    {
      text: `MATCH (f:FundingSource) WHERE f.category = 'SPECIAL_FUND' AND f.level = 'PROVINCE'
             MATCH (f)<-[:FUNDED_BY]-(p:Project) WITH DISTINCT p
             RETURN count(p), {${amounts.map((amount) => `${amount}: sum(p.${amount})`).join(', ')}}`,
      parameters: {},
      read: ([row]) => aggregated(row?.[0], row?.[1] as Amounts),
    },
  ],
  read: (data) => {
    const { groups, aggregate } = Object.values(data)[0] as {
      readonly groups?: readonly {
        readonly count: number;
        readonly sums: readonly { readonly amount: string; readonly total: unknown }[];
      }[];
      readonly aggregate?: {
        readonly count: { readonly nodes: number };
        readonly node: Readonly<Record<string, { readonly sum: unknown }>>;
      };
    };
    const [group] = groups ?? [];
    const sums = amounts.map((amount) => [
      amount,
      aggregate?.node[amount]?.sum ?? group?.sums.find((each) => each.amount === amount)?.total,
    ]);
    return aggregated(aggregate?.count.nodes ?? group?.count, Object.fromEntries(sums) as Amounts);
  },
};

const hub = { name: largestFund.name };

const throughHub: Operation = {
  name: 'two hops through a hub of 20,000',
  ours: ask(
    `query ($name: String!) { fundingSources(where: { name: { eq: $name }, level: { eq: PROVINCE } }) { nodes {
      name projects(first: 10) { nodes { name indicators(first: 10) { nodes { name status } } } }
    } } }`,
    hub,
  ),
  theirs: ask(
    `query ($name: String!) { fundingSources(where: { name: { eq: $name }, level: { eq: PROVINCE } }) {
      name projects(limit: 10, sort: [{ id: ASC }]) {
        name indicators(limit: 10, sort: [{ position: ASC }, { id: ASC }]) { name status }
      }
    } }`,
    hub,
  ),
  byHand: [
    rowsOf(
      `MATCH (f:FundingSource {name: $name}) WHERE f.level = 'PROVINCE'
       RETURN f.name, COLLECT {
         MATCH (p:Project) WHERE p.id > '' AND EXISTS { (p)-[:FUNDED_BY]->(f) } WITH p ORDER BY p.id LIMIT $rows
         RETURN [p.name, COLLECT {
           MATCH (p)-[:HAS_INDICATOR]->(i:Indicator) WITH i ORDER BY i.position, i.id LIMIT $rows RETURN [i.name, i.status]
         }]
       }`,
      ['name', ['projects', ['name', ['indicators', ['name', 'status']]]]],
      { ...hub, rows: int(10) },
    ),
  ],
  read: first,
};

function twentyAliases(ids: readonly string[]): Operation {
  const variables = Object.fromEntries(ids.map((id, at) => [`id${at}`, id]));
  const declared = ids.map((_, at) => `$id${at}: ID!`).join(', ');
  return {
    name: 'twenty aliases by id',
    ours: ask(
      `query (${declared}) { ${ids.map((_, at) => `p${at}: node(id: $id${at}) { ... on Project { name unit { name } } }`).join(' ')} }`,
      variables,
    ),
    theirs: ask(
      `query (${declared}) { ${ids.map((_, at) => `p${at}: projects(where: { id: { eq: $id${at} } }) { name unit { name } }`).join(' ')} }`,
      variables,
    ),
    byHand: [
      rowsOf(
        `UNWIND $ids AS id MATCH (p:Project {id: id})
         RETURN p.name, COLLECT { MATCH (p)-[:IMPLEMENTED_BY]->(u:Unit) RETURN [u.name] }`,
        ['name', ['unit', ['name']]],
        { ids },
      ),
    ],
    read: (data) => plain(ids.flatMap((_, at) => data[`p${at}`])),
  };
}
