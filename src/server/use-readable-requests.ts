import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const forms =
  'a question as application/json, or a file as multipart/form-data by the GraphQL multipart request convention';

/**
 * Answers requests whose parameters cannot be read (a form that is broken, variables that are no JSON, a type that
 * nobody reads) by a sentence and a status that say so: nothing of it is a fault of the program.
 */
export function useReadableRequests(): Plugin {
  return {
    onRequestParse: ({ request, requestParser, setRequestParser, endResponse, fetchAPI }) => {
      if (requestParser === undefined) {
        // Which methods there are is Yoga's to say (405).
        if (request.method !== 'POST') return;
        const { message, extensions } = unreadable(`of the type ${typeOf(request)}`, 415);
        const errors = [{ message, extensions: { code: extensions['code'] } }];
        endResponse(fetchAPI.Response.json({ errors }, { status: 415 }));
        return;
      }
      setRequestParser(async (asked) => {
        const params: unknown = await readBy(requestParser, asked);
        if (typeof params !== 'object' || params === null) throw unreadable('without "query"', 400);
        return params;
      });
    },
  };
}

async function readBy(parser: (request: Request) => unknown, request: Request): Promise<unknown> {
  try {
    return await parser(request);
  } catch (error) {
    throw told(error);
  }
}

const unreadable = (what: string, status: number): GraphQLError =>
  new GraphQLError(`A request ${what} is not read here: send ${forms}.`, {
    extensions: { code: 'BAD_REQUEST', http: { status } },
  });

const typeOf = ({ headers }: Request): string => headers.get('content-type') ?? '(none is named)';

/** What has a code was said on purpose; of anything else the reader's own words are the reason. */
function told(error: unknown): Error {
  if (error instanceof GraphQLError && error.extensions['code'] !== undefined) return error;
  return new GraphQLError(
    `The request cannot be read (${error instanceof Error ? error.message : String(error)}): send ${forms}.`,
    { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
  );
}
