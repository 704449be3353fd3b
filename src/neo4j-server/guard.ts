import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Ends a child process when this process ends without having done so itself, even by an exception or `kill -9`: a
 * shell waits on a pipe from us, and the end of the pipe without a word means that we are gone.
 *
 * @returns what to call once the child has ended, so that the guard goes too
 */
export function guard(child: ChildProcess): () => void {
  const shell = spawn('/bin/sh', ['-c', 'read -r _ || kill -TERM "$1"', 'sh', String(child.pid)], {
    // A process group of its own: a Ctrl-C in the terminal must not end the guard before its time.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // If the shell was ended by somebody else, writing to it later says EPIPE; there is nothing left to guard with.
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return () => {
    shell.stdin.end('ended\n');
  };
}
