/** Pictures and paths: what lies around a node, and how two nodes are connected. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { wholeRecord } from '../graph/records/sample-record.ts';
import { ask, filled } from './ask.ts';

let store: GraphStore;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [wholeRecord()]);
  const { data } = await ask(
    `{ regions(where: { level: { eq: PROVINCE } }) { nodes { id } } policies { nodes { id } } transfers { nodes { id } }
       statedFigures(first: 1) { nodes { id } } projects { nodes { id } } fundingSources { nodes { id } } }`,
    { store },
  );
  ids = Object.fromEntries(
    Object.entries(data as Record<string, { nodes: { id: string }[] }>).map(([field, { nodes }]) => [
      field,
      nodes[0]?.id ?? '',
    ]),
  );
});

interface Walk {
  readonly length?: number;
  readonly truncated?: boolean;
  readonly nodes: readonly { readonly id: string; readonly __typename: string }[];
  readonly edges: readonly { readonly relationship: string; readonly from: string; readonly to: string }[];
}

const walk = async (field: string): Promise<Walk | null> => {
  const { data, errors } = await ask(`{ walk: ${field} }`, { store });
  expect(errors).toEqual([]);
  return (data as { walk: Walk | null }).walk;
};
const selected = '{ nodes { __typename id } edges { relationship from to } }';
const kindsOf = (found: Walk | null) => found?.nodes.map(({ __typename }) => __typename);

describe('a neighbourhood', () => {
  const around = (args: string) =>
    walk(
      `neighbourhood(${args}) { truncated nodes { __typename id ... on Region { name } } edges { relationship from to } }`,
    );

  it('has the node first and what it is connected with, without the documents in which things stand', async () => {
    const found = await around(`id: "${ids['transfers'] ?? ''}"`);
    expect(kindsOf(found)).toEqual(['Transfer', 'FunctionalCategory', 'Unit']);
    expect(found?.edges.map(({ relationship, from }) => [relationship, from])).toEqual([
      ['CLASSIFIED_AS', ids['transfers']],
      ['FROM', ids['transfers']],
    ]);
    expect(found?.truncated).toBe(false);
    const through = await around(`id: "${ids['transfers'] ?? ''}", throughDocuments: true`);
    expect(kindsOf(through)).toContain('Document');
  });

  it('goes as deep as it is asked, and says where it was cut', async () => {
    const near = await around(`id: "${ids['regions'] ?? ''}"`);
    const far = await around(`id: "${ids['regions'] ?? ''}", depth: 3`);
    expect(near?.nodes.length).toBeLessThan(far?.nodes.length ?? 0);
    expect(far?.nodes.slice(0, near?.nodes.length).map(({ id }) => id)).toEqual(
      near?.nodes.map(({ id }) => id),
    );
    const few = await around(`id: "${ids['regions'] ?? ''}", depth: 3, first: 4`);
    expect([few?.nodes.length, few?.truncated]).toEqual([4, true]);
    const told = new Set(few?.nodes.map(({ id }) => id));
    expect(few?.edges.every(({ from, to }) => told.has(from) && told.has(to))).toBe(true);
  });

  it('of nothing is empty', async () => {
    const nothing = { truncated: false, nodes: [], edges: [] };
    expect(await around('id: "Project_00000000000000000000"')).toEqual(nothing);
    expect(await around('id: "nonsense"')).toEqual(nothing);
    expect(kindsOf(await around(`id: "${ids['policies'] ?? ''}", depth: 0`))).toEqual(['Policy']);
  });
});

describe('a path', () => {
  const between = (from: string, to: string, more = '') =>
    walk(`path(from: "${ids[from] ?? from}", to: "${ids[to] ?? to}"${more}) { length ${selected.slice(1)}`);

  it('is a shortest way, whichever way connections point, told from the one to the other', async () => {
    const found = await between('policies', 'regions');
    expect(kindsOf(found)).toEqual(['Policy', 'Project', 'FundingSource', 'Region']);
    expect(found?.length).toBe(3);
    expect(found?.edges.map(({ relationship }) => relationship)).toEqual([
      'BASED_ON',
      'FUNDED_BY',
      'OF_REGION',
    ]);
    const back = await between('regions', 'policies');
    expect(back?.nodes.map(({ id }) => id)).toEqual(found?.nodes.map(({ id }) => id).toReversed());
  });

  it('is null where there is none, or none so short', async () => {
    expect(await between('statedFigures', 'projects')).toBeNull();
    expect(kindsOf(await between('statedFigures', 'projects', ', throughDocuments: true'))).toEqual([
      'StatedFigure',
      'Document',
      'Project',
    ]);
    expect(await between('policies', 'regions', ', maxLength: 2')).toBeNull();
    expect(await between('policies', 'Project_00000000000000000000')).toBeNull();
    expect(await between('Project_00000000000000000000', 'Project_00000000000000000000')).toBeNull();
  });

  it('from a node to itself has no length', async () => {
    expect(await between('projects', 'projects')).toMatchObject({
      length: 0,
      nodes: [{ id: ids['projects'] }],
    });
  });
});

it.each([
  ['neighbourhood(id: "x", depth: 4) { truncated }', 'depth is 4; give 0 to 3.'],
  ['neighbourhood(id: "x", first: 0) { truncated }', 'first is 0; give 1 to 500.'],
  ['path(from: "x", to: "y", maxLength: 11) { length }', 'maxLength is 11; give 1 to 10.'],
])('refuses %s', async (field, message) => {
  expect((await ask(`{ ${field} }`, { store })).errors).toEqual([message]);
});
