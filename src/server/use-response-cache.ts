import { getOperationAST, OperationTypeNode, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GraphQLParams, Plugin, YogaInitialContext } from 'graphql-yoga';

/**
 * Gives the same answer to the same query as long as the graph is the same: its revision is a part of the key, so that
 * nothing has to be thrown away when it changes. Only queries that were answered without an error are kept.
 * @param originOf where the program is reached by a request: the addresses of nodes begin with it
 * @param mostBytes of the answers as JSON
 */
export function useResponseCache(
  revision: () => Promise<number>,
  originOf: (request: Request) => string,
  mostBytes: number,
): Plugin {
  const answers = new LRUCache<string, ExecutionResult>({
    maxSize: mostBytes,
    sizeCalculation: (answer, key) => key.length + JSON.stringify(answer).length,
  });
  const keys = new WeakMap<Request, { readonly key: string; isQuery: boolean }>();
  return {
    onParams: async ({ request, params, setResult }) => {
      // A graph that does not answer is told by the read itself.
      const now = await revision().catch(() => null);
      if (now === null) return;
      const key = keyOf(now, originOf(request), params);
      const answer = answers.get(key);
      if (answer !== undefined) setResult(answer);
      else keys.set(request, { key, isQuery: false });
    },
    onExecute: (hook) => {
      const args: ExecutionArgs = hook.args;
      const asked = keys.get((args.contextValue as YogaInitialContext).request);
      if (asked === undefined) return;
      const operation = getOperationAST(args.document, args.operationName)?.operation;
      asked.isQuery = operation === OperationTypeNode.QUERY;
    },
    onResultProcess: ({ request, result }) => {
      const asked = keys.get(request);
      if (asked?.isQuery !== true || Array.isArray(result) || Symbol.asyncIterator in result) return;
      if (result.errors === undefined) answers.set(asked.key, result);
    },
  };
}

/** All that was sent counts: an operation may also be named, by `documentId` or in the extensions. */
function keyOf(revision: number, origin: string, params: GraphQLParams): string {
  return JSON.stringify([revision, origin, params]);
}
