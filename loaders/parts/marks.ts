/** Where a document may begin inside a file: found line by line, so that a file of any length can be parted. */
import { regionInText } from '../fields/region.ts';
import { foldText } from '../fields/text.ts';
import {
  captionIdentity,
  endsAsTitle,
  isWholeDepartmentTable,
  mostTitleLines,
  ownerBelow,
  tableIdentity,
  titleIdentity,
  titleWords,
  type TitleIdentity,
} from './title.ts';

/** A place where a document may begin. */
export interface Mark {
  /** How many lines were given before the first line of the title. */
  readonly at: number;
  readonly identity: TitleIdentity;
  /** The folded texts of the lines below the title: a document that is printed again has the same ones. */
  readonly below: readonly string[];
}

/** So many lines below a title are looked at before it counts. */
const linesBelow = 3;

interface Printed {
  readonly at: number;
  readonly text: string;
  readonly words: string | null;
}

export interface MarkFinder {
  /** Takes the next line; gives the mark that is now known, if one is. */
  next(text: string): Mark | null;
  /** The mark that still waited for lines below it. */
  end(): Mark | null;
}

/** Finds marks in lines as they come. */
export function markFinder(): MarkFinder {
  let given = 0;
  /** The last lines that hold something. */
  const recent: Printed[] = [];
  let waiting: Waiting | null = null;

  const known = (): Mark | null => {
    const found = waiting;
    waiting = null;
    const identity = found?.identify(found.below) ?? null;
    return found === null || identity === null ? null : { at: found.at, below: found.below, identity };
  };

  return {
    next(text) {
      const at = given;
      given += 1;
      if (text.trim() === '') return null;
      recent.push({ at, text, words: titleWords(text) });
      if (recent.length > mostTitleLines) recent.shift();
      const found = titleAtEnd(recent) ?? captionAtEnd(recent) ?? tableAtEnd(recent);
      if (found !== null) {
        // No line is a piece of two titles, and a title ends what stands below the title before it.
        recent.length = 0;
        const mark = known();
        waiting = { ...found, below: [] };
        return mark;
      }
      if (waiting === null) return null;
      waiting.below.push(foldText(text.slice(0, 200)));
      return waiting.below.length < linesBelow ? null : known();
    },
    end: known,
  };
}

interface Begun {
  readonly at: number;
  /** What it is, by the lines below it too; null where it turns out to be nothing. */
  readonly identify: (below: readonly string[]) => TitleIdentity | null;
}

interface Waiting extends Begun {
  readonly below: string[];
}

function endsAsPlace(owner: string): boolean {
  return /[省市区县]$/.test(owner);
}

/** The shortest run of lines up to the last one that is a title, with the lines above that begin it. */
function titleAtEnd(recent: readonly Printed[]): Begun | null {
  const last = recent.at(-1)?.words;
  if (last == null || !endsAsTitle(last)) return null;
  let words = '';
  let at = 0;
  let identity: TitleIdentity | null = null;
  for (const line of recent.toReversed()) {
    if (line.words === null || isHeading(line.words)) break;
    words = line.words + words;
    if (identity !== null && !beginsTitle(line.words)) continue;
    identity = titleIdentity(words) ?? identity;
    at = line.at;
  }
  if (identity === null) return null;
  const printed = identity;
  return {
    at,
    identify: (below) => {
      if (!endsAsPlace(printed.owner)) return printed;
      const owner = below.map(ownerBelow).find((name) => name !== null) ?? printed.owner;
      return { ...printed, owner };
    },
  };
}

/** A chapter's heading stands above no title's lines, and is none. */
function isHeading(words: string): boolean {
  return /^第.{1,3}部分|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]/.test(words);
}

function beginsTitle(words: string): boolean {
  return /^(?:\d{4}年|附件\d*$)/.test(words) || regionInText(words.slice(0, 12)) !== null;
}

/** A caption, with the statement's title above it. */
function captionAtEnd(recent: readonly Printed[]): Begun | null {
  const line = recent.at(-1);
  const identity = line === undefined ? null : captionIdentity(line.text);
  if (line === undefined || identity === null) return null;
  const above = recent.at(-2);
  const at = above !== undefined && /表$/.test(foldText(above.text)) ? above.at : line.at;
  return { at, identify: () => identity };
}

function tableAtEnd(recent: readonly Printed[]): Begun | null {
  const { at, words } = recent.at(-1) ?? {};
  if (at === undefined || words == null || !isWholeDepartmentTable(words)) return null;
  return { at, identify: (below) => tableIdentity(words, below) };
}
