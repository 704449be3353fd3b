/** A project's goals and what came of them above a flattened table: alone behind their label, or two texts beside each other. */
import type { SourceLine } from '../../read/source.ts';
import type { Problem } from '../../records.ts';
import { isExpectedGoal } from '../form-labels.ts';
import { joinText, valueOf, type HeadEntry } from './head-fields.ts';
import type { HeadField } from './head-labels.ts';
import { partSideBySide } from './side-by-side.ts';

type GoalField = 'goal' | 'annualGoal' | 'result';

export type Goals = Readonly<Record<GoalField, string | null>> & { readonly problems: readonly Problem[] };

const goalFields: ReadonlySet<HeadField> = new Set(['goal', 'annualGoal', 'result']);

/** Where nothing tells the words of two texts apart, both are left out, which is a problem. */
export function goalsOf(printed: readonly HeadEntry[], lines: readonly SourceLine[]): Goals {
  const entries = withoutSideLabel(printed);
  const alone = {
    goal: valueOf(entries, 'goal'),
    annualGoal: valueOf(entries, 'annualGoal'),
    result: valueOf(entries, 'result'),
  };
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (next === undefined || entry.values.length > 0 || next.field === entry.field) continue;
    if (!goalFields.has(entry.field) || !goalFields.has(next.field)) continue;
    const [left, right] = [entry.field as GoalField, next.field as GoalField];
    const parts =
      partInPlace(entries, index, lines) ?? partInOrder(entry, next, isCellByCell(printed, entry));
    if (parts !== null) {
      return { ...alone, [left]: joinText(parts.left), [right]: joinText(parts.right), problems: [] };
    }
    if (next.values.length === 0) continue;
    // One text alone: the first label stands beside the second and names none of its own (总体目标 | 年度目标).
    if (next.values.length === 1) return { ...alone, problems: [] };
    const message = `${entry.label} and ${next.label} stand side by side and their texts are mixed; both are left out`;
    const problem = { line: entry.lines[0], message, text: next.values.join(' ') };
    return { ...alone, [left]: null, [right]: null, problems: [problem] };
  }
  return { ...alone, problems: [] };
}

/** 年度总体目标 beside 预期目标 and 实际完成情况 names no text of its own; what is printed behind it belongs to them. */
function withoutSideLabel(entries: readonly HeadEntry[]): HeadEntry[] {
  if (!entries.some(({ label }) => isExpectedGoal(label))) return [...entries];
  const kept: HeadEntry[] = [];
  for (const entry of entries) {
    const before = kept.at(-1);
    const beside = entry.field === 'annualGoal' && !isExpectedGoal(entry.label);
    if (!beside) kept.push(entry);
    else if (before !== undefined && goalFields.has(before.field)) {
      kept[kept.length - 1] = { ...before, values: [...before.values, ...entry.values] };
    }
  }
  return kept;
}

interface Parts {
  readonly left: string[];
  readonly right: string[];
}

/** Labels in one line: their texts stand under them. */
function partInPlace(entries: readonly HeadEntry[], at: number, lines: readonly SourceLine[]): Parts | null {
  const [entry, next] = entries.slice(at, at + 2);
  if (entry === undefined || next === undefined || next.lines[0] !== entry.lines[0]) return null;
  // 项目 / 绩效 / 目标 beside the texts reads like one more label.
  const after = entries.slice(at + 2).find(({ field }) => field !== 'goal' && field !== 'heading');
  const end = after?.lines[0] ?? Infinity;
  const below = lines.filter(({ number }) => number > next.lines[0] && number < end);
  return partSideBySide([entry.at, next.at], below);
}

/**
 * Whether the text prints one cell after the other: the label beside both texts (年度总 / 体目标), whose lines stand in the
 * middle of theirs on the page, is printed whole before them.
 */
function isCellByCell(printed: readonly HeadEntry[], expected: HeadEntry): boolean {
  const beside = printed[printed.findIndex(({ at }) => at === expected.at) - 1];
  if (beside === undefined || beside.values.length > 0) return false;
  return /目标$/.test(beside.label) && beside.lines[0] < expected.lines[0];
}

const itemSign = /^(?:(?:1|一)[.、．)）]|[(（](?:1|一)[)）]|目标1)/;
const sentenceEnd = /[。！；;]$/;

/**
 * The texts under two labels, the second behind the first. Two lines, or one line of two pieces, are one each. Of more lines,
 * which lie between one another where one line holds both labels, the second text begins where a list begins again, or
 * behind the only line but the last that ends a sentence.
 */
function partInOrder(label: HeadEntry, { values, lines }: HeadEntry, cellByCell: boolean): Parts | null {
  const pieces = values.length === 1 ? (values[0] ?? '').split(/\s+/) : [...values];
  const betweenOneAnother = values.length > 2 && label.lines[0] === lines[0] && !cellByCell;
  if (betweenOneAnother) return null;
  const cut = pieces.length === 2 ? 1 : (onlyCut(pieces, beginsAgain) ?? onlyCut(pieces, endsSentence));
  return cut === null ? null : { left: pieces.slice(0, cut), right: pieces.slice(cut) };
}

function onlyCut(
  pieces: readonly string[],
  isCut: (pieces: readonly string[], at: number) => boolean,
): number | null {
  const cuts = pieces.flatMap((_, at) => (at > 0 && isCut(pieces, at) ? [at] : []));
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}

function beginsAgain(pieces: readonly string[], at: number): boolean {
  return itemSign.test(pieces[0] ?? '') && itemSign.test(pieces[at] ?? '');
}

function endsSentence(pieces: readonly string[], at: number): boolean {
  return sentenceEnd.test(pieces[at - 1] ?? '');
}
