/** The filters that the program itself asks by, in few words. */
import type { NodeKind } from './model/index.ts';
import type { Comparison, Filter, Step, Value } from './plan.ts';

/** A property of the node compared with a value. */
export const compare = (property: string, comparison: Comparison, value: Value): Filter => ({
  ...{ type: 'compare', on: 'node', property, comparison, value },
});

/** A node of a kind at the other end of a step of which a filter holds. */
export const some = (step: Step, kind: NodeKind, filter: Filter): Filter => ({
  ...{ type: 'related', step, kind, quantifier: 'some', filter },
});
