import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/index.ts';
import type { StatementReport } from '../graph/store.ts';
import { collectStatements } from './collected-statements.ts';

/** Shows in `extensions.statements` what the engine was asked, with parameters, rows and milliseconds. */
export function useStatements(): Plugin<Context> {
  return {
    onExecute: (hook) => {
      const statements: StatementReport[] = [];
      collectStatements(hook, (report) => void statements.push(report));
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (Symbol.asyncIterator in result || statements.length === 0) return;
          setResult({
            ...result,
            extensions: { ...result.extensions, statements: statements.map(printable) },
          });
        },
      };
    },
  };
}

/** Money in parameters is a bigint, which JSON has not: it is shown as its digits. */
function printable({ parameters, ...report }: StatementReport) {
  const text = JSON.stringify(parameters, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return { ...report, parameters: JSON.parse(text) as unknown };
}
