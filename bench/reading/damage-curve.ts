/** Reads tables that were damaged more and more, and counts what survives. */
import { extractText } from '../../loaders/index.ts';
import type { DocumentRecord } from '../../loaders/records.ts';
import { cutLines } from '../../loaders/read/text-lines.ts';
import { randomFrom } from '../generated/random.ts';
import { isText, publishedFiles, writtenFiles, type CorpusFile } from './corpus.ts';
import { damaged, type Row } from './damage.ts';
import { survival, type Survival } from './survival.ts';

/** Percent of the cells. */
export const damageLevels = [0, 0.5, 1, 2, 5, 10] as const;

/** Documents whose tables are read without a fault: the two published ones that are held to that, and written ones. */
export function wellRead(): CorpusFile[] {
  const published = publishedFiles().filter((file) => isText(file) && /^(?:fuzhou|xiamen)/.test(file.name));
  return [...published, ...writtenFiles(12)];
}

/** What survives in a document when this percentage of its tables' cells is damaged. */
export function survivalOf({ name, bytes }: CorpusFile, percent: number, seed: number): Survival {
  const rows = rowsOf(name, new TextDecoder().decode(bytes));
  const form = formOf(rows);
  const good = read(name, rows, form);
  const broken = damaged(rows, percent, randomFrom(seed));
  const lineOf = (line: number): number => broken[line - 1]?.line ?? line;
  const before = new Map(rows.map(({ line }, index) => [index + 1, line]));
  return survival(
    moved(good, (line) => before.get(line) ?? line),
    read(name, broken, form),
    lineOf,
  );
}

/** Damage that the reader itself saw in a document: repairs and problems for each hundred cells of its tables. */
export function damageSeen({ name, bytes }: CorpusFile): number {
  const rows = rowsOf(name, new TextDecoder().decode(bytes));
  const { projects, problems } = read(name, rows, formOf(rows));
  const cells = rows.reduce((sum, row) => sum + (row.inTable ? row.cells.filter(Boolean).length : 0), 0);
  const repairs = projects.flatMap((project) => [
    ...project.repairs,
    ...project.indicators.flatMap((indicator) => indicator.repairs),
  ]);
  return (100 * (repairs.length + problems.length)) / Math.max(1, cells);
}

/** Sums of several survivals. */
export function together(all: readonly Survival[]): Survival {
  const sum = (of: (one: Survival) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    right: sum(({ right }) => right),
    told: sum(({ told }) => told),
    lost: sum(({ lost }) => lost),
    wrong: sum(({ wrong }) => wrong),
    examples: all.flatMap(({ examples }) => examples),
  };
}

/** The document's lines, cut as the reader cuts them; those of projects' tables are damaged. */
function rowsOf(name: string, text: string): Row[] {
  const lines = cutLines(text);
  const [record] = extractText(name, new TextEncoder().encode(text));
  const inTable = (line: number): boolean =>
    record?.projects.some(({ lines: [first, last] }) => line > first && line <= last) ?? false;
  return lines.map(({ number, cells, text: printed }) => ({
    // A row whose cells are words is damaged word by word.
    cells: cells.length > 1 ? cells : printed.trim().split(' '),
    line: number,
    inTable: inTable(number),
  }));
}

/** How rows of cells are put into text: by the undamaged rows, since damage empties cells where words had none. */
type Form = 'tabs' | 'words';

function formOf(rows: readonly Row[]): Form {
  // A blank line is no row of cells.
  const isCut = ({ cells, inTable }: Row): boolean => inTable && cells.length > 1 && cells.includes('');
  return rows.some(isCut) ? 'tabs' : 'words';
}

function read(name: string, rows: readonly Row[], form: Form): DocumentRecord {
  const printed = rows.map(({ cells }) =>
    form === 'tabs' ? cells.join('\t') : cells.filter((cell) => cell !== '').join(' '),
  );
  const [record] = extractText(name, new TextEncoder().encode(printed.join('\n')));
  if (record === undefined) throw new Error(`${name} gave no record`);
  return record;
}

/** The record with its projects' lines as numbers of the original text. */
function moved(record: DocumentRecord, lineOf: (line: number) => number): DocumentRecord {
  return {
    ...record,
    projects: record.projects.map((project) => ({
      ...project,
      lines: [lineOf(project.lines[0]), lineOf(project.lines[1])],
      indicators: project.indicators.map((indicator) => ({
        ...indicator,
        lines: [lineOf(indicator.lines[0]), lineOf(indicator.lines[1])],
      })),
    })),
  };
}
