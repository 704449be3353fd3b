/** The plan by which a project's money is paid out (资金投入计划, 资金支出计划), where its row is cut into cells. */
import { foldText } from '../../fields/text.ts';
import { filledCells, type TableRow } from './rows.ts';

const label = /^资金(?:投入|支出|使用|拨付)(?:进度)?计划(?:\((?:%|万元)\))?:?$/;

const isLabel = (text: string): boolean => label.test(foldText(text));

/** The plan's printed lines: its sentences, or a row of months above a row of amounts; none where the form has no plan. */
export function planLines(rows: readonly TableRow[]): string[] {
  const at = rows.findIndex((row) => filledCells(row).some(({ text }) => isLabel(text)));
  const row = rows[at];
  if (row === undefined) return [];
  const filled = filledCells(row);
  const behind = filled.slice(filled.findIndex(({ text }) => isLabel(text)) + 1);
  // A cell of a merged row may be printed in each of its columns.
  const texts = behind.map(({ text }) => text);
  if (texts.length > 1 && texts.every((text) => /月底?$/.test(foldText(text)))) {
    const below = rows[at + 1];
    const amounts = (below === undefined ? [] : filledCells(below)).map(({ text }) => text);
    return [texts.join(' '), amounts.filter((text) => !isLabel(text)).join(' ')];
  }
  return [...new Set(texts)].flatMap((text) => text.split('\n'));
}
