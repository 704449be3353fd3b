/** What the driver throws when Neo4j cannot be used, as one sentence that says what to do. */
import { Neo4jError } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.ts';

export interface Address {
  readonly uri: string;
  readonly username: string;
  /** null: the user's home database. */
  readonly database: string | null;
}

/** The error to throw on: a sentence where the server, the user or the database is the cause, else the error itself. */
export function explained(error: unknown, address: Address): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const sentence = sentenceForProtocol(error.message, address.uri) ?? sentenceForCode(error.code, address);
  return sentence === null ? error : new GraphUnavailable(sentence, { cause: error });
}

/** The sentence for an address that the driver does not take. */
export function unusableUri(uri: string, cause: unknown): GraphUnavailable {
  return new GraphUnavailable(
    `"${uri}" is not the address of a Neo4j: set NEO4J_URI to one such as bolt://127.0.0.1:7687 or neo4j+s://graph.example.org.`,
    { cause },
  );
}

/** The driver has no code of its own for a server that is none, or that says nothing. */
function sentenceForProtocol(message: string, uri: string): string | null {
  if (/responded HTTP|unknown Bolt protocol/i.test(message)) {
    return `What listens at ${uri} does not speak Bolt, Neo4j's protocol: correct NEO4J_URI (Bolt's port is 7687 where nobody changed it).`;
  }
  if (/acquisition timed out/i.test(message)) {
    return `What listens at ${uri} takes connections and says nothing: correct NEO4J_URI, or wait where Neo4j is overloaded or starting.`;
  }
  return null;
}

function sentenceForCode(code: string, { uri, username, database }: Address): string | null {
  switch (code) {
    case 'ServiceUnavailable':
    case 'SessionExpired':
    case 'Neo.TransientError.General.DatabaseUnavailable':
      return `Neo4j does not answer at ${uri}: start it (npm run neo4j, or docker compose up) or correct NEO4J_URI.`;
    case 'Neo.ClientError.Security.Unauthorized':
      return `Neo4j at ${uri} refuses the user "${username}" with this password: correct NEO4J_USERNAME and NEO4J_PASSWORD.`;
    case 'Neo.ClientError.Security.AuthenticationRateLimit':
      return `Neo4j at ${uri} has seen too many wrong passwords of "${username}": correct NEO4J_PASSWORD, wait a few seconds and try again.`;
    case 'Neo.ClientError.Security.CredentialsExpired':
      return `Neo4j at ${uri} wants a new password of "${username}" first: set one (ALTER CURRENT USER SET PASSWORD in cypher-shell) and name it in NEO4J_PASSWORD.`;
    case 'Neo.ClientError.Security.Forbidden':
      return `The user "${username}" may not do this in Neo4j at ${uri}: give it the rights to read and write data, constraints and indexes, or name another user in NEO4J_USERNAME.`;
    case 'Neo.ClientError.Database.DatabaseNotFound':
      return `Neo4j at ${uri} has no database "${database ?? ''}": correct NEO4J_DATABASE, or leave it out for the user's own database.`;
    default:
      return null;
  }
}
