import { createHash } from 'node:crypto';
import { edges, nodes } from './index.ts';
import type { PropertyDefinition } from './definition.ts';

/**
 * Which model a document was stored by: a hash over kinds, keys, properties and pairs. It changes by itself with
 * what the graph can hold, and not with descriptions, so that a graph tells which of its documents lack what the
 * model has gained since.
 */
export const modelVersion: string = createHash('sha256')
  .update(
    JSON.stringify([
      Object.values(nodes).map(({ kind, key, owner, properties }) => [kind, key, owner, typesOf(properties)]),
      Object.values(edges).map(({ name, pairs, properties }) => [
        name,
        pairs.map(({ from, to }) => [from, to]),
        typesOf(properties),
      ]),
    ]),
  )
  .digest('hex')
  .slice(0, 12);

function typesOf(properties: Readonly<Record<string, PropertyDefinition>>) {
  return Object.entries(properties).map(([name, { type, values }]) => [name, type, values]);
}
