import { GraphQLError } from 'graphql';
import { NotABudget, UnreadableFile } from '../../loaders/errors.ts';
import { readDocuments } from '../../loaders/index.ts';
import type { LoadedDocument, Writing } from '../../schema/index.ts';
import { GraphUnavailable } from '../graph/errors.ts';
import { loadDocument } from '../graph/load-document.ts';
import type { Audit } from '../audit/audit.ts';
import { decide } from '../audit/reviews.ts';
import type { GraphStore, WriteOptions } from '../graph/store.ts';
import { type Access, writesFromThisMachine } from './access.ts';
import type { Log } from './log.ts';
import type { Rights } from './rights.ts';

/** Writing for a caller with these rights. */
export type WritingBy = (rights: Rights) => Writing;

/**
 * Writes into the graph that is served, for those who have the role.
 * @param audit makes the findings anew after each change; null where the graph is not audited
 */
export function writingInto(store: GraphStore, audit: Audit | null, access: Access, log: Log): WritingBy {
  /** What was written stays written: findings that could not be made are made with the next change. */
  const renew = async (options: WriteOptions): Promise<void> => {
    await audit?.renew({ wanted: 'changed', ...options }).catch((error: unknown) => {
      log.error(error);
    });
  };
  const advice = writesFromThisMachine(access)
    ? 'it is open to this machine alone, not through a proxy nor where PUBLIC_URL is set, until the operator sets API_KEYS'
    : 'send a key or a token of that role as "Authorization: Bearer …"';
  return ({ roles, name }) => ({
    refusal: (role) => (roles.has(role) ? null : `This needs the role ${role}: ${advice}.`),
    async load(fileName, bytes, options) {
      return load(store, fileName, bytes, options).finally(() => renew(options));
    },
    async remove(documentId, options) {
      return store.remove(documentId, options).finally(() => renew(options));
    },
    async review(findingId, decision, note, options) {
      const decided = { decision, note, by: name, at: new Date().toISOString() };
      if (!(await decide(store, findingId, decided, options))) return null;
      log.info(`${name} decided ${decision} of ${findingId}`);
      return decided;
    },
  });
}

async function load(
  store: GraphStore,
  fileName: string,
  bytes: Uint8Array,
  options: WriteOptions,
): Promise<LoadedDocument[]> {
  const documents = await readDocuments(fileName, bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile || error instanceof NotABudget)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
  });
  const loaded: LoadedDocument[] = [];
  for (const document of documents) {
    const report = await loadDocument(store, document, options).catch((error: unknown) => {
      throw loaded.length === 0 ? error : inPart(fileName, loaded, documents.length, error);
    });
    loaded.push({ report, problems: document.record.problems });
  }
  return loaded;
}

/** Each document is written in a transaction of its own, so that those before the one that failed are in the graph. */
function inPart(fileName: string, loaded: readonly LoadedDocument[], all: number, cause: unknown): Error {
  const titles = loaded.map(({ report }) => report.title).join(', ');
  return new GraphUnavailable(
    `${fileName}: of its ${all} documents the first ${loaded.length} were loaded and the next could not be written.`,
    {
      cause,
      forClients: `Of the ${all} documents in ${fileName} the first ${loaded.length} are in the graph now (${titles}); the next could not be written: load the file again, later or with the help of the operator.`,
    },
  );
}
