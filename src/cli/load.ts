import { Command } from 'commander';
import { openAccess } from '../control/access.ts';
import type { GraphAccess } from '../control/graph-access.ts';
import type { LoadReport } from '../graph/load-document.ts';
import { readConfig } from '../server/config.ts';
import { CommandError, isForTheUser } from './command-error.ts';
import { inputFiles, type InputFile } from './input-files.ts';
import { print, tell } from './output.ts';
import { progressOf } from './progress.ts';
import { documentsOf } from './read-documents.ts';

export const loadCommand = new Command('load')
  .description('Read documents and put them into the graph; a document that is there already is replaced')
  .argument('<file...>', 'documents, folders or glob patterns')
  .addHelpText('after', '\nExample:\n  budget-graph load budget-2024.txt "accounts/**/*.txt"')
  .action(async (args: string[]) => {
    const config = readConfig(process.env);
    const { graph } = config;
    if (graph.engine === 'embedded' && graph.dataDir === ':memory:') {
      throw new CommandError('DATA_DIR is :memory:, so a load would be lost at once: set it to a folder.');
    }
    const files = await inputFiles(args);
    const access = await openAccess(config);
    try {
      // What was stored is audited, also where a later file ends the command.
      await loadAll(files, access).finally(() => renewFindings(access));
    } finally {
      await access.close();
    }
  });

interface Loaded {
  readonly file: InputFile;
  readonly report: LoadReport;
}

async function loadAll(files: readonly InputFile[], access: GraphAccess): Promise<void> {
  const progress = progressOf(files.length);
  const loaded: Loaded[] = [];
  const inFile = new Map<string, InputFile>();
  const refused: InputFile[] = [];
  for (const file of files) {
    try {
      for await (const document of documentsOf(file)) {
        const report = await access.load(document);
        const earlier = inFile.get(report.documentId);
        if (earlier !== undefined) progress.note(sameDocument(report, earlier, file));
        inFile.set(report.documentId, file);
        loaded.push({ file, report });
      }
      progress.done(file.name);
    } catch (error) {
      if (!isForTheUser(error)) throw error;
      progress.say(`${file.named ? 'Not loaded' : 'Passed over'}: ${error.message}`);
      refused.push(file);
    }
  }
  progress.stop();
  for (const { report } of loaded) print(lineOf(report));
  print(summaryOf(loaded, refused.length));
  const failed = refused.filter((file) => file.named).length;
  if (failed > 0 || loaded.length === 0) {
    tell(
      `budget-graph: ${failed > 0 ? `${failed} of ${files.length} files were not` : 'nothing was'} loaded.`,
    );
    process.exitCode = 1;
  }
}

async function renewFindings(access: GraphAccess): Promise<void> {
  const { findings } = await access.renew();
  if (findings > 0) {
    print(`${findings} findings in the documents of these departments: "budget-graph audit" lists them`);
  }
}

/** Two files may hold one document, the same department's of the same year and title; so may one file, twice. */
function sameDocument({ title, outcome }: LoadReport, earlier: InputFile, later: InputFile): string {
  if (earlier === later) {
    const twice = `${later.path} holds the same document twice (${title})`;
    return outcome === 'unchanged' ? `${twice}.` : `${twice}; the later one took the place of the other.`;
  }
  const both = `${earlier.path} and ${later.path} hold the same document (${title})`;
  return outcome === 'unchanged' ? `${both}.` : `${both}; that of ${later.path} took the place of the other.`;
}

const lineOf = ({ outcome, title, projects, indicators }: LoadReport) =>
  `${outcome.padEnd(9)} ${title}: ${projects} projects, ${indicators} indicators`;

function summaryOf(loaded: readonly Loaded[], passedOver: number): string {
  const documents = new Map(loaded.map(({ report }) => [report.documentId, report]));
  const sum = (of: (report: LoadReport) => number) =>
    [...documents.values()].reduce((total, report) => total + of(report), 0);
  return (
    `${documents.size} documents: ${sum((one) => one.projects)} projects, ${sum((one) => one.indicators)} indicators, ` +
    `${sum((one) => one.fundingSources)} funds, ${sum((one) => one.repairs)} repairs, ${sum((one) => one.problems)} problems` +
    (passedOver > 0 ? `; ${passedOver} files were not loaded` : '')
  );
}
