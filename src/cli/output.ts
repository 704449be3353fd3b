// `| head` closes the pipe when it has read enough: what is printed after that has no reader, and nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Answers go to standard output, everything said beside them to standard error. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);
export const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** Prints a part of a long answer, and waits where its reader is slower; a reader that has gone needs no waiting. */
export async function write(text: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  if (stdout.destroyed || stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      for (const event of ['drain', 'close', 'error']) stdout.off(event, go);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stdout.on(event, go);
  });
}
