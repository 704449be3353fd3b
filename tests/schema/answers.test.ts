import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { DocumentRecord } from '../../loaders/records.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { ask, filled } from './ask.ts';
import { accounts, budget, indicator } from './records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts, budget]);
});

const answer = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
  const { data, errors, plans } = await ask(query, { store, variables });
  expect(errors).toEqual([]);
  expect(plans.length).toBeLessThanOrEqual(Object.keys(data as object).length);
  return data;
};

/** As `api.md` writes it. */
const brief = `
query CentralFundsUnmet {
  projects(where: { fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: CENTRAL } } },
                    indicators: { some: { status: { in: [UNMET, EXCEEDED] } } } }) {
    totalCount
    edges { node {
      name  department { name }  unit { name }
      fundingSources(where: { level: { eq: CENTRAL } }) { edges { amount { wanYuan } channel evidence node { name level } } }
      indicators(where: { status: { in: [UNMET, EXCEEDED] } }) { edges { node { name status target { text } actual { text } weight score deviationReason sources { document { title } firstLine lastLine quote } } } }
    } }
  }
}`;

it('answers the question of the brief', async () => {
  const source = {
    document: { title: '福州市榕湖局2024年度部门决算' },
    firstLine: 31,
    lastLine: 32,
    quote: null,
  };
  const missed = {
    name: '治理湖泊数',
    status: 'UNMET',
    target: { text: '≥4个' },
    actual: { text: '3个' },
    weight: 10,
    score: 10,
    deviationReason: '汛期停工。',
    sources: [source],
  };
  const paid = {
    amount: { wanYuan: '200.000001' },
    channel: 'TRANSFER_PAYMENT',
    evidence: 'name: 资金名称',
    node: { name: '中央湖泊治理专项资金', level: 'CENTRAL' },
  };
  const project = {
    name: '湖岸改造补助',
    department: { name: '福州市榕湖局' },
    unit: { name: '福州市榕湖中心' },
    fundingSources: { edges: [paid] },
    indicators: { edges: [{ node: missed }] },
  };
  expect(await answer(brief)).toEqual({ projects: { totalCount: 1, edges: [{ node: project }] } });
});

describe('a funding edge', () => {
  const rows = '{ edges { node { name } sources { firstLine document { title } } } }';

  it('stands in the document of its project, seen from the project', async () => {
    const data = await answer(
      `{ projects(where: { unit: {} }) { nodes { fundingSources ${rows} document { kind } } } }`,
    );
    const document = { title: '福州市榕湖局2024年度部门决算' };
    const edges = [
      { node: { name: '中央湖泊治理专项资金' }, sources: [{ firstLine: 21, document }] },
      { node: { name: '福州市湖泊资金' }, sources: [{ firstLine: 22, document }] },
    ];
    expect(data).toEqual({
      projects: { nodes: [{ fundingSources: { edges }, document: { kind: 'FINAL_ACCOUNTS' } }] },
    });
  });

  it('stands in the document of its project, seen from the fund', async () => {
    const data = await answer(
      `{ fundingSources(where: { level: { eq: CENTRAL } }) { nodes { projects(orderBy: [{ fiscalYear: ASC }]) ${rows} } } }`,
    );
    const row = (title: string) => ({
      node: { name: '湖岸改造补助' },
      sources: [{ firstLine: 21, document: { title } }],
    });
    const edges = [row('福州市榕湖局2024年度部门决算'), row('福州市榕湖局2025年部门预算')];
    expect(data).toEqual({ fundingSources: { nodes: [{ projects: { edges } }] } });
  });
});

it('sums what a fund pays, exactly, and only to the projects asked for', async () => {
  const query = `{ fundingSources(where: { level: { eq: CENTRAL } }) { nodes {
    all: total { yuan wanYuan text }  one: total(where: { fiscalYear: { eq: 2025 } }) { wanYuan }
    none: total(where: { fiscalYear: { eq: 1999 } }) { yuan }
  } } }`;
  expect(await answer(query)).toEqual({
    fundingSources: {
      nodes: [
        {
          all: { yuan: '2001000.01', wanYuan: '200.100001', text: '200.100001万元' },
          one: { wanYuan: '0.1' },
          none: null,
        },
      ],
    },
  });
});

it('tells what is shared with every document that speaks of it', async () => {
  const query =
    '{ kpis(where: { name: { eq: "治理湖泊数" } }) { nodes { sources { document { fiscalYear } } few: sources(first: 1) { firstLine } } } }';
  const data = (await answer(query)) as {
    kpis: { nodes: { sources: { document: { fiscalYear: number } }[] }[] };
  };
  expect(data.kpis.nodes[0]?.sources.map(({ document }) => document.fiscalYear).sort()).toEqual([2024, 2025]);
  expect(data.kpis.nodes[0]).toHaveProperty('few.length', 1);
});

