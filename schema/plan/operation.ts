/** The plans of all root fields of an operation: compiled together, so that the limits hold for the whole request. */
import { collectFields } from '@graphql-tools/utils';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { compile, type Compiled, type RootDraft } from './compile.ts';
import { costOf, refuseCost } from './cost.ts';
import { defaultLimits } from './limits.ts';
import { newReading } from './views.ts';

type Outcome = Compiled | GraphQLError;

/** By the coerced variables of an execution, which every execution has as an object of its own. */
const operations = new WeakMap<object, ReadonlyMap<string, Outcome>>();

/**
 * The plan of the root field that is being resolved.
 * @throws GraphQLError where an argument of the field cannot be used, or the whole request asks for too much
 */
export function compiledField(context: Context, info: GraphQLResolveInfo): Compiled {
  const known = operations.get(info.variableValues);
  const outcomes = known ?? compiledOperation(info, context);
  if (known === undefined) operations.set(info.variableValues, outcomes);
  const outcome = outcomes.get(String(info.path.key));
  if (outcome === undefined) throw new Error(`${info.fieldName} was not compiled`);
  if (outcome instanceof GraphQLError) throw outcome;
  return outcome;
}

function compiledOperation(info: GraphQLResolveInfo, context: Context): ReadonlyMap<string, Outcome> {
  const limits = context.limits ?? defaultLimits;
  const { schema, fragments, variableValues, parentType, operation } = info;
  const { fields } = collectFields(schema, fragments, variableValues, parentType, operation.selectionSet);
  const outcomes = new Map<string, Outcome>();
  for (const [key, nodes] of fields) {
    const name = nodes[0]?.name.value ?? '';
    if (!isPlanned(info, name)) continue;
    const root: RootDraft = { start: { type: 'all' }, branches: [], reading: newReading() };
    outcomes.set(
      key,
      expected(() => compile({ schema, fragments, variableValues, limits }, parentType, nodes, root)),
    );
  }
  const plans = [...outcomes.values()].flatMap((outcome) =>
    outcome instanceof GraphQLError ? [] : [outcome.plan],
  );
  const cost = costOf(plans, limits);
  context.onCost?.(cost);
  const refusal = refuseCost(cost, limits);
  return refusal === null ? outcomes : new Map([...outcomes.keys()].map((key) => [key, refusal]));
}

const isPlanned = ({ parentType }: GraphQLResolveInfo, name: string): boolean =>
  parentType.getFields()[name]?.extensions['rootReads'] !== undefined;

/** What the client did wrong is told at its own field; anything else is a fault of the program and thrown at once. */
function expected(work: () => Compiled): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
