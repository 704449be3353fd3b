import type { QueryableStore, ReadOptions, StatementReport } from './store.ts';

/** The same store, whose statements are told to `told` beside whoever each of them is told to anyway. */
export function telling(store: QueryableStore, told: (report: StatementReport) => void): QueryableStore {
  const also = (options?: ReadOptions): ReadOptions => ({
    onStatement: (report) => {
      options?.onStatement?.(report);
      told(report);
    },
  });
  return {
    ...store,
    read: (plan, options) => store.read(plan, also(options)),
    group: (grouping, options) => store.group(grouping, also(options)),
    search: (search, options) => store.search(search, also(options)),
    rows: (query, parameters, options) => store.rows(query, parameters, also(options)),
    write: (batch, options) => store.write(batch, also(options)),
    remove: (documentId, options) => store.remove(documentId, also(options)),
    replaceFindings: (batch, options) => store.replaceFindings(batch, also(options)),
    review: (batch, options) => store.review(batch, also(options)),
  };
}
