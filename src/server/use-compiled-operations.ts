import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  isLeafType,
  Kind,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/index.ts';
import { onlyRootField } from './only-root-field.ts';

/** Executes one operation with the root value, the context and the variables of a request. */
type Executor = (args: ExecutionArgs) => Promise<ExecutionResult>;

/**
 * Compiles an operation to code of its own when it is asked for the second time: a page of some thousand fields is
 * then put together in a third of the time. Clients ask the same operations again and again; one that is asked once,
 * as by hand in GraphiQL, is not worth the milliseconds of its compilation.
 */
export function useCompiledOperations(): Plugin<Context> {
  // Yoga keeps parsed documents, so that the same text comes as the same document; what it forgets is forgotten here.
  // Null: left to the executor.
  const seen = new WeakMap<DocumentNode, Map<string, Executor | null>>();
  return {
    onExecute(hook) {
      const args: ExecutionArgs = hook.args;
      const name = args.operationName ?? '';
      const operations = seen.get(args.document);
      if (operations === undefined) {
        seen.set(args.document, new Map());
        return;
      }
      const known = operations.get(name);
      const execute = known === undefined ? compiled(args) : known;
      operations.set(name, execute);
      if (execute !== null && variablesFit(args)) hook.setExecuteFn(execute);
    },
  };
}

/**
 * Null where the executor had better do it: where there is no such operation, which it says in its own words; where
 * there are several root fields, whose answers graphql-jit puts in the order in which they come (use-field-order.ts);
 * and where a variable is an input object, whose check graphql-jit writes out in full: conditions hold each other, and
 * it would not end.
 */
function compiled({ schema, document, operationName }: ExecutionArgs): Executor | null {
  const operation = getOperationAST(document, operationName);
  const root = onlyRootField(operation);
  if (root === null) return null;
  const variables = operation?.variableDefinitions ?? [];
  if (!variables.every(({ type }) => isLeafType(namedTypeOf(schema, type)))) return null;
  const made = compileQuery(schema, document, operationName ?? undefined);
  if (!isCompiledQuery(made)) return null;
  return async ({ rootValue, contextValue, variableValues }) => {
    const result = await made.query(rootValue, contextValue, variableValues);
    if (result.errors === undefined) return result;
    return { ...result, errors: result.errors.map((error) => located(error, root)) };
  };
}

/** The executor tells what is wrong with variables, and where; graphql-jit says it in words of its own. */
function variablesFit({ schema, document, operationName, variableValues }: ExecutionArgs): boolean {
  const variables = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return getVariableValues(schema, variables, variableValues ?? {}).errors === undefined;
}

/** An error of the root field, with that field as its node: Yoga, which masks errors, takes the place from there. */
function located(error: GraphQLError, root: FieldNode): GraphQLError {
  const { message, path, originalError, extensions } = error;
  if (path?.length !== 1) return error;
  return new GraphQLError(message, { nodes: root, path, originalError: originalError ?? null, extensions });
}

function namedTypeOf(schema: GraphQLSchema, type: TypeNode): unknown {
  return type.kind === Kind.NAMED_TYPE ? schema.getType(type.name.value) : namedTypeOf(schema, type.type);
}
