/** The query that shows a node by itself: what GraphiQL opens with at the node's address. */
import {
  getNamedType,
  getNullableType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { NodeKind } from '../graph/model/index.ts';

/** Its own values, and where they stand; what it is connected with is for the reader to add. */
export function nodeQuery(schema: GraphQLSchema, kind: NodeKind, id: string): string {
  const type = schema.getType(kind);
  if (!isObjectType(type)) throw new Error(`The API has no type ${kind}`);
  const fields = Object.values(type.getFields()).flatMap(selectionOf);
  const lines = fields.map((field) => `      ${field}`).join('\n');
  return `{\n  node(id: ${JSON.stringify(id)}) {\n    ... on ${kind} {\n${lines}\n    }\n  }\n}\n`;
}

function selectionOf(field: GraphQLField<unknown, unknown>): string[] {
  if (field.name === 'sources')
    return ['sources { document { title url } firstLine lastLine page sheet quote }'];
  const type = getNamedType(field.type);
  if (field.args.length > 0) return [];
  if (isLeafType(type)) return [field.name];
  if (!isObjectType(type)) return [];
  const parts = leavesOf(type);
  // A connected node shows its name and address; a structured value, such as money or a target, all of itself.
  const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
  const shown = isNode
    ? parts.filter((part) => part === 'name' || part === 'title' || part === 'url')
    : parts;
  const isWhole = isNode || parts.length === Object.keys(type.getFields()).length;
  return shown.length > 0 && isWhole ? [`${field.name} { ${shown.join(' ')} }`] : [];
}

function leavesOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(({ args, type: of }) => args.length === 0 && isLeafType(getNullableType(of)))
    .map(({ name }) => name);
}
