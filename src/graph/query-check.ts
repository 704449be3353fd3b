import { StatementRefused } from './errors.ts';

/** A statement that reads begins in one of these ways; COPY, LOAD, ATTACH, CALL … do not. */
const readingClause = /^(?:MATCH|OPTIONAL\s+MATCH|UNWIND|WITH|RETURN)\b/i;

/** Files and addresses outside of the graph. */
const outside = /\bLOAD\s+(?:CSV|FROM)\b/i;

/**
 * Sees that a statement only reads the graph.
 * @param readsOnly asks the engine, which knows its own language; it throws where the statement cannot be run
 * @throws StatementRefused in one sentence
 */
export async function checkReading(
  text: string,
  readsOnly: (text: string) => Promise<boolean>,
): Promise<void> {
  const statement = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').trim();
  if (!readingClause.test(statement)) {
    throw new StatementRefused(
      'the statement has to begin with MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN',
    );
  }
  if (outside.test(statement))
    throw new StatementRefused('the statement reads what is not in the graph (LOAD)');
  const reads = await readsOnly(text).catch((error: unknown) => {
    throw new StatementRefused(`the engine cannot run the statement: ${messageOf(error)}`, { cause: error });
  });
  if (!reads) throw new StatementRefused('the statement writes; a rule may only read');
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, ' ').trim();
}
