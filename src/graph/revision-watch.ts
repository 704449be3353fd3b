import type { GraphStore } from './store.ts';

export interface WatchedStore<Store extends GraphStore> {
  /** The same store; changes made by it are known at once. */
  readonly store: Store;
  /** The graph's revision, as old as the setting allows where another program changed it. */
  readonly revision: () => Promise<number>;
}

/**
 * Knows a graph's revision without asking for it each time.
 * @param maxAge milliseconds for which a revision that was read is believed
 */
export function watchRevision<Store extends GraphStore>(store: Store, maxAge: number): WatchedStore<Store> {
  let known: { readonly revision: Promise<number>; readonly until: number } | null = null;
  const changed = async <Outcome>(work: Promise<Outcome>): Promise<Outcome> => {
    try {
      return await work;
    } finally {
      known = null;
    }
  };
  return {
    store: {
      ...store,
      write: (...asked) => changed(store.write(...asked)),
      remove: (...asked) => changed(store.remove(...asked)),
      replaceFindings: (...asked) => changed(store.replaceFindings(...asked)),
      review: (...asked) => changed(store.review(...asked)),
    },
    async revision() {
      if (known !== null && performance.now() < known.until) return known.revision;
      const asked = { revision: store.revision(), until: performance.now() + maxAge };
      known = asked;
      try {
        return await asked.revision;
      } catch (error) {
        if (known === asked) known = null;
        throw error;
      }
    },
  };
}
