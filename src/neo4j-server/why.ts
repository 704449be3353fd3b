import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the server's own log lies; it is appended to at each start. */
function serverLog(home: string): string {
  return join(home, 'logs', 'neo4j.log');
}

/** Where goes what `java` prints, e.g. about a setting or an option that it does not take. */
export function consoleLog(home: string): string {
  mkdirSync(join(home, 'logs'), { recursive: true });
  return join(home, 'logs', 'console.log');
}

/** The length of the server's log in bytes before a start, so that only what the start has written is read. */
export function logMark(home: string): number {
  return existsSync(serverLog(home)) ? statSync(serverLog(home)).size : 0;
}

/** What the server's log says of the start at `mark`. */
function logSince(home: string, mark: number): string {
  return existsSync(serverLog(home)) ? readFileSync(serverLog(home)).subarray(mark).toString('utf8') : '';
}

/** Whether the server that was started at `mark` has opened its port, by its own word. */
export function hasOpened(home: string, mark: number): boolean {
  return logSince(home, mark).includes('Bolt enabled on');
}

/** Says in one sentence why a server ended by itself, from what it wrote since `mark`. */
export function whyItEnded(home: string, mark: number, child: ChildProcess): string {
  const printed = readFileSync(consoleLog(home), 'utf8');
  const log = logSince(home, mark);
  if (log.includes('Lock file has been locked by another process'))
    return `${home} is in use by another Neo4j: stop that one, or name another folder by --data.`;
  if (/already in use, cannot bind|Address already in use/.test(log + printed))
    return 'The port for Neo4j was taken while it started: start it again.';
  const how = child.signalCode === null ? `code ${child.exitCode ?? 'unknown'}` : child.signalCode;
  const lines = (printed.trim() === '' ? log : printed).trim().split('\n');
  const line = lines.find((text) => /error|exception/i.test(text)) ?? lines.at(-1) ?? '';
  return `Neo4j ended by itself (${how}): ${line.trim()} (more in ${join(home, 'logs')}).`;
}
