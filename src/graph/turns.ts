/** Runs works one after the other, in the order in which they were asked for; one that fails holds up none. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked for until now is done. */
  done(): Promise<void>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
    async done() {
      await last;
    },
  };
}
