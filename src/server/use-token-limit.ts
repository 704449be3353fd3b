import { GraphQLError, parse, type ParseOptions, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Refuses a request that is too long before anything walks down it, as deep as it may be nested.
 * @param mostTokens names, signs and values of one request
 */
export function useTokenLimit(mostTokens: number): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string | Source, options?: ParseOptions) => parseUpTo(mostTokens, source, options));
    },
  };
}

function parseUpTo(mostTokens: number, source: string | Source, options?: ParseOptions) {
  try {
    return parse(source, { ...options, maxTokens: mostTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError) || !error.message.includes(`${mostTokens} tokens`)) throw error;
    throw new GraphQLError(
      `The query has more than ${mostTokens} names, signs and values; ask for less at once, and pass long lists as variables.`,
      { originalError: null, extensions: { code: 'BAD_USER_INPUT' } },
    );
  }
}
