import { getOperationAST, type ExecutionArgs, type OperationTypeNode } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../../schema/index.ts';
import type { StatementReport } from '../graph/store.ts';
import { collectStatements } from './collected-statements.ts';

export interface ObservedStatement extends StatementReport {
  /** When it was answered, as `performance.now()` tells time. */
  readonly ended: number;
}

/** What an operator may want to know of one operation that was answered. */
export interface Observation {
  readonly request: Request;
  /** The operation's name; null where it has none. */
  readonly operation: string | null;
  /** Null where nothing was executed: it could not be read, or was answered from the cache. */
  readonly type: OperationTypeNode | null;
  /** As `performance.now()` tells time. */
  readonly started: number;
  readonly milliseconds: number;
  readonly statements: readonly ObservedStatement[];
  /** The codes of its errors. */
  readonly errors: readonly string[];
}

/** Tells of every operation that was answered, in whatever way it ended. */
export function useObservation(observe: (observation: Observation) => void): Plugin<Context> {
  const running = new WeakMap<Request, Observed>();
  return {
    onParams: ({ request, params }) => {
      const operation = params.operationName ?? null;
      running.set(request, { operation, type: null, started: performance.now(), statements: [] });
    },
    onExecute: (hook) => {
      const args: ExecutionArgs = hook.args;
      const observed = running.get((args.contextValue as YogaInitialContext).request);
      const definition = getOperationAST(args.document, args.operationName);
      if (observed === undefined || definition == null) return;
      observed.operation = definition.name?.value ?? null;
      observed.type = definition.operation;
      collectStatements(hook, (report) => {
        observed.statements.push({ ...report, ended: performance.now() });
      });
    },
    onResultProcess: ({ request, result }) => {
      const observed = running.get(request);
      if (observed === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return;
      running.delete(request);
      observe({
        ...observed,
        request,
        milliseconds: performance.now() - observed.started,
        errors: (result.errors ?? []).map(({ extensions }) => codeIn(extensions)),
      });
    },
  };
}

interface Observed extends Pick<Observation, 'started'> {
  operation: Observation['operation'];
  type: Observation['type'];
  readonly statements: ObservedStatement[];
}

function codeIn({ code }: Readonly<Record<string, unknown>>): string {
  return typeof code === 'string' ? code : 'BAD_REQUEST';
}
