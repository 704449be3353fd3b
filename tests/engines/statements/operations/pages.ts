/** Pages: their orders, bounds and directions. */
import type { Operations } from './operation.ts';

/** The place behind the first nodes of a list of projects. */
const behind = (first: number, orderBy = '[]') =>
  `{ projects(first: ${first}, orderBy: ${orderBy}) { pageInfo { endCursor } } }`;

export const pageOperations = {
  'a first page': { query: '{ projects { nodes { name } } }' },
  'a first page of a length': {
    query: '{ projects(first: 3) { nodes { name } pageInfo { hasNextPage endCursor } } }',
  },
  'a page behind a cursor': {
    query:
      'query ($after: String) { projects(first: 3, after: $after) { nodes { name } pageInfo { hasPreviousPage } } }',
    cursors: { after: behind(20) },
  },
  'the last page': {
    query: '{ projects(last: 3) { nodes { name } pageInfo { hasPreviousPage startCursor } } }',
  },
  'a page before a cursor': {
    query: 'query ($before: String) { projects(last: 3, before: $before) { nodes { name } } }',
    cursors: { before: behind(40) },
  },
  'a page between two cursors': {
    query:
      'query ($after: String, $before: String) { projects(first: 3, after: $after, before: $before) { nodes { name } } }',
    cursors: { after: behind(3), before: behind(40) },
  },
  'a page of none': { query: '{ projects(first: 0) { nodes { name } pageInfo { hasNextPage } } }' },
  'a page by an indexed property': {
    query: '{ projects(first: 3, orderBy: [{ name: ASC }]) { nodes { name } } }',
  },
  'a page by an indexed property, downwards': {
    query: '{ projects(first: 3, orderBy: [{ name: DESC }]) { nodes { name } } }',
  },
  'a later page by an indexed property': {
    query:
      'query ($after: String) { projects(first: 3, after: $after, orderBy: [{ name: ASC }]) { nodes { name } } }',
    cursors: { after: behind(20, '[{ name: ASC }]') },
  },
  'a page by a property that some have': {
    query: '{ projects(first: 3, orderBy: [{ executionRate: DESC }]) { nodes { name executionRate } } }',
  },
  'a later page by a property that some have': {
    query:
      'query ($after: String) { projects(first: 3, after: $after, orderBy: [{ executionRate: DESC }]) { nodes { name executionRate } } }',
    cursors: { after: behind(20, '[{ executionRate: DESC }]') },
  },
  'the last page by a property that some have': {
    query: '{ projects(last: 3, orderBy: [{ executionRate: DESC }]) { nodes { name executionRate } } }',
  },
  'a page by money': {
    query: '{ projects(first: 3, orderBy: [{ executed: DESC }]) { nodes { name executed { yuan } } } }',
  },
  'more than have the property that it goes by': {
    query: '{ projects(first: 200, orderBy: [{ executed: ASC }]) { nodes { name executed { yuan } } } }',
  },
  'a page by money of those above a sum': {
    query:
      '{ projects(first: 3, where: { executionGap: { gt: 0 } }, orderBy: [{ executionGap: DESC }]) { nodes { name executionGap { yuan } } } }',
  },
  'a page by two properties': {
    query:
      '{ projects(first: 3, orderBy: [{ fiscalYear: DESC }, { name: ASC }]) { nodes { fiscalYear name } } }',
  },
  'a later page by two properties': {
    query:
      'query ($after: String) { projects(first: 3, after: $after, orderBy: [{ fiscalYear: DESC }, { name: ASC }]) { nodes { fiscalYear name } } }',
    cursors: { after: behind(20, '[{ fiscalYear: DESC }, { name: ASC }]') },
  },
  'a page by a number of related things': {
    query:
      '{ projects(first: 3, orderBy: [{ indicators: { count: DESC, where: { status: { eq: UNMET } } } }]) { nodes { name } } }',
  },
  'a page by a sum over edges': {
    query:
      '{ departments(first: 3, orderBy: [{ projects: { sum: { executed: DESC } } }]) { nodes { name } } }',
  },
  'a page by a sum of what edges carry': {
    query:
      '{ fundingSources(first: 3, orderBy: [{ projects: { edgeSum: { amount: DESC } } }]) { nodes { name } } }',
  },
  'a nested page by a property': {
    query:
      '{ departments(first: 3) { nodes { name projects(first: 2, orderBy: [{ executed: DESC }]) { nodes { name } } } } }',
  },
  'a nested page by what the edge carries': {
    query:
      '{ projects(first: 3) { nodes { name fundingSources(first: 2, edgeOrderBy: [{ amount: DESC }]) { edges { amount { yuan } node { name } } } } } }',
  },
} as const satisfies Operations;
