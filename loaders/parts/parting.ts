/** A file that holds several documents, parted as its lines come: no more than two of them are kept at a time. */
import { NotABudget } from '../errors.ts';
import { foldText } from '../fields/text.ts';
import type { ReadDocument } from '../records.ts';
import { markFinder, type Mark } from './marks.ts';
import { isSameDocument, known, type TitleIdentity } from './title.ts';

export interface Parting<Line> {
  /** Takes the next line; gives the documents that are complete with it. */
  next(line: Line): ReadDocument[];
  /** The documents that are left when the file has ended. @throws NotABudget where the file holds none */
  end(): ReadDocument[];
}

/** The lines from one title to the next. */
interface Stretch<Line> {
  /** How many lines of the file stand before it. */
  readonly first: number;
  readonly lines: Line[];
  identity: TitleIdentity | null;
  /** The lines below its title. */
  below: readonly string[];
  /** What it reads as; null where it is no document by itself, or has not been read as it stands. */
  read: ReadDocument | null;
}

/** A title that stands this near to the beginning of a file is the file's own. */
const coverLines = 30;

/**
 * Parts lines at the titles of other documents (another department, year or kind) and where a document begins anew (its
 * title with the lines below it), but only where what stands before the title and what stands behind it each read as a
 * document. So a document stays one that names its own title in contents, headings or running heads, or another's in passing.
 *
 * @param read reads the lines of one document. It throws NotABudget where they are none.
 */
export function parting<Line extends { readonly text: string }>(
  read: (lines: readonly Line[]) => ReadDocument,
): Parting<Line> {
  const finder = markFinder();
  let current: Stretch<Line> = { first: 0, lines: [], identity: null, below: [], read: null };
  /** The document that is handed on as soon as another one is known to follow. */
  let open: Stretch<Line> | null = null;
  /** What stands before the first of several documents, such as a list of them; of a single document it is a part. */
  const front: Line[] = [];
  let handedOn = 0;
  /** What the lines read as that were tried last: those above a title are tried for whose they are, then as a document. */
  let tried: { readonly first: number; readonly count: number; readonly read: ReadDocument | null } | null =
    null;

  const tryToRead = (first: number, lines: readonly Line[]): ReadDocument | null => {
    if (tried?.first !== first || tried.count !== lines.length) {
      tried = { first, count: lines.length, read: documentIn(lines, read) };
    }
    return tried.read;
  };
  const handOn = ({ read: known, lines }: Stretch<Line>): ReadDocument => {
    handedOn += 1;
    return known ?? read(lines);
  };
  const close = (stretch: Stretch<Line>): ReadDocument[] => {
    const isContinued = (open !== null || handedOn > 0) && beginsInMiddle(stretch.lines);
    stretch.read = isContinued ? null : tryToRead(stretch.first, stretch.lines);
    if (stretch.read === null) {
      append(open?.lines ?? front, stretch.lines);
      if (open !== null) open.read = null;
      return [];
    }
    const done = open === null ? [] : [handOn(open)];
    open = stretch;
    return done;
  };
  const cutAt = ({ at, identity, below }: Mark): ReadDocument[] => {
    const ended = current;
    current = { first: at, lines: ended.lines.splice(at - ended.first), identity, below, read: null };
    return close(ended);
  };
  const readAbove = ({ at }: Mark): ReadDocument | null =>
    tryToRead(current.first, current.lines.slice(0, at - current.first));
  const take = (mark: Mark): ReadDocument[] => {
    const isOnCover = mark.at - current.first <= coverLines;
    // A document that does not begin with such a table may hold them for its units.
    if (mark.identity.from === 'table' && (current.identity?.from ?? (isOnCover ? 'table' : '')) !== 'table')
      return [];
    const identity = current.identity ?? (isOnCover ? null : identityOf(readAbove(mark)));
    if (identity === null) {
      Object.assign(current, { identity: mark.identity, below: mark.below });
      return [];
    }
    current.identity = identity;
    if (isSameDocument(identity, mark.identity)) {
      if (beginsAnew(current, mark)) return cutAt(mark);
      current.identity = known(identity, mark.identity);
      return [];
    }
    if (open?.identity != null && isSameDocument(open.identity, mark.identity) && !beginsAnew(open, mark)) {
      // The document goes on behind what looked like the title of another one.
      append(open.lines, current.lines);
      current = { ...open, read: null };
      open = null;
      return [];
    }
    return cutAt(mark);
  };

  return {
    next(line) {
      current.lines.push(line);
      const mark = finder.next(line.text);
      return mark === null ? [] : take(mark);
    },
    end() {
      const mark = finder.end();
      const done = mark === null ? [] : take(mark);
      done.push(...close(current));
      if (open === null) return [...done, read(front)];
      if (handedOn === 0 && front.length > 0) return [read([...front, ...open.lines])];
      return [...done, handOn(open)];
    },
  };
}

function documentIn<Line>(
  lines: readonly Line[],
  read: (lines: readonly Line[]) => ReadDocument,
): ReadDocument | null {
  try {
    return read(lines);
  } catch (error) {
    if (error instanceof NotABudget) return null;
    throw error;
  }
}

/** Whether the first chapter is not the first: the title above it was a mention. */
function beginsInMiddle(lines: readonly { readonly text: string }[]): boolean {
  for (const { text } of lines) {
    const [, number] = /^[\s#*]*第\s*([一二三四五六七八九十])\s*部分/.exec(text) ?? [];
    if (number !== undefined) return number !== '一';
  }
  return false;
}

/** One by one: a call takes no more than some ten thousand arguments. */
function append<Line>(to: Line[], more: readonly Line[]): void {
  for (const line of more) to.push(line);
}

/** What a document without a title is: by its tables and sentences. */
function identityOf(document: ReadDocument | null): TitleIdentity | null {
  if (document === null) return null;
  const { department, fiscalYear, kind } = document.record;
  const owner = foldText(department.name);
  return { owner, bracket: '', year: fiscalYear, kind, scope: '', code: '', from: 'title' };
}

function beginsAnew(stretch: Stretch<unknown>, { identity, below }: Mark): boolean {
  return (
    identity.from === 'title' &&
    below.length > 0 &&
    below.length === stretch.below.length &&
    below.every((text, index) => text === stretch.below[index])
  );
}
