/** One file in, its records out: the parts of `loaders/` put together. */
import { readDocumentFacts, type DocumentFacts } from './document/facts.ts';
import { readOverallEvaluation, type OverallReading } from './document/overall-evaluation.ts';
import { readTasks } from './document/tasks.ts';
import { NotABudget } from './errors.ts';
import { fundingContext, type FundingContext } from './funding/context.ts';
import { fundingSourcesOf } from './funding/funding-sources.ts';
import { policiesOf } from './funding/policies.ts';
import { parting, type Parting } from './parts/parting.ts';
import { refusingDeepTags } from './read/html-parser.ts';
import { lineBreak } from './read/line-breaks.ts';
import { openSource, openTextSource, type PlainText } from './read/read-source.ts';
import { cutPrinted } from './read/text-lines.ts';
import { openTextStream, type StoredFile } from './read/text-stream.ts';
import {
  documentRecordSchema,
  type DocumentRecord,
  type Lines,
  type ReadDocument,
  type Problem,
  type ProjectRecord,
} from './records.ts';
import { readCellTables } from './tables/cells/index.ts';
import { readFlowTables } from './tables/flow/index.ts';
import { doubtsOf } from './tables/doubts.ts';
import type { ProjectDraft } from './tables/project-draft.ts';
import { unreadTables } from './tables/unread-tables.ts';
import { placesOf, textByLine, type Source, type SourceLine } from './read/source.ts';

/**
 * Read the documents of one file.
 *
 * @param fileName the file's name, kept in the record and used in messages; it decides nothing.
 * @param bytes the file as it is stored.
 * @returns a record for each document in the file, checked against `records.ts`; at least one.
 * @throws UnreadableFile when the bytes are in no format that can be read, or broken, protected, or pictures of text.
 * @throws NotABudget when the text is no budget and no final accounts.
 */
export async function extract(fileName: string, bytes: Uint8Array): Promise<DocumentRecord[]> {
  return (await readDocuments(fileName, bytes)).map(({ record }) => record);
}

/** The same for formats that are text (plain text, Markdown, HTML, CSV), at once. */
export function extractText(fileName: string, bytes: Uint8Array): DocumentRecord[] {
  return documentsIn(openTextSource(fileName, bytes)).map(({ record }) => record);
}

/** The same as `extract`, with the text that the records' lines point into. */
export async function readDocuments(fileName: string, bytes: Uint8Array): Promise<ReadDocument[]> {
  return documentsIn(await openSource(fileName, bytes));
}

/** Files up to this size, in bytes, are read at once. */
const smallFile = 8 * 1024 * 1024;

/**
 * The same, one document after the other: of a large file of plain text or Markdown in UTF-8 that holds many, only one
 * document and the next are in memory at a time. Every other file is read as a whole.
 *
 * @param small the size up to which a file is read at once.
 * @throws as `extract`; what was read before a fault is found has been handed on then.
 */
export async function* readStoredFile(file: StoredFile, small = smallFile): AsyncGenerator<ReadDocument> {
  const stream = file.size > small ? await openTextStream(file) : null;
  if (stream === null) {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.read()) pieces.push(piece);
    yield* await readDocuments(file.name, Buffer.concat(pieces));
    return;
  }
  const parts = textParts(file.name, stream.sha256);
  for await (const line of stream.lines) yield* parts.next(line);
  yield* parts.end();
}

function documentsIn(opened: Source | PlainText): ReadDocument[] {
  const { fileName, sha256 } = opened;
  if ('lines' in opened) {
    const parts = parting<SourceLine>((lines) => readPart({ fileName, sha256, lines }));
    return [...opened.lines.flatMap((line) => parts.next(line)), ...parts.end()];
  }
  const parts = textParts(fileName, sha256);
  return [...opened.text.split(lineBreak).flatMap((line) => parts.next(line)), ...parts.end()];
}

