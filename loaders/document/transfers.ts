/** Transfer payments to lower levels (市对区转移支付): one record for each row of their table. */
import { budgetIn } from '../fields/budget.ts';
import { isAmount, readWanYuan } from '../fields/money.ts';
import { isSumWord } from '../fields/sum-words.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { TransferRecord } from '../records.ts';
import type { SourceLine } from '../read/source.ts';
import { type StatementTable, tablesOfKind } from './statement-tables.ts';

const columnWords: readonly [RegExp, Column][] = [
  [/^单位(?:编码|代码)/, 'unitCode'],
  [/^单位名称/, 'unitName'],
  [/科目编码|功能科目代码|^科目代码/, 'functionalCode'],
  [/科目名称/, 'functionalName'],
  [/资金性质|资金来源/, 'fundCategory'],
  [/转移支付类型|^类型/, 'transferType'],
  [/项目名称|^项目$/, 'projectName'],
  [/预算数|金额|^合计$/, 'amount'],
];

type Column =
  | 'unitCode'
  | 'unitName'
  | 'functionalCode'
  | 'functionalName'
  | 'fundCategory'
  | 'transferType'
  | 'projectName'
  | 'amount';

/** The rows of the document's tables of transfer payments, amounts in 万元. */
export function readTransfers(tables: readonly StatementTable[]): TransferRecord[] {
  return tablesOfKind(tables, 'TRANSFERS').flatMap((table) =>
    table.lines.some(({ cells }) => cells.length > 2) ? rowsOfCells(table) : rowsOfWords(table),
  );
}

function rowsOfCells(table: StatementTable): TransferRecord[] {
  const header = table.lines.find(({ cells }) => cells.filter((cell) => columnOf(cell) !== null).length >= 3);
  if (header === undefined) return [];
  const columns = header.cells.map(columnOf);
  const below = table.lines.slice(table.lines.indexOf(header) + 1);
  return below.flatMap((line): TransferRecord[] => {
    const cell = (column: Column): string => withoutSpace(line.cells[columns.indexOf(column)] ?? '');
    const amount = readWanYuan(cell('amount'), table.unit);
    if (amount === null || line.cells.some((text) => isSumWord(foldText(text)))) return [];
    return [
      {
        unitCode: cell('unitCode') || null,
        unitName: cell('unitName') || null,
        functionalCode: cell('functionalCode') || null,
        functionalName: cell('functionalName') || null,
        fundCategory: budgetIn(cell('fundCategory')),
        transferType: cell('transferType') || null,
        projectName: cell('projectName') || null,
        amount,
        lines: [line.number, line.number],
      },
    ];
  });
}

function columnOf(cell: string): Column | null {
  const folded = foldText(cell);
  return columnWords.find(([words]) => words.test(folded))?.[1] ?? null;
}

/** Rows whose blanks are lost: each word is known by its form, and what is left behind the type is the project's name. */
function rowsOfWords(table: StatementTable): TransferRecord[] {
  const rows: TransferRecord[] = [];
  let words: PrintedWord[] = [];
  const header = table.lines.findIndex(({ text }) => columnsIn(text).length > 0);
  const isByProject = columnsIn(table.lines[header]?.text ?? '')[0] === 'projectName';
  for (const line of isByProject ? belowHeader(table.lines.slice(header)) : table.lines) {
    const all = line.text.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0 && !isByProject && !/^\d{3}(?:\d{3}){1,3}$/.test(all[0] ?? '')) continue;
    words.push(...all.map((word) => ({ word, line: line.number })));
    if (!isAmount(all.at(-1) ?? '') || !/[.,]/.test(all.at(-1) ?? '')) continue;
    const row = isByProject ? rowOfProject(words, table) : rowOfWords(words, table);
    if (row !== null) rows.push(row);
    words = [];
  }
  return rows;
}

interface PrintedWord {
  readonly word: string;
  readonly line: SourceLine['number'];
}

function columnsIn(text: string): Column[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => columnOf(word) ?? []);
}

/** The header's words may stand one in each line. */
function belowHeader(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.slice(lines.findIndex(({ text }) => text.trim() !== '' && columnsIn(text).length === 0));
}

/** A row that begins with the project's name, in front of the function's code. */
function rowOfProject(words: readonly PrintedWord[], table: StatementTable): TransferRecord | null {
  const functional = words.findIndex(({ word }, index) => index > 0 && /^2\d{2}(?:\d{2}){1,2}$/.test(word));
  const [first] = words;
  if (functional < 0 || first === undefined) return null;
  const projectName = words
    .slice(0, functional)
    .map(({ word }) => word)
    .join('');
  const rest = rowOfWords([{ word: '', line: first.line }, ...words.slice(functional)], table);
  return rest === null ? null : { ...rest, unitCode: null, unitName: null, projectName };
}

function rowOfWords(words: readonly PrintedWord[], table: StatementTable): TransferRecord | null {
  const texts = words.map(({ word }) => word);
  const functional = texts.findIndex((word, index) => index > 0 && /^2\d{2}(?:\d{2}){1,2}$/.test(word));
  const budget = texts.findIndex((word, index) => index > functional && budgetIn(word) !== null);
  const type = texts.findIndex((word, index) => index > budget && /转移支付$/.test(word));
  const amount = readWanYuan(texts.at(-1) ?? '', table.unit);
  const [first] = words;
  const last = words.at(-1);
  if (functional < 0 || amount === null || first === undefined || last === undefined) return null;
  const join = (from: number, to: number): string | null => texts.slice(from, to).join('') || null;
  const afterName = budget < 0 ? functional + 2 : budget;
  const afterType = type < 0 ? afterName + (budget < 0 ? 0 : 1) : type + 1;
  return {
    unitCode: texts[0] ?? null,
    unitName: join(1, functional),
    functionalCode: texts[functional] ?? null,
    functionalName: join(functional + 1, afterName),
    fundCategory: budget < 0 ? null : budgetIn(texts[budget] ?? ''),
    transferType: type < 0 ? null : (texts[type] ?? null),
    projectName: join(afterType, texts.length - 1),
    amount,
    lines: [first.line, last.line],
  };
}
