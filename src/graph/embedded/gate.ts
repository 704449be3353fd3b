/**
 * Lets reads through together and a commit alone. A read runs several statements, each of which sees what is
 * committed when it starts: while one is under way nothing is committed, so that all of them see one state. (The
 * engine's own read transactions would do that too, but its checkpoints wait for them and give up after a while.)
 */
export interface Gate {
  /** Runs with others of its kind, never beside an `alone`. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Runs when everything before it is done; whoever comes later waits. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function createGate(): Gate {
  let lastAlone: Promise<unknown> = Promise.resolve();
  let inside = new Set<Promise<unknown>>();
  const settled = (work: Promise<unknown>) => work.then(nothing, nothing);
  return {
    together(work) {
      const run = lastAlone.then(work);
      const group = inside;
      const done = settled(run);
      group.add(done);
      void done.then(() => group.delete(done));
      return run;
    },
    alone(work) {
      const before = [lastAlone, ...inside];
      inside = new Set();
      const run = Promise.all(before).then(work);
      lastAlone = settled(run);
      return run;
    },
  };
}

function nothing(): void {
  // Whoever asked for the work hears of its failure; the gate only waits for its end.
}
