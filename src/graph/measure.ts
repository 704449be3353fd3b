/** Measures of a plan: what they are of, whatever engine computes them. */
import { edges, propertyOf, type PropertyDefinition } from './model/index.ts';
import type { Branch, Measure } from './plan.ts';

/** A branch's measure by its alias. Throws where it has none of this name. */
export function measureOf(
  { kind, measures = [] }: Pick<Branch, 'kind' | 'measures'>,
  alias: string,
): Measure {
  const found = measures.find((measure) => measure.alias === alias);
  if (found === undefined) throw new Error(`The branch of ${kind} has no measure ${alias}`);
  return found;
}

/** What the measure's values are: a number is there for every node, a sum only where something is summed. */
export function definitionOfMeasure({ step, kind, sum }: Measure): PropertyDefinition {
  if (sum === null) return { type: 'int', description: 'How many', required: true };
  const { on, property } = sum;
  const summed = on === 'node' ? propertyOf(kind, property) : edges[step.relationship].properties[property];
  if (summed === undefined) throw new Error(`${step.relationship} has no property ${property}`);
  if (summed.type !== 'money' && summed.type !== 'int') {
    throw new Error(`${property} is no whole number, so its sum would not be exact`);
  }
  return { type: summed.type, description: summed.description };
}
