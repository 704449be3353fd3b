import { GraphQLError } from 'graphql';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Log } from './log.ts';
import { requestId } from './use-request-id.ts';

/**
 * What a client sees of an error. What it can do something about is passed on as the sentence that it is; anything else
 * is logged and answered by the id under which the log has it: that the graph does not answer, too, since the log's
 * sentence names where the graph is.
 */
export function maskError(log: Log) {
  return (error: unknown): Error => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) return error;
    const { nodes, path } = error instanceof GraphQLError ? error : {};
    const place = { ...(nodes === undefined ? {} : { nodes }), ...(path === undefined ? {} : { path }) };
    const id = requestId();
    if (cause instanceof GraphUnavailable) {
      log.error({ requestId: id, path, err: cause }, 'The graph does not answer');
      return new GraphQLError(
        cause.forClients ??
          `The graph does not answer now: try again later, or tell its operator the request id ${id}, by which the log has the reason.`,
        { ...place, extensions: { code: 'GRAPH_UNAVAILABLE', requestId: id } },
      );
    }
    log.error({ requestId: id, path, err: cause }, 'A request failed unexpectedly');
    return new GraphQLError(
      `The program failed at this; tell its operator the request id ${id}, by which its log has the reason.`,
      { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id } },
    );
  };
}
