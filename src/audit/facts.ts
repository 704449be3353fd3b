/** What findings say of the nodes that they are about: their names, whose they are, and where they stand. */
import { branchOf } from '../graph/branch.ts';
import { kindOfId } from '../graph/ids.ts';
import { edges, nodes, type NodeKind } from '../graph/model/index.ts';
import type { Properties } from '../graph/batch.ts';
import { groupedBy } from '../../loaders/grouped.ts';
import type { Link, NodeResult } from '../graph/plan.ts';
import { readById } from '../graph/read-by-id.ts';
import type { GraphStore } from '../graph/store.ts';
import { textProperty } from '../graph/text-property.ts';

/** Where a node stands: a document, and the properties of the edge that says where. */
export interface Place {
  readonly documentId: string;
  readonly span: Properties;
}

export interface Fact {
  readonly name: string;
  /** Itself, or whose it is. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  /** None of what several documents share: those may be many, and a rule names the evidence instead. */
  readonly places: readonly Place[];
}

const spanProperties = Object.entries(edges.DISCLOSED_IN.properties)
  .filter(([, { internal }]) => internal !== true)
  .map(([name]) => name);

/** By which relationship things belong to a project. */
const owners: Partial<Record<NodeKind, Link['step']>> = {
  Indicator: { relationship: 'HAS_INDICATOR', direction: 'in' },
  Disbursement: { relationship: 'PAYS_OUT', direction: 'in' },
};

/** Reads the facts of nodes by their ids; an id that the graph does not have is left out. */
export async function factsOf(
  store: Pick<GraphStore, 'read'>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Fact>> {
  const facts = new Map<string, Fact>();
  for (const [kind, ofKind] of groupedBy(new Set(ids), kindOfId)) {
    if (kind === null) continue;
    for (const node of await readById(store, branchFor(kind), ofKind)) facts.set(node.id, factOf(node));
  }
  return facts;
}

function branchFor(kind: NodeKind) {
  const owner = owners[kind];
  const places: Link = {
    alias: 'places',
    step: { relationship: 'DISCLOSED_IN', direction: 'out' },
    branches: [branchOf('Document', { edgeProperties: spanProperties })],
  };
  const projects: readonly Link[] =
    owner === undefined
      ? []
      : [{ alias: 'projects', step: owner, branches: [branchOf('Project', { properties: ['name'] })] }];
  const stands = nodes[kind].owner === 'document' && kind !== 'Document';
  return branchOf(kind, {
    properties: nameProperties(kind),
    links: [...projects, ...(stands ? [places] : [])],
  });
}

/** The properties that can name a node of a kind, the best first. */
function nameProperties(kind: NodeKind): readonly string[] {
  return ['name', 'title', 'projectName', 'item', 'what'].filter((name) => name in nodes[kind].properties);
}

function factOf({ kind, id, properties, links }: NodeResult): Fact {
  const [name = kind] = nameProperties(kind)
    .map((property) => properties[property])
    .filter((value) => typeof value === 'string');
  const owner = links['projects']?.Project?.edges ?? [];
  const disclosures = links['places']?.Document?.edges ?? [];
  return {
    name,
    projects:
      kind === 'Project'
        ? [{ id, name }]
        : owner.map(({ node }) => ({ id: node.id, name: textProperty(node.properties, 'name') })),
    places:
      kind === 'Document'
        ? [{ documentId: id, span: { firstLine: 1, lastLine: 1 } }]
        : disclosures.map((edge) => ({ documentId: edge.node.id, span: edge.properties })),
  };
}
