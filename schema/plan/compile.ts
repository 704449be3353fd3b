/** From a root field of a GraphQL operation to the plan of its read. */
import { collectSubFields } from '@graphql-tools/utils';
import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Plan } from '../../src/graph/plan.ts';
import { finished, type BranchDraft } from './draft.ts';
import type { Limits } from './limits.ts';
import { readsOf, type Scope, type SelectedField } from './reads.ts';
import type { Reading } from './views.ts';

/** What of an execution the compiler goes by. */
export type Execution = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'> & {
  readonly limits: Limits;
};

/** A root field's plan, and the reading by which its resolvers find their way in the answer. */
export interface Compiled {
  readonly plan: Plan;
  readonly reading: Reading;
}

/** Where a root field's read starts; the field's own `reads` fills it. */
export interface RootDraft {
  start: Plan['start'];
  readonly branches: BranchDraft[];
  readonly reading: Reading;
}

export type RootReads = (root: RootDraft, field: SelectedField) => void;

/**
 * Compiles a root field, merged field nodes in, plan out.
 * @throws GraphQLError where an argument cannot be used
 */
export function compile(
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  root: RootDraft,
): Compiled {
  const definition = definitionOf(type, nodes);
  const reads = definition.extensions['rootReads'];
  if (typeof reads !== 'function') throw new Error(`${definition.name} does not declare what it reads`);
  (reads as RootReads)(root, selected(execution, type, nodes));
  return {
    plan: { start: root.start, branches: root.branches.map(finished) },
    reading: root.reading,
  };
}

function select(
  execution: Execution,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  scope: Scope,
): void {
  const { schema, fragments, variableValues } = execution;
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...nodes]);
  for (const merged of fields.values()) {
    if (merged[0]?.name.value === '__typename') continue;
    readsOf(type.name, definitionOf(type, merged))(scope, selected(execution, type, merged));
  }
}

function selected(execution: Execution, type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedField {
  const [first] = nodes;
  if (first === undefined) throw new Error(`${type.name}: an empty selection`);
  const definition = definitionOf(type, nodes);
  return {
    key: first.alias?.value ?? first.name.value,
    args: getArgumentValues(definition, first, execution.variableValues),
    limits: execution.limits,
    select: (scope) => {
      select(execution, objectTypeOf(execution, definition.type, scope), nodes, scope);
    },
  };
}

/** The object type whose fields are selected: of an interface, the one of the scope's kind. */
function objectTypeOf(
  { schema }: Execution,
  returned: GraphQLOutputType,
  { branch }: Scope,
): GraphQLObjectType {
  const named = getNamedType(returned);
  const type = isAbstractType(named) ? schema.getType(branch.kind) : named;
  if (!isObjectType(type)) throw new Error(`Nothing can be selected of ${named.name}`);
  return type;
}

function definitionOf(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  const name = nodes[0]?.name.value ?? '';
  const definition = type.getFields()[name];
  if (definition === undefined) throw new Error(`${type.name} has no field ${name}`);
  return definition;
}
