/** Small graphs that use all of the model, with values and shapes that no document has. */
import fc from 'fast-check';
import type { Claim, GraphBatch, GraphEdge, GraphNode, NodeRef } from '../../src/graph/batch.ts';
import {
  edges as relationships,
  nodeKinds,
  nodes as kinds,
  type NodeKind,
} from '../../src/graph/model/index.ts';
import { propertiesOf } from './generated-values.ts';

const sharedOfEachKind = 5;
const ownOfEachKind = 6;

const own = nodeKinds.filter((kind) => kinds[kind].owner === 'document' && kind !== 'Document');
const shared = nodeKinds.filter((kind) => kinds[kind].owner === 'shared');

/** Batches of some documents that share nodes with each other. */
export function generatedBatches(documents: number): fc.Arbitrary<GraphBatch[]> {
  return fc.tuple(...Array.from({ length: documents }, (_each, index) => generatedBatch(index)));
}

function generatedBatch(index: number): fc.Arbitrary<GraphBatch> {
  const nodesOf = (kind: NodeKind, ids: readonly string[]): fc.Arbitrary<GraphNode[]> =>
    fc
      .tuple(
        ...ids.map((id) =>
          propertiesOf(kinds[kind].properties).map((properties) => ({ kind, id, properties })),
        ),
      )
      .map((nodes) => [...nodes]);
  const document = nodesOf('Document', [`Document_${index}`]);
  const ownNodes = fc.tuple(
    ...own.map((kind) =>
      nodesOf(
        kind,
        numbered(ownOfEachKind, (nth) => `${kind}_${index}_${nth}`),
      ),
    ),
  );
  const sharedNodes = fc.tuple(
    ...shared.map((kind) =>
      fc
        .subarray(
          numbered(sharedOfEachKind, (nth) => `${kind}_shared_${nth}`),
          { minLength: 3 },
        )
        .chain((ids) => nodesOf(kind, ids)),
    ),
  );
  return fc.tuple(document, ownNodes, sharedNodes).chain(([[root], ownLists, sharedLists]) => {
    if (root === undefined) throw new Error('A batch has a document');
    const nodes = ownLists.flat();
    const known = sharedLists.flat();
    const all = [root, ...nodes, ...known];
    return fc
      .tuple(
        edgesFrom([root, ...nodes], all),
        edgesFrom(known, nodes),
        edgesFrom(known, known),
        disclosures(nodes, root),
        spans(known),
      )
      .map(([edges, arriving, structural, disclosed, places]): GraphBatch => ({
        document: root,
        nodes,
        edges: [...edges, ...arriving, ...disclosed],
        claims: known.map((node, nth): Claim => ({
          ...node,
          disclosed: places[nth] ?? {},
          edges: structural
            .filter(({ from }) => from.id === node.id)
            .map(({ relationship, to, properties }) => ({ relationship, to, properties })),
        })),
      }));
  });
}

/** Edges along every pair of the model between nodes of its kinds, at most one of a relationship between two nodes. */
function edgesFrom(sources: readonly NodeRef[], targets: readonly NodeRef[]): fc.Arbitrary<GraphEdge[]> {
  const candidates = Object.values(relationships)
    .filter(({ name }) => name !== 'DISCLOSED_IN')
    .flatMap(({ name, pairs, properties }) =>
      pairs.flatMap((pair) =>
        sources
          .filter(({ kind }) => kind === pair.from)
          .flatMap((from) =>
            targets
              .filter(({ kind }) => kind === pair.to)
              .map((to) => ({ name, properties, from: ref(from), to: ref(to) })),
          ),
      ),
    );
  return fc
    .tuple(
      ...candidates.map(({ name, properties, from, to }) =>
        fc
          .option(propertiesOf(properties), { freq: 1 })
          .map((given): GraphEdge[] =>
            given === null ? [] : [{ relationship: name, from, to, properties: given }],
          ),
      ),
    )
    .map((lists) => lists.flat());
}

const disclosure = propertiesOf(
  Object.fromEntries(
    Object.entries(relationships.DISCLOSED_IN.properties).filter(([name]) => name !== 'stated'),
  ),
);

function disclosures(nodes: readonly NodeRef[], document: NodeRef): fc.Arbitrary<GraphEdge[]> {
  return fc.tuple(
    ...nodes.map((from) =>
      disclosure.map((properties): GraphEdge => ({
        relationship: 'DISCLOSED_IN',
        from: ref(from),
        to: ref(document),
        properties,
      })),
    ),
  );
}

function spans(nodes: readonly NodeRef[]) {
  return fc.tuple(...nodes.map(() => disclosure));
}

function ref({ kind, id }: NodeRef): NodeRef {
  return { kind, id };
}

function numbered(count: number, name: (nth: number) => string): string[] {
  return Array.from({ length: count }, (_each, nth) => name(nth));
}
