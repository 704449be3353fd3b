/** The labelled fields above a flattened table's header: labels cut over lines, values of several lines. */
import { withoutSpace } from '../../fields/text.ts';
import { groupedBy } from '../../grouped.ts';
import type { SourceLine } from '../../read/source.ts';
import type { Lines } from '../../records.ts';
import { moneyColumn } from '../header-words.ts';
import { isMonitoredColumn } from '../monitoring-money.ts';
import { fieldOf, type HeadField } from './head-labels.ts';
import { bracketsLeftOpen, joinTokens, tokensOf, type Token } from './token.ts';

export interface HeadEntry {
  readonly field: HeadField;
  /** The label as printed, white space removed. */
  readonly label: string;
  /** The value's printed lines, in order; none where the page prints no value. */
  readonly values: readonly string[];
  readonly lines: Lines;
  /** The label's first token. */
  readonly at: Token;
}

const longestLabel = 4;

/** What was read of a head, which never changes: several readers ask for it. */
const known = new WeakMap<readonly SourceLine[], readonly HeadEntry[]>();

/** The fields in printed order. What stands before the first label (the title) belongs to none. */
export function readHead(lines: readonly SourceLine[]): readonly HeadEntry[] {
  const entries = known.get(lines) ?? entriesOf(lines);
  known.set(lines, entries);
  return entries;
}

function entriesOf(lines: readonly SourceLine[]): HeadEntry[] {
  const tokens = tokensOf(lines).flatMap(cutAtLabels);
  const entries: { field: HeadField; label: string; at: Token; values: Token[] }[] = [];
  for (let at = 0; at < tokens.length;) {
    const label = labelAt(tokens, at);
    const token = tokens[at];
    if (token === undefined) break;
    if (label !== null) {
      entries.push({ field: label.field, label: label.text, at: token, values: [] });
      at = label.end;
    } else {
      entries.at(-1)?.values.push(token);
      at += 1;
    }
  }
  return entries.map(({ field, label, at, values }) => ({
    field,
    label,
    values: printedLines(values),
    lines: [at.line, values.at(-1)?.line ?? at.line],
    at,
  }));
}

/** What extraction ran together: `项目名称：某项目`, `0.40其中：财政`, `006B项目名称2023年…` are a label and values. */
function cutAtLabels(token: Token): Token[] {
  const colon = token.text.search(/[:：]/);
  const before = token.text.slice(0, colon + 1);
  if (colon > 0 && fieldOf(before) !== undefined)
    return piecesOf(token, [before, token.text.slice(colon + 1)]);
  const [, code = '', rest = token.text] = /^([A-Za-z0-9.,]+(?:万元|元)?)(\D.*)$/.exec(token.text) ?? [];
  const [, label = '', value = ''] = /^(\p{Script=Han}+)([A-Za-z0-9].*)$/u.exec(rest) ?? [];
  if (fieldOf(label) !== undefined) return piecesOf(token, [code, label, value]);
  return fieldOf(rest) !== undefined || beginsWithOf(rest) ? piecesOf(token, [code, rest]) : [token];
}

function beginsWithOf(text: string): boolean {
  return /^其中[:：]/.test(text);
}

function piecesOf(token: Token, texts: readonly string[]): Token[] {
  return texts
    .filter((text) => text !== '')
    .map((text, index) => ({ ...token, text, wideGap: index === 0 && token.wideGap }));
}

function labelAt(
  tokens: readonly Token[],
  start: number,
): { field: HeadField; text: string; end: number } | null {
  const header = moneyHeaderAt(tokens, start);
  if (header !== null) return header;
  for (let length = longestLabel; length > 0; length -= 1) {
    const parts = tokens.slice(start, start + length);
    if (parts.length < length) continue;
    const text = withoutSpace(parts.map((part) => part.text).join(''));
    const field = fieldOf(text);
    if (field !== undefined) return { field, text, end: start + length };
  }
  return null;
}

/** What extraction leaves of a header word whose end broke over: 执行数 / （B）. */
const wordEnd = /^[数额率]?(?:[（(][^（()）]*[)）])?$/;

/** The words of a self-evaluation's money, two at least: one alone may be the text of a field. */
function moneyHeaderAt(
  tokens: readonly Token[],
  start: number,
): { field: HeadField; text: string; end: number } | null {
  let end = start;
  let words = 0;
  // 全年预算数（A）（上年结转+…: what the brackets hold goes on in the next line.
  let open = 0;
  for (let token = tokens[end]; token !== undefined; token = tokens[end]) {
    const isWord = moneyColumn(token.text) !== null || isMonitoredColumn(token.text);
    if (!isWord && open <= 0 && (words === 0 || !wordEnd.test(token.text))) break;
    words += isWord ? 1 : 0;
    open += bracketsLeftOpen(token.text);
    end += 1;
  }
  return words < 2 ? null : { field: 'moneyHeader', text: joinTokens(tokens.slice(start, end)), end };
}

function printedLines(tokens: readonly Token[]): string[] {
  return [...groupedBy(tokens, ({ line }) => line).values()].map(joinTokens);
}

/** A text of several lines: wrapped lines are joined, an enumerated item begins a line of its own. */
export function joinText(values: readonly string[]): string | null {
  const text = values
    .map(withoutSpace)
    .reduce(
      (joined, line) =>
        joined + (joined !== '' && /^(?:\d+[.、．)）]|[(（]\d+[)）]|目标\d)/.test(line) ? '\n' : '') + line,
      '',
    );
  return text === '' ? null : text;
}

/** The field's text where the page prints one; a label may come twice, once without a value. */
export function valueOf(entries: readonly HeadEntry[], field: HeadField): string | null {
  for (const entry of entries) {
    const text = entry.field === field ? joinText(entry.values) : null;
    if (text !== null) return text;
  }
  return null;
}
