/** The HTML parser of all readers, with a bound: what it does at each tag takes longer the more tags are open. */
import { Parser, type Handler } from 'htmlparser2';
import { UnreadableFile } from '../errors.ts';

/** More open tags than any page nests. */
const deepest = 5000;

class NestedTooDeep extends Error {
  override readonly name = 'NestedTooDeep';
}

/** A parser that gives up where more tags are open than a page can hold: see `refusingDeepTags`. */
export function htmlParser(handler: Partial<Handler>): Parser {
  let open = 0;
  return new Parser({
    ...handler,
    onopentag: (name, attributes, isImplied) => {
      open += 1;
      if (open > deepest) throw new NestedTooDeep();
      handler.onopentag?.(name, attributes, isImplied);
    },
    onclosetag: (name, isImplied) => {
      open -= 1;
      handler.onclosetag?.(name, isImplied);
    },
  });
}

/**
 * Reads text that may hold HTML.
 *
 * @throws UnreadableFile where tags are nested deeper than in any page: most often none of them is closed.
 */
export function refusingDeepTags<T>(fileName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    throw new UnreadableFile(
      `${fileName} holds HTML in which more than ${String(deepest)} tags are open at once, so its tables cannot be ` +
        `told apart; give the page as it was published.`,
    );
  }
}
