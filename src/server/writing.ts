import { GraphQLError } from 'graphql';
import { NotABudget, UnreadableFile } from '../../loaders/errors.ts';
import { readDocuments } from '../../loaders/index.ts';
import type { LoadedDocument, Writing } from '../../schema/index.ts';
import { loadDocument } from '../graph/load-document.ts';
import type { GraphStore } from '../graph/store.ts';
import { type Access, type Role, writesFromThisMachine } from './access.ts';

/** Writing for a caller with these roles. */
export type WritingBy = (roles: ReadonlySet<Role>) => Writing;

/** Writes into the graph that is served, for those who have the role. */
export function writingInto(store: GraphStore, access: Access): WritingBy {
  const advice = writesFromThisMachine(access)
    ? 'it is open to this machine alone until the operator sets API_KEYS'
    : 'send a key or a token of that role as "Authorization: Bearer …"';
  return (roles) => ({
    refusal: (role) => (roles.has(role) ? null : `This needs the role ${role}: ${advice}.`),
    load: (fileName, bytes) => load(store, fileName, bytes),
    remove: (documentId) => store.remove(documentId),
  });
}

async function load(store: GraphStore, fileName: string, bytes: Uint8Array): Promise<LoadedDocument[]> {
  const documents = await readDocuments(fileName, bytes).catch((error: unknown) => {
    if (!(error instanceof UnreadableFile || error instanceof NotABudget)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
  });
  const loaded: LoadedDocument[] = [];
  for (const document of documents) {
    const report = await loadDocument(store, document);
    loaded.push({ report, problems: document.record.problems });
  }
  return loaded;
}
