import { GraphQLError } from 'graphql';

/** An error of the request: one sentence for the client, which the server passes on as it is. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
