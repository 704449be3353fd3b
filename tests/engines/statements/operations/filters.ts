/** Filters by every comparison, and by what is connected. */
import type { Operations } from './operation.ts';

const projects = (where: string, more = '') => ({
  query: `{ projects(first: 5, where: { ${where} }) { ${more} nodes { name } } }`,
});

export const filterOperations = {
  'a name': projects('name: { eq: "监测站运行" }'),
  'another name': projects('name: { ne: "监测站运行" }'),
  'one of some names': projects('name: { in: ["监测站运行", "湖岸改造补助"] }'),
  'a name that begins so': projects('name: { startsWith: "平台" }'),
  'a name that holds a word': projects('name: { contains: "资金" }'),
  'a number in bounds': projects('executionRate: { gte: 60, lt: 70 }'),
  'money above a sum': projects('executed: { gt: 50000000 }'),
  'a missing value': projects('code: { isNull: true }'),
  'an enumerated value': {
    query: '{ indicators(first: 5, where: { status: { in: [UNMET, EXCEEDED] } }) { nodes { name status } } }',
  },
  'not what is said': projects('not: { executionRate: { gte: 70 } }'),
  'one or the other': projects('or: [{ executionRate: { lt: 65 } }, { name: { startsWith: "平台" } }]'),
  'one connection': projects('unit: { name: { contains: "信息中心" } }'),
  'no connection': projects('not: { unit: {} }'),
  'some related thing': projects('indicators: { some: { status: { eq: UNMET } } }'),
  'no related thing': projects('indicators: { none: { status: { eq: UNMET } } }'),
  'every related thing': projects('indicators: { every: { status: { in: [MET, QUALITATIVE] } } }'),
  'some related thing that an index finds': projects(
    'fundingSources: { some: { name: { eq: "中央湖泊治理专项资金" } } }',
  ),
  'an edge that carries so much': projects(
    'fundingSources: { some: { level: { eq: CENTRAL } }, edge: { amount: { gt: 5000000 } } }',
  ),
  'two conditions on related things': projects(
    'fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: CENTRAL } } }, indicators: { some: { status: { in: [UNMET, EXCEEDED] } } }',
    'totalCount',
  ),
  'a related thing and an order': {
    query: `{ projects(first: 5, orderBy: [{ name: ASC }], where: { fundingSources: { some: { level: { eq: CENTRAL } } } }) { totalCount nodes { name } } }`,
  },
  'four connections away': {
    query: `{ departments(first: 5, where: { units: { some: { projects: { some: { indicators: { some: {
      status: { eq: UNMET }, kpi: { name: { eq: "治理湖泊数" } } } } } } } } }) { totalCount nodes { name } } }`,
  },
  'three connections away, the other way': {
    query: `{ indicators(first: 5, where: { ownerProject: { department: { region: { path: { eq: "福建省/福州市" } } } } }) { totalCount nodes { name } } }`,
  },
  'a negated condition on what is connected': projects(
    'not: { fundingSources: { some: { level: { eq: CENTRAL } } } }',
  ),
  'what nothing satisfies': projects('name: { eq: "" }', 'totalCount'),
} as const satisfies Operations;
