/** What a document says beside its projects: read through the API, with its place in the document. */
import { beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { wholeRecord } from '../graph/records/sample-record.ts';
import { ask, filled } from './ask.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [wholeRecord()]);
});

const answer = async (query: string): Promise<unknown> => {
  const { data, errors, plans } = await ask(query, { store });
  expect(errors).toEqual([]);
  expect(plans).toHaveLength(1);
  return data;
};

it('leads from a category to those below it and to the lines of every document', async () => {
  const query = `{ functionalCategories(first: 5, where: { code: { eq: "21505" } }) { nodes {
    code name partOf { code name } parts(first: 5) { nodes { code name
      budgetLines(first: 5) { nodes { total { yuan } project { yuan } unit { name department { name } } department { name }
        document { title } sources { firstLine } } } } }
  } } }`;
  const line = {
    total: { yuan: '1000' },
    project: null,
    unit: { name: '福州市试验中心', department: { name: '福州市试验局' } },
    department: null,
    document: { title: '福州市试验局2024年度部门决算' },
    sources: [{ firstLine: 51 }],
  };
  const item = { code: '2150501', name: '行政运行', budgetLines: { nodes: [line] } };
  const above = { code: '215', name: '资源勘探工业信息等支出' };
  expect(await answer(query)).toEqual({
    functionalCategories: { nodes: [{ code: '21505', name: null, partOf: above, parts: { nodes: [item] } }] },
  });
});

it('filters and orders lines by money and by what they are spent for', async () => {
  const query = `{ budgetLines(
    where: { or: [{ functionalCategory: { code: { startsWith: "215" } } }, { economicCategory: { partOf: {} } }] }
    orderBy: [{ total: DESC }]
  ) { totalCount nodes { code total { wanYuan } personnel { wanYuan } } } }`;
  const money = (wanYuan: string) => ({ wanYuan });
  expect(await answer(query)).toEqual({
    budgetLines: {
      totalCount: 3,
      nodes: [
        { code: '215', total: money('1000.25'), personnel: null },
        { code: '30101', total: money('400.000001'), personnel: money('400.000001') },
        { code: '2150501', total: money('0.1'), personnel: null },
      ],
    },
  });
});

it('gives a document and a department their three public expenses', async () => {
  const query = `{ departments { nodes { threePublicExpenses(where: { reception: { gte: 1 } }) { nodes {
    total { text } vehiclePurchase { text } abroad { text } document { threePublicExpenses { reception { text } } }
  } } } } }`;
  const expenses = {
    total: { text: '3.5万元' },
    vehiclePurchase: null,
    abroad: { text: '0万元' },
    document: { threePublicExpenses: { reception: { text: '1万元' } } },
  };
  expect(await answer(query)).toEqual({
    departments: { nodes: [{ threePublicExpenses: { nodes: [expenses] } }] },
  });
});

it('leads from a policy to the projects and indicators that are based on it', async () => {
  const query = `{ policies(first: 5, where: { number: { startsWith: "闽财企" } }) { nodes {
    number title issuer level year
    projects(first: 5) { nodes { name policies { totalCount } } }
    indicators(first: 5) { nodes { name basis } }
    sources { firstLine document { fiscalYear } }
  } } }`;
  const policy = {
    ...{ number: '闽财企〔2023〕5号', title: '试验办法', issuer: '闽财企', level: 'PROVINCE', year: 2023 },
    projects: { nodes: [{ name: '企业技术改造补助', policies: { totalCount: 1 } }] },
    indicators: { nodes: [{ name: '支持企业数', basis: '《试验办法》（闽财企〔2023〕5号）' }] },
    sources: [{ firstLine: 10, document: { fiscalYear: 2024 } }],
  };
  expect(await answer(query)).toEqual({ policies: { nodes: [policy] } });
});

it('tells when a project’s money is to be paid out', async () => {
  const query = `{ projects(where: { disbursements: { some: { period: { eq: "Q2" } } } }) { nodes {
    disbursements { nodes { period item amount { yuan } cumulative project { name } } }
  } } }`;
  const step = {
    ...{ period: 'Q2', item: '补助', amount: { yuan: '602500' }, cumulative: false },
    project: { name: '企业技术改造补助' },
  };
  expect(await answer(query)).toEqual({ projects: { nodes: [{ disbursements: { nodes: [step] } }] } });
});