it('shows the parts of an indicator, its repairs, and what a document could not be read', async () => {
  const parts = `{ indicators(orderBy: [{ targetValue: ASC }], first: 2) { nodes {
    target { text operator value unit } actual { text value unit } achievementRate status selfAssessment
    repairs { field raw value reason }
  } } documents(where: { kind: { eq: FINAL_ACCOUNTS } }) { nodes { problems { line message text } withheld revenue { yuan } } } }`;
  expect(await answer(parts)).toMatchInlineSnapshot(`
    {
      "documents": {
        "nodes": [
          {
            "problems": [
              {
                "line": 7,
                "message": "a cell without a column",
                "text": "…",
              },
            ],
            "revenue": {
              "yuan": "12345600",
            },
            "withheld": [],
          },
        ],
      },
      "indicators": {
        "nodes": [
          {
            "achievementRate": 0.75,
            "actual": {
              "text": "3个",
              "unit": "个",
              "value": 3,
            },
            "repairs": [
              {
                "field": "score",
                "raw": "1 0",
                "reason": "the total implies it",
                "value": "10",
              },
            ],
            "selfAssessment": "FULL",
            "status": "UNMET",
            "target": {
              "operator": "GTE",
              "text": "≥4个",
              "unit": "个",
              "value": 4,
            },
          },
          {
            "achievementRate": null,
            "actual": null,
            "repairs": [],
            "selfAssessment": "NONE",
            "status": "NOT_REPORTED",
            "target": {
              "operator": "GTE",
              "text": "≥5个",
              "unit": "个",
              "value": 5,
            },
          },
        ],
      },
    }
  `);
});

describe('node and nodes', () => {
  it('find things of any kind, in the order of the ids', async () => {
    const { projects, units } = (await answer('{ projects { nodes { id } } units { nodes { id } } }')) as {
      projects: { nodes: { id: string }[] };
      units: { nodes: { id: string }[] };
    };
    const unit = units.nodes[0]?.id ?? '';
    const ids = [...projects.nodes.map(({ id }) => id).reverse(), 'Project_00000000000000000000', unit, unit];
    const { nodes } = (await answer(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Unit { name projects { totalCount } } } }',
      { ids },
    )) as { nodes: ({ id: string } | null)[] };
    expect(nodes.map((node) => node?.id)).toEqual(
      ids.map((id) => (id.endsWith('_00000000000000000000') ? undefined : id)),
    );
    expect(nodes.at(-1)).toEqual({
      __typename: 'Unit',
      id: unit,
      name: '福州市榕湖中心',
      projects: { totalCount: 1 },
    });
    expect(await answer('query ($id: ID!) { node(id: $id) { id } }', { id: unit })).toEqual({
      node: { id: unit },
    });
  });

  it('refuse more ids than a page holds', async () => {
    const ids = Array.from({ length: 501 }, (_, index) => `Project_${index}`);
    const { errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      store,
      variables: { ids },
    });
    expect(errors).toEqual(['501 ids are given; ask for 500 at most at once.']);
  });
});

describe('pages', () => {
  const page = async (args: string) => {
    const data = await answer(
      `{ indicators(orderBy: [{ weight: DESC }, { name: ASC }], ${args}) { edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return (
      data as {
        indicators: {
          edges: { cursor: string; node: { name: string } }[];
          pageInfo: {
            hasNextPage: boolean;
            hasPreviousPage: boolean;
            startCursor: string;
            endCursor: string;
          };
        };
      }
    ).indicators;
  };

  it('go through a list forwards and backwards by their cursors', async () => {
    const first = await page('first: 3');
    const next = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    const back = await page(`last: 3, before: "${next.pageInfo.startCursor}"`);
    expect([...first.edges, ...next.edges].map(({ node }) => node.name)).toEqual([
      '居民满意度',
      '治理湖泊数',
      '治理湖泊数',
      '监测次数',
    ]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(back.edges).toEqual(first.edges);
  });
});

it('has the same operation compiled anew for other variables', async () => {
  const query = 'query ($year: Int!) { projects(where: { fiscalYear: { eq: $year } }) { totalCount } }';
  const years = await Promise.all([2024, 2025, 1999].map((year) => answer(query, { year })));
  expect(years).toEqual([2, 1, 0].map((totalCount) => ({ projects: { totalCount } })));
});

it('tells which projects a task of the year covers, by which name, and of what an indicator is', async () => {
  const task = {
    name: '改善湖泊水质',
    amount: 12.5,
    indicators: [indicator('水质达标率')],
    projectNames: ['湖岸改造专项', '湖边步道'],
    lines: [70, 72],
  } satisfies DocumentRecord['tasks'][number];
  const tasked = await filled(createMemoryStore(), [{ ...budget, tasks: [task] }]);
  const query = `{
    departments(first: 2) { nodes { tasks(first: 5) { nodes {
      name amount { wanYuan } unmatchedProjects
      projects { edges { printedName basis confidence node { name } } }
      indicators { nodes { name owner { ... on Task { name } } } }
      sources { firstLine lastLine }
    } } } }
    projects(where: { tasks: { some: { name: { eq: "改善湖泊水质" } } } }) { nodes { name } }
    indicators(where: { ownerTask: { name: { eq: "改善湖泊水质" } } }) { totalCount }
  }`;
  const { data, errors } = await ask(query, { store: tasked });
  expect(errors).toEqual([]);
  const covered = { printedName: '湖岸改造专项', basis: 'NORMALISED', confidence: 0.95 };
  expect(data).toEqual({
    departments: {
      nodes: [
        {
          tasks: {
            nodes: [
              {
                name: '改善湖泊水质',
                amount: { wanYuan: '12.5' },
                unmatchedProjects: ['湖边步道'],
                projects: { edges: [{ ...covered, node: { name: '湖岸改造补助' } }] },
                indicators: { nodes: [{ name: '水质达标率', owner: { name: '改善湖泊水质' } }] },
                sources: [{ firstLine: 70, lastLine: 72 }],
              },
            ],
          },
        },
      ],
    },
    projects: { nodes: [{ name: '湖岸改造补助' }] },
    indicators: { totalCount: 1 },
  });
});
