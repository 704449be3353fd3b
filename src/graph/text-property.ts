import type { Properties } from './batch.ts';

/** A property that every node of the kind has and that is a text. Throws where it is none. */
export function textProperty(properties: Properties, name: string): string {
  const value = properties[name];
  if (typeof value === 'string') return value;
  throw new Error(`A node has no text ${name}`);
}
