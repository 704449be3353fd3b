/**
 * Labels that stand left of several rows and are cut over lines, each piece beside whatever line is there: 项目资 / 金(万元 / ),
 * 年度总 / 体目标, 绩效指 / 标. In text laid out with spaces they are taken from between the rows.
 */
import { foldText } from '../../fields/text.ts';
import type { SourceLine } from '../../read/source.ts';
import { moneyColumn } from '../header-words.ts';
import { blanked, withTexts, withWordInFront } from './laid-out-text.ts';
import { tokensOf, type Token } from './token.ts';

/** What names nothing by itself and is left out, once it is whole. */
const groups: readonly string[] = ['绩效指标', '年度绩效指标'];

/** What says the unit of the rows beside it: put before their header. */
const headings: readonly string[] = [
  '项目资金(万元)',
  '项目资金(元)',
  '项目资金',
  '资金情况(万元)',
  '预算执行情况(万元)',
];

/** What stands beside the texts that it names: put together where its first piece stands. */
const besideTexts: readonly string[] = [
  '年度总体目标',
  '年度绩效目标',
  '总体目标',
  '年度目标',
  '项目绩效目标',
  '预算规模及资金用途',
  '资金支出计划(%)',
  '资金投入计划',
  '资金使用范围',
  '计划开始日期',
];

/** How many lines the pieces of a label stand apart at most, all together. */
const reach = 16;

/** How far apart, in characters, the pieces of one label begin: a label is centred in its column. */
const slack = 3;

/** The lines, with such labels put together or left out; a line that held nothing else is gone. */
export function withoutSidePieces(lines: readonly SourceLine[]): SourceLine[] {
  const texts = lines.map(({ text }) => text);
  const firsts = lines.map((line) => (line.cells.length > 1 ? undefined : tokensOf([line])[0]));
  firsts.forEach((token, at) => {
    if (token === undefined || !beginsLabel(token.text)) return;
    const pieces = piecesFrom(firsts, at);
    if (pieces === null) return;
    const isHeading = headings.includes(pieces.label);
    const header = isHeading ? moneyHeaderAbove(lines, at) : null;
    if (isHeading && header === null) return;
    for (const { index, token: piece } of pieces.tokens) {
      const isFirst = index === at;
      const shown = besideTexts.includes(pieces.label) && isFirst ? pieces.label : null;
      texts[index] = blanked(texts[index] ?? '', piece, shown);
      firsts[index] = undefined;
    }
    if (header !== null) texts[header] = withWordInFront(texts[header] ?? '', pieces.label);
  });
  return withTexts(lines, texts);
}

const all = [...groups, ...headings, ...besideTexts];

function beginsLabel(text: string): boolean {
  const folded = foldText(text);
  return all.some((label) => label !== folded && label.startsWith(folded));
}

/** The line of the rows' header (年初预算数 全年预算数 …): a heading whose rows have none is read from its pieces. */
function moneyHeaderAbove(lines: readonly SourceLine[], at: number): number | null {
  for (let index = at; index >= Math.max(0, at - reach / 2); index -= 1) {
    const line = lines[index];
    const words = line === undefined ? [] : tokensOf([line]);
    if (words.filter(({ text }) => moneyColumn(text) !== null).length >= 3) return index;
  }
  return null;
}

/** The pieces of one label from a line on, left of the lines between them; null where they make none. */
function piecesFrom(
  firsts: readonly (Token | undefined)[],
  at: number,
): { label: string; tokens: { index: number; token: Token }[] } | null {
  const first = firsts[at];
  if (first === undefined) return null;
  let joined = foldText(first.text);
  const tokens = [{ index: at, token: first }];
  let whole: { label: string; tokens: { index: number; token: Token }[] } | null = null;
  for (let index = at + 1; index < Math.min(firsts.length, at + reach); index += 1) {
    const token = firsts[index];
    if (token === undefined) continue;
    const isNear = Math.abs(token.at - first.at) <= slack;
    const next = joined + foldText(token.text);
    if (isNear && all.some((label) => label.startsWith(next))) {
      joined = next;
      tokens.push({ index, token });
      if (all.includes(joined)) whole = { label: joined, tokens: [...tokens] };
    } else if (token.at <= first.at) break;
  }
  return whole;
}