it('tells how a department scored itself as a whole, with its money by source and its indicators', async () => {
  const query = `{ overallEvaluations(where: { centralInitial: { gt: 100 }, department: {} }) { nodes {
    name totalScore initial { wanYuan } localBalance { wanYuan }
    funds { label initial { wanYuan } adjustment { wanYuan } disbursed { yuan } rate balance { text } }
    indicators { nodes { name owner { ... on OverallEvaluation { name } } } }
    document { overallEvaluation { department { name } } }
  } } indicators(where: { ownerOverallEvaluation: { totalScore: { gt: 90 } } }) { totalCount } }`;
  const { data, errors } = await ask(query, { store });
  expect(errors).toEqual([]);
  const rest = { adjustment: { wanYuan: '10' }, rate: 96.77, balance: { text: '10万元' } };
  expect(data).toEqual({
    overallEvaluations: {
      nodes: [
        {
          ...{ name: '福州市试验局', totalScore: 94.5 },
          ...{ initial: { wanYuan: '300.5' }, localBalance: { wanYuan: '10' } },
          funds: [
            { label: '合计', initial: { wanYuan: '300.5' }, disbursed: { yuan: '3005000' }, ...rest },
            {
              label: '中央财政资金',
              initial: { wanYuan: '100.25' },
              disbursed: { yuan: '1002500' },
              ...rest,
            },
            {
              label: '地方财政资金',
              initial: { wanYuan: '200.25' },
              disbursed: { yuan: '2002500' },
              ...rest,
            },
          ],
          indicators: { nodes: [{ name: '履职完成率', owner: { name: '福州市试验局' } }] },
          document: { overallEvaluation: { department: { name: '福州市试验局' } } },
        },
      ],
    },
    indicators: { totalCount: 1 },
  });
});

it('lists a document’s transfers, the figures of its prose and the projects that it names', async () => {
  const query = `{ documents(first: 2) { nodes {
    transfers { nodes { projectName amount { text } fundCategory unit { name } functionalCategory { name partOf { code } } } }
    statedFigures { nodes { what amount { text } count sources { firstLine lastLine } } }
    listedProjects { nodes { name projectEdge { basis node { name listings { totalCount } } } } }
  } } }`;
  const transfer = {
    ...{ projectName: '技改转移支付', amount: { text: '660.5万元' }, fundCategory: 'GENERAL_PUBLIC_BUDGET' },
    ...{ unit: { name: '福州市试验中心' } },
    functionalCategory: { name: '其他制造业支出', partOf: { code: '21502' } },
  };
  const figures = [
    {
      what: 'REVENUE',
      amount: { text: '1,000.25万元' },
      count: null,
      sources: [{ firstLine: 100, lastLine: 100 }],
    },
    { what: 'PROJECT_COUNT', amount: null, count: 1, sources: [{ firstLine: 101, lastLine: 102 }] },
  ];
  const meant = { basis: 'NORMALISED', node: { name: '企业技术改造补助', listings: { totalCount: 1 } } };
  expect(await answer(query)).toEqual({
    documents: {
      nodes: [
        {
          transfers: { nodes: [transfer] },
          statedFigures: { nodes: figures },
          listedProjects: { nodes: [{ name: '企业技术改造', projectEdge: meant }] },
        },
      ],
    },
  });
});

it('tells which properties of a document’s things have values', async () => {
  const query = `{ documents { nodes {
    lines: coverage(kind: BudgetLine) { count properties { name count } }
    regions: coverage(kind: Region) { count }
    coverage(kind: Indicator) { count properties { name count } }
  } } }`;
  const { documents } = (await answer(query)) as {
    documents: { nodes: Record<string, { count: number; properties: { name: string; count: number }[] }>[] };
  };
  const [found] = documents.nodes;
  const counts = (alias: string) =>
    Object.fromEntries(found?.[alias]?.properties.map(({ name, count }) => [name, count]) ?? []);
  expect(found?.['lines']?.count).toBe(3);
  expect(counts('lines')).toEqual({
    ...{ position: 3, table: 3, code: 3, name: 3, total: 3 },
    ...{ basic: 2, project: 1, personnel: 1, public: 0 },
  });
  expect(found?.['regions']?.count).toBe(2);
  expect(found?.['coverage']?.count).toBe(3);
  expect(counts('coverage')).toMatchObject({ targetText: 3, basis: 1, deviationReason: 0, repairs: 0 });
});