/** Parts a text by its printed lines, and cuts those of each document into cells. */
function textParts(fileName: string, sha256: string): Parting<string> {
  let number = 0;
  const parts = parting<{ text: string; number: number }>((lines) => {
    const printed = lines.map(({ text }) => text);
    const cut = refusingDeepTags(fileName, () => cutPrinted(printed, lines[0]?.number ?? 1));
    return readPart({ fileName, sha256, lines: cut });
  });
  return {
    next(text) {
      number += 1;
      return parts.next({ text, number });
    },
    end: () => parts.end(),
  };
}

function readPart(source: Source): ReadDocument {
  return { record: readDocument(source), text: textByLine(source) };
}

function readDocument(source: Source): DocumentRecord {
  const facts = readDocumentFacts(source);
  const cells = readCellTables(source);
  const flow = readFlowTables(source);
  const overall = readOverallEvaluation(source);
  const { tasks, problems: taskProblems } = readTasks(source);
  const drafts = [...cells.drafts, ...flow.drafts].sort((a, b) => a.lines[0] - b.lines[0]);

  if (drafts.length === 0 && overall.evaluation === null && printsNoMoney(facts)) {
    throw new NotABudget(
      `${source.fileName} holds no budget: neither the department's revenue and expenditure nor a table of ` +
        `performance targets was found; give a department's budget or final accounts as published.`,
    );
  }
  const context = fundingContext(source, facts, tasks, drafts);
  const problems: Problem[] = [
    ...facts.problems,
    ...cells.problems,
    ...flow.problems,
    ...drafts.flatMap(doubtsOf),
    ...overall.problems,
    ...taskProblems,
    ...unreadTables(source, [
      ...drafts.map(({ lines }) => lines),
      ...flow.lists,
      // A task's lines begin below its table's header.
      ...tasks.map(({ lines: [first, last] }): Lines => [Math.max(1, first - 12), last]),
      ...(overall.evaluation === null ? [] : [overall.evaluation.lines]),
    ]),
  ];
  const places = placesOf(source);
  return documentRecordSchema.parse({
    ...facts,
    layout: layoutOf(cells.drafts, flow.drafts, overall.from),
    withheld: [],
    projects: drafts.map((draft) => projectOf(draft, facts.department.name, context)),
    tasks,
    overallEvaluation: overall.evaluation,
    problems: problems.sort((a, b) => a.line - b.line),
    ...(places === null ? {} : { places }),
  });
}

/** Neither a statement nor a sentence on what the department takes in and spends. */
function printsNoMoney({ functionalLines, totals, threePublic }: DocumentFacts): boolean {
  const { revenue, expenditure } = totals;
  return functionalLines.length === 0 && revenue === null && expenditure === null && threePublic === null;
}

/** A table's draft with what only the document knows: its year, its department, who pays, on which basis. */
function projectOf(draft: ProjectDraft, department: string, context: FundingContext): ProjectRecord {
  return {
    name: draft.name,
    code: draft.code,
    department: draft.department ?? department,
    unit: draft.unit,
    fiscalYear: draft.fiscalYear ?? context.fiscalYear,
    projectClass: draft.projectClass,
    period: draft.period,
    goal: draft.goal,
    annualGoal: draft.annualGoal,
    result: draft.result,
    funding: draft.funding,
    totalScore: draft.totalScore,
    indicators: draft.indicators,
    disbursements: draft.disbursements,
    repairs: draft.repairs,
    lines: draft.lines,
    fundingSources: fundingSourcesOf(draft, context),
    policies: policiesOf(draft),
  };
}

/** Which readers claimed tables: `cells`, `flow`, both, with the year of an older scheme; `none` where there is no table. */
function layoutOf(
  cells: readonly ProjectDraft[],
  flow: readonly ProjectDraft[],
  overall: OverallReading['from'],
): string {
  const older = cells.some(({ indicators }) => indicators.some(({ standard }) => standard !== null));
  const parts = [
    ...(cells.length > 0 || overall === 'cells' ? [older ? 'cells-2019' : 'cells'] : []),
    ...(flow.length > 0 || overall === 'flow' || overall === 'prose' ? ['flow'] : []),
  ];
  return parts.length === 0 ? 'none' : parts.join('+');
}
