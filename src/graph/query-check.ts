/** Sees that a statement that somebody else wrote only reads the graph, and nothing but the graph. */
import { GraphUnavailable, StatementRefused } from './errors.ts';

/** A statement that reads begins in one of these ways; COPY, LOAD, ATTACH, CALL … do not. */
const readingClause = /^(?:MATCH|OPTIONAL\s+MATCH|UNWIND|WITH|RETURN)\b/i;

/**
 * Clauses that reach files, other databases or the engine itself. Not every one of them counts as writing for the
 * engine: LadybugDB's `isReadOnly` is true of `COPY (…) TO 'file'`. A word after a name and a dot is a property.
 */
const reachesOutside =
  /(?<!(?:(?<![\p{L}\p{N}_])[\p{L}_][\p{L}\p{N}_]*|[)\]}`])\s*\.\s*)(?<![\p{L}\p{N}_$])(?:LOAD|COPY|CALL|ATTACH|DETACH|INSTALL|UNINSTALL|EXPORT|IMPORT|BEGIN|COMMIT|ROLLBACK|CHECKPOINT|USE|PRAGMA)(?![\p{L}\p{N}_])/iu;

/** In this order at each place: what holds words that are no clauses. */
const text = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/;
const backticked = /`[^`]*`/;
const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const opaque = new RegExp([text, backticked, comment].map(({ source }) => source).join('|'), 'g');

/**
 * Sees that a statement only reads the graph.
 * @param readsOnly asks the engine, which knows its own language; it throws where the statement cannot be run
 * @throws StatementRefused in one sentence without a full stop, and GraphUnavailable where the engine does not answer
 */
export async function checkReading(
  statement: string,
  readsOnly: (text: string) => Promise<boolean>,
): Promise<void> {
  assertReadable(statement);
  const clauses = clausesOf(statement);
  if (!readingClause.test(clauses)) {
    throw new StatementRefused(
      'the statement has to begin with MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN',
    );
  }
  const [word] = reachesOutside.exec(clauses) ?? [];
  if (word !== undefined) {
    throw new StatementRefused(
      `the statement reaches what is not in the graph (${word.toUpperCase()}); a name that reads like this is put in backticks`,
    );
  }
  if (/;\s*\S/.test(clauses)) throw new StatementRefused('there is more than one statement; a rule has one');
  const reads = await readsOnly(statement).catch((error: unknown) => {
    if (error instanceof GraphUnavailable) throw error;
    throw new StatementRefused(`the engine cannot run the statement: ${messageOf(error)}`, { cause: error });
  });
  if (!reads) throw new StatementRefused('the statement writes; a rule may only read');
}

/** Refuses what the engines and this check may take for different things: where a line ends, what an escape spells. */
function assertReadable(statement: string): void {
  if (/\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/.test(statement)) {
    throw new StatementRefused(
      'the statement holds a control character or a line end other than \\n and \\r\\n; take it out',
    );
  }
  // Neo4j puts the character in its place before it looks where a text ends.
  if (/\\u/i.test(statement)) {
    throw new StatementRefused('the statement holds a \\u escape; write the character itself');
  }
}

/** The statement without its texts, its comments and its names in backticks. */
function clausesOf(statement: string): string {
  const clauses = statement.replaceAll(opaque, (found) => (found.startsWith('`') ? '_' : ' ')).trim();
  if (/["'`]|\/\*/.test(clauses)) {
    throw new StatementRefused('a text, a comment or a name in backticks does not end');
  }
  return clauses;
}

/** The first line of what the engine says, without the statement that it repeats and without a full stop. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [said = ''] = message.split(/ in: |\n/, 1);
  return said.trim().replace(/\.+$/, '');
}
