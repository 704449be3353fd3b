/** Operations that the operator has put into a folder, so that clients may name them instead of sending their text. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { parse, validate, type DocumentNode } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { schema } from '../../schema/index.ts';
import { causeOf } from '../file-error.ts';
import { SettingsError } from './settings.ts';

/** By the name of the file without `.graphql`, and by the SHA-256 of its text in hexadecimal digits. */
export type PersistedOperations = ReadonlyMap<string, DocumentNode>;

/**
 * Reads and checks the `.graphql` files of a folder.
 * @throws SettingsError naming the folder or the file, and what is wrong with it
 */
export async function readOperations(folder: string): Promise<PersistedOperations> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new SettingsError(
      `${folder} (OPERATIONS_DIR) cannot be read: ${causeOf(error) ?? String(error)}.`,
      {
        cause: error,
      },
    );
  });
  const operations = new Map<string, DocumentNode>();
  for (const name of names.filter((each) => each.endsWith('.graphql')).toSorted()) {
    const text = await readFile(join(folder, name), 'utf8');
    const document = checked(name, text);
    operations.set(basename(name, '.graphql'), document);
    operations.set(createHash('sha256').update(text).digest('hex'), document);
  }
  if (operations.size === 0) throw new SettingsError(`OPERATIONS_DIR holds no .graphql file: ${folder}.`);
  return operations;
}

function checked(name: string, text: string): DocumentNode {
  try {
    const document = parse(text);
    const [error] = validate(schema, document);
    if (error !== undefined) throw error;
    return document;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`The operation ${name} in OPERATIONS_DIR cannot be used: ${reason}`, {
      cause: error,
    });
  }
}

/**
 * Answers operations by `documentId`, or as Apollo's clients name them (`extensions.persistedQuery.sha256Hash`).
 * @param only refuses every other operation
 */
export function useOperations(operations: PersistedOperations, only: boolean): Plugin {
  const plugin: Plugin = usePersistedOperations({
    allowArbitraryOperations: !only,
    skipDocumentValidation: true,
    extractPersistedOperationId: (params) => idOf(params),
    getPersistedOperation: (id) => operations.get(id) ?? null,
    customErrors: {
      // By this code, Apollo's clients know that they are to send the text after all.
      notFound: refusal(
        'There is no such operation here; the operator keeps them in OPERATIONS_DIR.',
        'PERSISTED_QUERY_NOT_FOUND',
      ),
      persistedQueryOnly: refusal(onlyStored, 'PERSISTED_QUERY_ONLY'),
      keyNotFound: only
        ? refusal(onlyStored, 'PERSISTED_QUERY_ONLY')
        : refusal('Send a query, or name a stored operation by documentId.', 'BAD_USER_INPUT'),
    },
  });
  return {
    ...plugin,
    // Yoga reads `documentId` in JSON alone: not in an address, where it belongs to requests that may be kept, nor in a form.
    onRequestParse: ({ request, url, requestParser, setRequestParser, fetchAPI }) => {
      if (requestParser === undefined) return;
      if (request.method === 'GET') {
        setRequestParser(async (asked) => named(url.searchParams, await requestParser(asked)));
      } else if (isForm(request)) {
        setRequestParser(async (asked) => {
          const { method, headers } = asked;
          const body = await asked.text();
          const params = await requestParser(new fetchAPI.Request(asked.url, { method, headers, body }));
          return named(new URLSearchParams(body), params);
        });
      }
    },
  };
}

const isForm = ({ headers }: Request): boolean =>
  headers.get('content-type')?.split(/[,;]/)[0] === 'application/x-www-form-urlencoded';

/** What a request asks for, with the `documentId` that stands beside it. */
function named<Params extends object>(beside: URLSearchParams, params: Params): Params {
  const documentId = beside.get('documentId');
  return documentId === null || Array.isArray(params) ? params : { documentId, ...params };
}

const onlyStored =
  'Only operations that the operator has stored are answered here: name one by documentId, without a query.';

const refusal = (message: string, code: string) => ({ message, extensions: { code } });

function idOf(params: GraphQLParams & { readonly documentId?: unknown }): string | null {
  if (typeof params.documentId === 'string') return params.documentId;
  const persisted: unknown = params.extensions?.['persistedQuery'];
  const hash =
    persisted !== null && typeof persisted === 'object' && 'sha256Hash' in persisted
      ? persisted.sha256Hash
      : null;
  return typeof hash === 'string' ? hash : null;
}
