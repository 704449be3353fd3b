/** The form above a table of indicators: labels with their values, in the next cell, in the same cell, or in the row below. */
import { foldText, withoutSpace } from '../../fields/text.ts';
import {
  formFieldOf,
  formLabelWords,
  isActualResult,
  isExpectedGoal,
  type FormField,
} from '../form-labels.ts';
import { filledCells, type TableRow } from './rows.ts';

/** Labels that only a cell of their own tells from words. */
const openLabel = /^(?:项目资金|业务费资金申请)/;

const leading = formLabelWords.map(
  ([field, words]) => [field, new RegExp(`^(${words})[:：\\s]\\s*(\\S.*)$`, 's')] as const,
);

/** 填报单位：（盖章） holds no value of its own. */
const sealWord = /^\((?:盖章|公章|签章)\)$/;

interface Found {
  readonly field: FormField | null;
  readonly value: string | null;
}

function labelIn(text: string): Found | null {
  const alone = openLabel.test(foldText(text)) ? null : formFieldOf(text);
  if (alone !== undefined) return { field: alone, value: null };
  for (const [field, pattern] of leading) {
    const value = pattern.exec(text.replace(/：/g, ':'))?.[2];
    if (value !== undefined) return { field, value: sealWord.test(foldText(value)) ? null : value };
  }
  return null;
}

/** Whether a cell is a label of the form and no value. */
export function isFormLabel(text: string): boolean {
  return labelIn(text)?.value === null || isExpectedGoal(text) || isActualResult(text);
}

/** The form's values as printed. The first value of a field counts. */
export function readForm(rows: readonly TableRow[]): Partial<Record<FormField, string>> {
  const form: Partial<Record<FormField, string>> = {};
  const put = (field: FormField | null, value: string): void => {
    if (field !== null) form[field] ??= value;
  };
  let above: { field: FormField; index: number } | null = null;
  rows.forEach((row, i) => {
    const filled = filledCells(row);
    const [only] = filled;
    if (above !== null && filled.length === 1 && only !== undefined && goesOn(only, above)) {
      form[above.field] = `${form[above.field] ?? ''}${only.text}`;
      return;
    }
    above = null;
    if (readGoals(rows, i, put)) return;
    let field: FormField | null = null;
    const saysUnit = filled.some(({ text }) => labelIn(text)?.field === 'unit');
    filled.forEach(({ text }, n) => {
      const label = labelIn(text);
      if (label !== null) {
        field = label.field;
        if (label.value !== null) put(label.field, label.value);
        return;
      }
      const before = filled[n - 1];
      if (before !== undefined && labelIn(before.text)?.value === null) {
        put(field, text);
        above = field === null ? null : { field, index: filled.at(-1)?.index ?? 0 };
      }
      // The label 实施单位 is lost where two names follow 主管部门 and none of them is it.
      else if (
        field === 'department' &&
        n > 0 &&
        !saysUnit &&
        /[局委会院校厅部心所站队馆]$/.test(foldText(text))
      )
        put('unit', text);
    });
    const alone = filled.length === 1 ? (filled[0]?.text ?? '') : '';
    if (hasTick(alone) && labelIn(alone) === null && form.projectClass !== undefined) {
      form.projectClass += ` ${alone}`;
    }
  });
  return form;
}

/** Whether a cell alone in its row, under the row's last value, is the rest of that value. */
function goesOn(cell: { text: string; index: number }, above: { field: FormField; index: number }): boolean {
  return (
    above.field !== 'projectClass' &&
    cell.index > 0 &&
    Math.abs(cell.index - above.index) <= 1 &&
    !isFormLabel(cell.text) &&
    labelIn(cell.text) === null &&
    !/[:：]$/.test(cell.text)
  );
}

interface GoalLabel {
  readonly field: FormField;
  readonly index: number;
}

/** Labels of two columns of text in one row: 预期目标 | 实际完成情况, 项目总目标 | 年度总体目标. */
function goalLabels(filled: readonly { text: string; index: number }[]): [GoalLabel, GoalLabel] | null {
  const found = filled.flatMap(({ text, index }): GoalLabel[] => {
    if (isExpectedGoal(text)) return [{ field: 'annualGoal', index }];
    if (isActualResult(text)) return [{ field: 'result', index }];
    const label = labelIn(text);
    if (label === null || label.value !== null) return [];
    return label.field === 'goal' || label.field === 'annualGoal' ? [{ field: label.field, index }] : [];
  });
  const [first, second] = found.slice(-2);
  const adjacent = filled.at(-1)?.index === second?.index && filled.at(-2)?.index === first?.index;
  return first === undefined || second === undefined || first.field === second.field || !adjacent
    ? null
    : [first, second];
}

/** Cells without those that print the text of the cell before again, as some tools do with merged cells. */
function printedOnce<Cell extends { readonly text: string }>(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ text }, at) => text !== cells[at - 1]?.text);
}

/** Two goals, or a goal and what came of it, side by side, their texts in the row below. */
function readGoals(
  rows: readonly TableRow[],
  at: number,
  put: (field: FormField, value: string) => void,
): boolean {
  const row = rows[at];
  const printed = row === undefined ? [] : filledCells(row);
  const labels = goalLabels(printedOnce(printed));
  if (labels === null) return false;
  const below = rows[at + 1];
  const under = below === undefined ? [] : filledCells(below).filter(({ text }) => !isFormLabel(text));
  // Where the labels are printed once each, so are the texts, which may be the same.
  const isRepeated = printedOnce(printed).length < printed.length;
  const texts = isRepeated
    ? under.filter(({ index }) => labels.some((label) => label.index === index))
    : under;
  const [left, right] = labels;
  const [first, second] = texts;
  if (first !== undefined && second !== undefined) {
    put(left.field, first.text);
    put(right.field, second.text);
  } else if (first !== undefined) {
    const nearer = Math.abs(first.index - left.index) <= Math.abs(first.index - right.index) ? left : right;
    put(nearer.field, first.text);
  }
  return true;
}

const ticks = '☑☒√✓✔■';
const boxes = `☐□○${ticks}`;

function hasTick(text: string): boolean {
  return new RegExp(`[${boxes}]`).test(text);
}

/** What is ticked in a cell of tick boxes (延续☑ 新增☐ gives 延续), the text itself where it has no boxes, null where none is ticked. */
export function tickedIn(text: string): string | null {
  if (!hasTick(text)) return withoutSpace(text);
  const boxFirst = new RegExp(`^\\s*[${boxes}]`).test(text);
  const pattern = boxFirst ? `([${boxes}])([^${boxes}]+)` : `([^${boxes}]+)([${boxes}])`;
  const ticked = [...text.matchAll(new RegExp(pattern, 'g'))]
    .map(([, a = '', b = '']) => (boxFirst ? { box: a, word: b } : { box: b, word: a }))
    .filter(({ box }) => ticks.includes(box))
    .map(({ word }) => withoutSpace(word));
  return ticked.length === 0 ? null : ticked.join('、');
}
