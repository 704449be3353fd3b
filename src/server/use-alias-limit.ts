import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses an operation with more fields under names of the client's choice, those of its fragments included. */
export function useAliasLimit(mostAliases: number): Plugin {
  return maxAliasesPlugin({
    n: mostAliases,
    propagateOnRejection: false,
    onReject: [
      (context) => {
        context?.reportError(
          new GraphQLError(
            `The query has more than ${mostAliases} aliases (name: field); ask for less at once, or in several requests.`,
            { extensions: { code: 'BAD_USER_INPUT' } },
          ),
        );
      },
    ],
  });
}
