import { Command } from 'commander';
import { openExistingAccess } from '../control/access.ts';
import type { GraphStatus } from '../graph/status.ts';
import { readConfig } from '../server/config.ts';
import { print } from './output.ts';

export const statusCommand = new Command('status')
  .description('What is loaded: documents with their figures, and the graph’s size')
  .option('--json', 'print it as JSON')
  .addHelpText('after', '\nExample:\n  budget-graph status --json')
  .action(async (options: { readonly json?: true }) => {
    const access = await openExistingAccess(readConfig(process.env));
    try {
      const status = await access.status();
      print(options.json ? JSON.stringify(status, null, 2) : textOf(status));
    } finally {
      await access.close();
    }
  });

function textOf(status: GraphStatus): string {
  const documents = status.documents.map(
    (one) =>
      `  ${one.title}\n    ${one.projects} projects, ${one.indicators} indicators, ${one.fundingSources} funds; ` +
      `${one.fileName}, SHA-256 ${one.sha256.slice(0, 12)}…, loaded ${one.loadedAt}` +
      (one.withheld.length > 0 ? `; without ${one.withheld.join(', ')}` : '') +
      `${one.outdated ? '; stored by another version of the program, load it again' : ''}\n    ${one.id}`,
  );
  return [
    `${status.graph}, revision ${status.revision}`,
    `${status.documents.length} documents${documents.length > 0 ? ':' : ''}`,
    ...documents,
    `nodes: ${listOf(status.nodes)}`,
    `edges: ${listOf(status.edges)}`,
  ].join('\n');
}

const listOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
