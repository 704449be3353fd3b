#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { isForTheUser } from './command-error.ts';
import { extractCommand } from './extract.ts';
import { loadCommand } from './load.ts';
import { tell } from './output.ts';
import { removeCommand } from './remove.ts';
import { serveCommand } from './serve.ts';
import { statusCommand } from './status.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const program = new Command('budget-graph')
  .description('Budgets and final accounts of Chinese government departments as one knowledge graph')
  .showHelpAfterError('(budget-graph --help lists the commands)');
for (const command of [
  serveCommand,
  loadCommand,
  extractCommand,
  auditCommand,
  statusCommand,
  removeCommand,
]) {
  program.addCommand(command);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!isForTheUser(error)) throw error;
  tell(`budget-graph: ${error.message}`);
  // Ended here: a connection that was given up, to a server that says nothing, would hold the process for minutes.
  process.exit(1);
}
