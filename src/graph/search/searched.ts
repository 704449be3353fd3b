/** What of the graph is searched: of each kind the properties that the model names, kept in a form of their own. */
import type { GraphNode, Properties } from '../batch.ts';
import { nodes, searchName, searchText, type NodeKind } from '../model/index.ts';
import { searchForm } from './search-form.ts';

/** No text that is searched holds it, since white space is folded away. */
const between = '\n';

/** The node with what a search of it looks at: its name, and all its searched texts, in the form that is searched. */
export function withSearchTexts<Node extends GraphNode>(node: Node): Node {
  const { searched } = nodes[node.kind];
  if (searched === undefined) return node;
  const texts = searched.map((property) => formOf(node.properties, property));
  return {
    ...node,
    properties: { ...node.properties, [searchName]: texts[0] ?? '', [searchText]: texts.join(between) },
  };
}

/** The properties of a node in which one of the terms stands, in the order in which its kind names them. */
export function matchedProperties(
  kind: NodeKind,
  properties: Properties,
  terms: readonly string[],
): string[] {
  return (nodes[kind].searched ?? []).filter((property) => {
    const form = formOf(properties, property);
    return terms.some((term) => form.includes(term));
  });
}

function formOf(properties: Properties, property: string): string {
  const value = properties[property];
  return typeof value === 'string' ? searchForm(value) : '';
}
