import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../src/server/example-questions.ts';
import { ask } from './ask.ts';
import { outline } from './outline.ts';

const planOf = async (query: string, variables: Record<string, unknown> = {}) => {
  const { plans, errors } = await ask(query, { variables });
  expect(errors).toEqual([]);
  return plans.map(outline).join('\n');
};

it('compiles the question of the brief into one plan', async () => {
  expect(await planOf(exampleQuestions[0]?.query ?? '')).toMatchInlineSnapshot(`
    "all Project: nodes(name), count, where (some FUNDED_BY FundingSource (category eq "SPECIAL_FUND" and level eq "CENTRAL") and some HAS_INDICATOR Indicator status in ["UNMET","EXCEEDED"]), forward 50
      department -MANAGED_BY-> Department: nodes(name)
      unit -IMPLEMENTED_BY-> Unit: nodes(name)
      fundingSources -FUNDED_BY-> FundingSource: nodes(level name), edges(amount channel evidence), where level eq "CENTRAL", order edge.firstLine↑, forward 50
      indicators -HAS_INDICATOR-> Indicator: nodes(actualText deviationReason name score status targetText weight), where status in ["UNMET","EXCEEDED"], order node.position↑, forward 50
        sources -DISCLOSED_IN-> Document: nodes(title), edges(firstLine lastLine quote)"
  `);
});

describe('a selection', () => {
  it('reads only what is selected, whatever the aliases', async () => {
    expect(
      await planOf('{ p: projects { n: nodes { a: name b: name c: fiscalYear __typename } } }'),
    ).toMatchInlineSnapshot(`"all Project: nodes(fiscalYear name), forward 50"`);
  });

  it('follows fragments and their type conditions', async () => {
    const query = `
      query ($id: ID!) { node(id: $id) { id ...Named ... on Project { goal } ... on Unit { nature } } }
      fragment Named on Node { ... on Project { name unit { ...U } } ... on Kpi { name } }
      fragment U on Unit { code }`;
    expect(await planOf(query, { id: 'Project_00000000000000000000' })).toMatchInlineSnapshot(`
      "ids Project_00000000000000000000 Project: nodes(goal name)
        unit -IMPLEMENTED_BY-> Unit: nodes(code)"
    `);
  });

  it('leaves out what is skipped or not included', async () => {
    const query = `
      query ($yes: Boolean!, $no: Boolean!) { projects { nodes {
        name @skip(if: $yes)  code @include(if: $no)  period @include(if: $yes)
        unit @skip(if: $yes) { name }  ... @include(if: $no) { department { name } }
      } } }`;
    expect(await planOf(query, { yes: true, no: false })).toMatchInlineSnapshot(
      `"all Project: nodes(period), forward 50"`,
    );
  });

  it('merges fields of one response key as GraphQL merges them', async () => {
    const query = `{
      projects { nodes { unit { name } } }
      projects { nodes { unit { code } } totalCount }
    }`;
    expect(await planOf(query)).toMatchInlineSnapshot(`
      "all Project: nodes(), count, forward 50
        unit -IMPLEMENTED_BY-> Unit: nodes(code name)"
    `);
  });

  it('gives the same connection a link for each alias and for each set of arguments', async () => {
    const query = `{ projects { nodes {
      met: indicators(where: { status: { eq: MET } }) { totalCount }
      unmet: indicators(where: { status: { eq: UNMET } }, first: 3) { nodes { name } }
    } } }`;
    expect(await planOf(query)).toMatchInlineSnapshot(`
      "all Project: nodes(), forward 50
        met -HAS_INDICATOR-> Indicator: count, where status eq "MET", order node.position↑, forward 50
        unmet -HAS_INDICATOR-> Indicator: nodes(name), where status eq "UNMET", order node.position↑, forward 3"
    `);
  });

  it('keeps apart what is selected of edges and of nodes under one response key', async () => {
    const query = '{ projects { edges { node { x: unit { name } } } nodes { x: department { name } } } }';
    expect(await planOf(query)).toMatchInlineSnapshot(`
      "all Project: nodes(), forward 50
        x -IMPLEMENTED_BY-> Unit: nodes(name)
        x_2 -MANAGED_BY-> Department: nodes(name)"
    `);
  });

  it('counts only where the count is selected, and fetches rows only where they are', async () => {
    expect(await planOf('{ a: projects { totalCount } b: projects { pageInfo { hasNextPage } } }'))
      .toMatchInlineSnapshot(`
      "all Project: count, forward 50
      all Project: nodes(), forward 50"
    `);
  });

  it('reads the parts of a target and of a source only where they are selected', async () => {
    expect(
      await planOf('{ indicators { nodes { target { value } actual { unit } sources { firstLine } } } }'),
    ).toMatchInlineSnapshot(`
      "all Indicator: nodes(actualText targetText targetValue unit), forward 50
        sources -DISCLOSED_IN-> Document: nodes(), edges(firstLine)"
    `);
  });
});

describe('a source of a funding edge', () => {
  it('is the document of the project, from either end', async () => {
    const sources = 'sources { document { title } firstLine }';
    expect(await planOf(`{ projects { nodes { fundingSources { edges { ${sources} } } } } }`))
      .toMatchInlineSnapshot(`
      "all Project: nodes(), forward 50
        fundingSources -FUNDED_BY-> FundingSource: nodes(), edges(firstLine), order edge.firstLine↑, forward 50
        document -DISCLOSED_IN-> Document: nodes(title)"
    `);
    expect(await planOf(`{ fundingSources { nodes { projects { edges { ${sources} } } } } }`))
      .toMatchInlineSnapshot(`
      "all FundingSource: nodes(), forward 50
        projects <-FUNDED_BY- Project: nodes(), edges(firstLine), forward 50
          document -DISCLOSED_IN-> Document: nodes(title)"
    `);
  });
});

describe('an order', () => {
  it('is the id alone at the root, and the document’s own below one document’s node', async () => {
    const query = `{
      indicators { nodes { name } }
      projects { nodes { indicators { nodes { name } } fundingSources { nodes { name } } } }
      units { nodes { projects { nodes { name } } } }
    }`;
    expect(await planOf(query)).toMatchInlineSnapshot(`
      "all Indicator: nodes(name), forward 50
      all Project: nodes(), forward 50
        indicators -HAS_INDICATOR-> Indicator: nodes(name), order node.position↑, forward 50
        fundingSources -FUNDED_BY-> FundingSource: nodes(name), order edge.firstLine↑, forward 50
      all Unit: nodes(), forward 50
        projects <-IMPLEMENTED_BY- Project: nodes(name), forward 50"
    `);
  });

  it('takes its keys as they are given, those of the edges first', async () => {
    const query = `{ projects(orderBy: [{ executionGap: DESC }, { name: ASC }]) { nodes {
      fundingSources(orderBy: [{ name: DESC }], edgeOrderBy: [{ amount: DESC }]) { nodes { id } }
    } } }`;
    expect(await planOf(query)).toMatchInlineSnapshot(`
      "all Project: nodes(), order node.executionGap↓ node.name↑, forward 50
        fundingSources -FUNDED_BY-> FundingSource: nodes(), order edge.amount↓ node.name↓, forward 50"
    `);
  });
});

it('reads nothing for ids that are none', async () => {
  const { data, plans } = await ask('{ node(id: "nothing") { id } nodes(ids: ["x"]) { id } }');
  expect(data).toEqual({ node: null, nodes: [null] });
  expect(plans).toEqual([]);
});
