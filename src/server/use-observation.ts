import { getOperationAST, type ExecutionArgs, type OperationTypeNode } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../../schema/index.ts';
import type { ReadOptions, StatementReport } from '../graph/store.ts';

/** What an operator may want to know of one operation that was answered. */
export interface Observation {
  /** The operation's name; null where it has none. */
  readonly operation: string | null;
  /** Null where nothing was executed: it could not be read, or was answered from the cache. */
  readonly type: OperationTypeNode | null;
  readonly milliseconds: number;
  readonly statements: readonly StatementReport[];
  /** The codes of its errors. */
  readonly errors: readonly string[];
}

/** Tells of every operation that was answered, in whatever way it ended. */
export function useObservation(observe: (observation: Observation) => void): Plugin<Context> {
  const running = new WeakMap<Request, { -readonly [Key in keyof Observation]: Observation[Key] }>();
  return {
    onParams: ({ request, params }) => {
      const operation = params.operationName ?? null;
      running.set(request, {
        operation,
        type: null,
        milliseconds: performance.now(),
        statements: [],
        errors: [],
      });
    },
    onExecute: (hook) => {
      const args: ExecutionArgs = hook.args;
      const { request, onStatement } = args.contextValue as YogaInitialContext & ReadOptions;
      const observed = running.get(request);
      const definition = getOperationAST(args.document, args.operationName);
      if (observed === undefined || definition == null) return;
      const statements: StatementReport[] = [];
      observed.operation = definition.name?.value ?? null;
      observed.type = definition.operation;
      observed.statements = statements;
      hook.extendContext({
        onStatement: (report: StatementReport) => {
          onStatement?.(report);
          statements.push(report);
        },
      });
    },
    onResultProcess: ({ request, result }) => {
      const observed = running.get(request);
      if (observed === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      running.delete(request);
      observe({
        ...observed,
        milliseconds: performance.now() - observed.milliseconds,
        errors: (result.errors ?? []).map(({ extensions }) => codeIn(extensions)),
      });
    },
  };
}

function codeIn({ code }: Readonly<Record<string, unknown>>): string {
  return typeof code === 'string' ? code : 'BAD_REQUEST';
}
