/** Counts, and connections inside connections. */
import { exampleQuestions } from '../../../../src/server/example-questions.ts';
import type { Operations } from './operation.ts';

export const connectionOperations = {
  'a count of all': { query: '{ projects { totalCount } }' },
  'a count with a filter': { query: '{ indicators(where: { status: { eq: UNMET } }) { totalCount } }' },
  'a count with a condition on what is connected': {
    query: '{ projects(where: { fundingSources: { some: { level: { eq: CENTRAL } } } }) { totalCount } }',
  },
  'counts of each': {
    query: '{ departments(first: 5) { nodes { name projects { totalCount } units { totalCount } } } }',
  },
  'counts of each with a filter': {
    query:
      '{ projects(first: 5) { nodes { name indicators(where: { status: { eq: UNMET } }) { totalCount } } } }',
  },
  'a page and a count of each': {
    query:
      '{ projects(first: 5) { nodes { indicators(first: 2) { totalCount nodes { name } pageInfo { hasNextPage } } } } }',
  },
  'two aliases of one connection': {
    query: `{ projects(first: 5) { nodes {
      met: indicators(where: { status: { eq: MET } }) { totalCount } missed: indicators(where: { status: { eq: UNMET } }) { nodes { name } }
    } } }`,
  },
  'two hops from a fund to what it pays for': {
    query: `{ fundingSources(where: { level: { eq: PROVINCE } }) { nodes { name projects(first: 10) { nodes { name indicators(first: 10) { nodes { name } } } } } } }`,
  },
  'a fund with what its edges carry': {
    query:
      '{ fundingSources(first: 3) { nodes { name projects(first: 5) { totalCount edges { amount { yuan } channel node { name } } } } } }',
  },
  'a short page of what a fund pays for': {
    query:
      '{ fundingSources(where: { level: { eq: PROVINCE } }) { nodes { projects(first: 2) { edges { amount { yuan } node { name } } pageInfo { hasNextPage } } } } }',
  },
  'the end of what a fund pays for': {
    query:
      '{ fundingSources(where: { level: { eq: PROVINCE } }) { nodes { projects(last: 2) { nodes { name } pageInfo { hasPreviousPage } } } } }',
  },
  'a short page of what a fund pays for, by name and with a filter': {
    query: `{ fundingSources(where: { level: { eq: PROVINCE } }) { nodes { projects(
      first: 2, where: { executionRate: { lt: 70 } }, orderBy: [{ name: DESC }]
    ) { nodes { name } } } } }`,
  },
  'a measure wherever it is used': {
    query:
      '{ kpis(first: 3) { nodes { name indicators(first: 3) { totalCount nodes { status ownerProject: owner { ... on Project { name } } } } } } }',
  },
  'a region down to its units': {
    query: `{ regions(first: 3, where: { level: { eq: PROVINCE } }) { nodes { name parts(first: 3) { nodes { name departments(first: 3) { nodes { name units(first: 3) { nodes { name } } } } } } } } }`,
  },
  'six connections deep': {
    query: `{ documents(first: 2) { nodes { title department { name region { path } } projects(first: 3) { edges { firstLine node {
      name fundingSources(first: 2) { edges { amount { yuan } node { name region { name } } } }
      indicators(first: 2) { nodes { name kpi { name indicators(first: 2) { totalCount nodes { status } } } } }
    } } } } } }`,
  },
  'two root fields': {
    query: '{ projects(first: 2) { nodes { name } } units(first: 2) { totalCount nodes { name } } }',
  },
  "the brief's question": { query: exampleQuestions[0]?.query ?? '' },
  'money by level': {
    query:
      '{ statistics(where: { funding: {} }, groupBy: [DOCUMENT_KIND, FUND_LEVEL]) { groups { keys { by value } count sums { amount total { yuan } } } } }',
  },
  'statuses by first level': {
    query:
      '{ statistics(where: { indicators: {} }, groupBy: [INDICATOR_LEVEL1, STATUS]) { totalCount groups { keys { value } count } } }',
  },
  'all projects that a fund pays for': {
    query: `{ statistics(where: { projects: { fundingSources: { some: { level: { eq: CENTRAL } } } } }, groupBy: []) { groups { count sums { amount total { yuan } } } } }`,
  },
  'projects by department': {
    query:
      '{ statistics(where: { projects: {} }, groupBy: [DEPARTMENT], first: 3) { totalCount groups { keys { id value } count } } }',
  },
  'a search for words': {
    query: '{ search(text: "湖岸 改造", first: 5) { totalCount edges { score matched node { id } } } }',
  },
  'a search for one character in one kind': {
    query:
      '{ search(text: "湖", kinds: [FundingSource], first: 5) { totalCount edges { node { ... on FundingSource { name } } } } }',
  },
} as const satisfies Operations;
