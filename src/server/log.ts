import { destination, pino } from 'pino';
import type { YogaLogger } from 'graphql-yoga';

export type Log = YogaLogger;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Writes one JSON line each on standard error, so that what a command prints stays alone on standard output. */
export function createLog(level: LogLevel | 'silent'): Log {
  const lines = pino({ level }, destination({ fd: 2, sync: true }));
  const write =
    (at: LogLevel) =>
    (...parts: readonly unknown[]) => {
      const [first, ...rest] = parts;
      if (typeof first === 'object' && first !== null) lines[at](first, rest.join(' '));
      else lines[at](parts.join(' '));
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
