/** A document with a department, projects and indicators, as small as a graph can be and as large as one asks. */
import type { GraphBatch, GraphEdge, GraphNode } from '../../../src/graph/batch.ts';

export interface Size {
  readonly projects: number;
  readonly indicators: number;
}

/** One document's batch; `number` tells documents apart, `revision` two versions of one document. */
export function documentBatch(number: number, size: Size, revision = 1): GraphBatch {
  const document: GraphNode = {
    kind: 'Document',
    id: `Document_${number}`,
    properties: {
      title: `决算 ${number}`,
      kind: 'FINAL_ACCOUNTS',
      fiscalYear: 2024,
      scope: 'DEPARTMENT',
      revenue: 9_007_199_254_740_993n,
      fileName: `${number}.txt`,
      sha256: String(revision),
      layout: 'test',
      withheld: [],
      loadedAt: '2026-01-01T00:00:00.000Z',
      fingerprint: `${number}-${revision}`,
    },
  };
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const own = (kind: 'Project' | 'Indicator', id: string, properties: GraphNode['properties']) => {
    const node = { kind, id, properties };
    nodes.push(node);
    const lines = { firstLine: nodes.length, lastLine: nodes.length };
    edges.push({ relationship: 'DISCLOSED_IN', from: node, to: document, properties: lines });
    return node;
  };
  for (let p = 0; p < size.projects; p++) {
    const project = own('Project', `Project_${number}_${p}`, {
      position: p + 1,
      name: `项目 ${p}`,
      fiscalYear: 2024,
      total: BigInt(revision),
    });
    for (let i = 0; i < size.indicators; i++) {
      const indicator = own('Indicator', `Indicator_${number}_${p}_${i}`, {
        position: i + 1,
        name: `指标 ${i}`,
        level1: 'OUTPUT',
        level1Text: '产出指标',
        level2: 'QUANTITY',
        level2Text: '数量指标',
        status: i % 2 === 0 ? 'MET' : 'UNMET',
        selfAssessment: 'FULL',
        score: revision,
      });
      edges.push({ relationship: 'HAS_INDICATOR', from: project, to: indicator, properties: {} });
    }
  }
  return { document, nodes, edges, claims: [] };
}
