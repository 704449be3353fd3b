import { SingleBar, Presets } from 'cli-progress';
import { tell } from './output.ts';

export interface Progress {
  /** One more file is done. */
  done(name: string): void;
  /** One more file is done, with this line beside it. */
  say(line: string): void;
  /** A line between files. */
  note(line: string): void;
  stop(): void;
}

/** A progress bar where standard error is a terminal, plain lines where it is not. */
export function progressOf(total: number): Progress {
  return process.stderr.isTTY ? bar(total) : lines(total);
}

function bar(total: number): Progress {
  const single = new SingleBar(
    { format: '{bar} {value}/{total} {name}', stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  const said: string[] = [];
  single.start(total, 0, { name: '' });
  return {
    done: (name) => {
      single.increment(1, { name });
    },
    // Lines are kept until the bar is gone, which would overwrite them.
    say: (line) => {
      single.increment(1);
      said.push(line);
    },
    note: (line) => {
      said.push(line);
    },
    stop: () => {
      single.stop();
      said.forEach(tell);
    },
  };
}

function lines(total: number): Progress {
  let count = 0;
  const next = (line: string) => {
    count += 1;
    tell(`${count}/${total} ${line}`);
  };
  return { done: next, say: next, note: tell, stop: () => undefined };
}
