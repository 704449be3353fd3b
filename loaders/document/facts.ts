/** What a document says about itself as a whole: everything but its projects' tables and its evaluations. */
import { foldText } from '../fields/text.ts';
import type { DocumentRecord, Lines, Problem } from '../records.ts';
import type { Source } from '../read/source.ts';
import { NotABudget } from '../errors.ts';
import { readDepartmentBudget } from './department-budget.ts';
import { departmentRegion, isOfCentre, levelWithoutRegion, readDepartment } from './department.ts';
import { readEconomicLines } from './categories/economic-lines.ts';
import { readFunctionalLines } from './categories/functional-lines.ts';
import { readListedProjects } from './listed-projects.ts';
import { proseOf } from './prose.ts';
import { statementTables } from './statement-tables.ts';
import { readStatedFigures } from './stated-figures.ts';
import { readThreePublic } from './three-public/index.ts';
import { documentKind, documentScope, fiscalYear, printedTitle, type PrintedTitle } from './title.ts';
import { readTotals } from './totals.ts';
import { readTransfers } from './transfers.ts';
import { unitsOfList } from './units/list.ts';
import { unitRows } from './units/rows.ts';
import { unitsOfTable } from './units/table.ts';
import { bareUnit, readUnits } from './units/index.ts';

export type DocumentFacts = Omit<
  DocumentRecord,
  'projects' | 'tasks' | 'overallEvaluation' | 'layout' | 'withheld'
>;

/**
 * Read a document's own facts: what it is, who publishes it, its statements, and the figures of its prose.
 *
 * @returns amounts in 万元; what the page does not print is null. `problems` says what could not be read.
 * @throws NotABudget where neither a year nor a department can be found.
 */
export function readDocumentFacts(printed: Source): DocumentFacts {
  const source = withPlainDigits(printed);
  const problems: Problem[] = [];
  const title = printedTitle(source);
  const tables = statementTables(source);
  const rows = unitRows(tables);
  const kind = documentKind(source, title);
  const scope = documentScope(source, title);
  const year = fiscalYear(source, title);
  const prose = proseOf(source);
  const listed = unitsOfTable(source) ?? unitsOfList(source, prose);
  const department = readDepartment(source, title, scope, rows, listed[0]?.name ?? null);
  if (year === null || department.name === null) {
    throw new NotABudget(
      `${source.fileName} names no ${year === null ? 'year' : 'department'}: give a department's budget or final accounts as published.`,
    );
  }
  const titleText = title?.text ?? composedTitle(department.name, year, kind, scope);
  if (title === null) {
    problems.push({
      line: firstLine(source)[0],
      message: `the document prints no title; it is called ${titleText} after its tables`,
      text: '',
    });
  }
  const region = departmentRegion(source, [department.name, titleText, ...rows.map(({ name }) => name)]);
  if (region === null && !isOfCentre(department.name))
    problems.push(unknownPlace(source, department.name, title));
  const functional = readFunctionalLines(tables);
  const statedFigures = readStatedFigures(prose, kind);
  const totals = readTotals(
    tables,
    functional.whole,
    statedFigures,
    prose,
    readDepartmentBudget(source)?.rows,
  );
  problems.push(...functional.problems);
  return {
    document: source.fileName,
    sha256: source.sha256,
    title: titleText,
    fiscalYear: year,
    kind,
    scope,
    department: {
      name: department.name,
      code: department.code,
      region: region?.region.path ?? null,
      lines: linesOfName(source, department.name, title),
    },
    units: readUnits(listed, rows, scope, {
      name: unitName(titleText) ?? department.name,
      total: totals.expenditure,
      lines: title?.lines ?? firstLine(source),
    }),
    totals,
    functionalLines: functional.lines,
    economicLines: readEconomicLines(tables),
    threePublic: readThreePublic(tables, prose, { year, kind }),
    listedProjects: readListedProjects(source, tables, prose),
    statedFigures,
    transfers: readTransfers(tables),
    problems,
  };
}

/** Whose money the department's own is cannot be said without its place. */
function unknownPlace(source: Source, name: string, title: PrintedTitle | null): Problem {
  const level = levelWithoutRegion(source, name);
  const unknown =
    level === null ? 'the region and level of its own money are' : 'the region of its own money is';
  return {
    line: linesOfName(source, name, title)[0],
    message: `no place in the list of administrative divisions is named; ${unknown} left empty`,
    text: name,
  };
}

/** Where the department's name first stands; a name that no line holds whole is the title's. */
function linesOfName(source: Source, name: string, title: PrintedTitle | null): Lines {
  const folded = foldText(bareUnit(name));
  const line = source.lines.find(({ text }) => foldText(text).includes(folded))?.number;
  return line === undefined ? (title?.lines ?? firstLine(source)) : [line, line];
}

function firstLine({ lines: [line] }: Source): Lines {
  return [line?.number ?? 1, line?.number ?? 1];
}

/** The same source with full-width digits as plain ones, so that patterns of figures fit; every other sign as printed. */
function withPlainDigits(source: Source): Source {
  if (!source.lines.some(({ text }) => /[０-９]/.test(text))) return source;
  const plain = (text: string): string =>
    text
      .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
      .replace(/(?<=\d)[．，](?=\d)/g, (sign) => sign.normalize('NFKC'));
  return {
    ...source,
    lines: source.lines.map((line) => ({ ...line, text: plain(line.text), cells: line.cells.map(plain) })),
  };
}

function composedTitle(
  name: string,
  year: number,
  kind: DocumentRecord['kind'],
  scope: DocumentRecord['scope'],
): string {
  return `${name}${String(year)}年${scope === 'UNIT' ? '单位' : '部门'}${kind === 'BUDGET' ? '预算' : '决算'}`;
}

/** The unit's name in the title of its own document, with （本级） as printed. */
function unitName(title: string): string | null {
  return /^(?:\d{4}年度?)?(.+?)(?:\d{4}年度?)?单位(?:预算|决算)/.exec(title)?.[1] ?? null;
}
