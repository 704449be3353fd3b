import type { Log } from './log.ts';
import type { Observation } from './use-observation.ts';
import { requestId } from './use-request-id.ts';

/** Writes one line for each operation: its request id, name, time and errors, and what the graph was asked for it. */
export function logObservations(log: Log): (observation: Observation) => void {
  return ({ operation, type, milliseconds, statements, errors }) => {
    const inGraph = statements.reduce((sum, statement) => sum + statement.milliseconds, 0);
    log.info(
      {
        requestId: requestId(),
        operation,
        type,
        milliseconds: rounded(milliseconds),
        statements: statements.length,
        statementMilliseconds: rounded(inGraph),
        rows: statements.reduce((sum, { rows }) => sum + rows, 0),
        ...(errors.length === 0 ? {} : { errors }),
      },
      'An operation was answered',
    );
  };
}

const rounded = (milliseconds: number) => Math.round(milliseconds * 100) / 100;
