import type { ExecutionArgs } from 'graphql';
import type { Context } from '../../schema/index.ts';
import type { StatementReport } from '../graph/store.ts';

/** What a plugin is given when an operation is about to be executed, as far as it matters here. */
interface ExecuteHook {
  readonly args: ExecutionArgs;
  extendContext(extension: Partial<Context>): void;
}

/** Has every statement of an operation told to `told`, beside whoever is told of them already. */
export function collectStatements(hook: ExecuteHook, told: (report: StatementReport) => void): void {
  const { onStatement } = hook.args.contextValue as Context;
  hook.extendContext({
    onStatement: (report) => {
      onStatement?.(report);
      told(report);
    },
  });
}
