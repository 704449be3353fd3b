/** Nodes by their ids, and the connections of each kind. */
import { idOf } from '../../../../src/graph/ids.ts';
import type { Operations } from './operation.ts';

const unknown = idOf('Project', ['nothing has this key']);
const fund = idOf('FundingSource', ['SPECIAL_FUND', 'CENTRAL', null, '中央湖泊治理专项资金']);

export const nodeOperations = {
  'a node by its id': {
    query: 'query ($id: ID!) { node(id: $id) { id __typename } }',
    variables: { id: fund },
  },
  'a node with its properties': {
    query: 'query ($id: ID!) { node(id: $id) { ... on FundingSource { name level region { path } } } }',
    variables: { id: fund },
  },
  'a node that is not there': {
    query: 'query ($id: ID!) { node(id: $id) { ... on Project { name executed { yuan } } } }',
    variables: { id: unknown },
  },
  'nodes of two kinds by their ids': {
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on FundingSource { name } ... on Project { name unit { name } } } }`,
    variables: { ids: [unknown, fund] },
  },
  'everything that is one of a project': {
    query: `{ projects(first: 3) { nodes { name document { title } department { name region { name partOf { name } } } unit { name department { name } } } } }`,
  },
  'an indicator with its owner of any kind': {
    query: `{ indicators(first: 5) { nodes { name owner { __typename ... on Project { name } ... on Task { name } ... on OverallEvaluation { totalScore } } } } }`,
  },
  'where a thing stands': {
    query: `{ indicators(first: 5) { nodes { name sources { document { title } firstLine lastLine page sheet quote } } } }`,
  },
  'the first places where a shared thing stands': {
    query: `{ kpis(first: 5) { nodes { name sources(first: 2) { document { title } firstLine } } } }`,
  },
  'an edge to the one at its end': {
    query: `{ departments(first: 5) { nodes { name regionEdge { inferred evidence node { path } } } } }`,
  },
  'what a task covers': {
    query: `{ tasks(first: 5) { nodes { name amount { text } department { name } projects { edges { printedName basis confidence node { name } } } } } }`,
  },
  'lines with what they are spent for': {
    query: `{ budgetLines(first: 5) { nodes { code total { wanYuan } functionalCategory { code partOf { code } } economicCategory { code } unit { name } } } }`,
  },
  'a category with its parts and their lines': {
    query: `{ functionalCategories(first: 5, where: { depth: { eq: 1 } }) { nodes { code parts { nodes { code parts { nodes { code budgetLines { totalCount } } } } } } } }`,
  },
} as const satisfies Operations;
