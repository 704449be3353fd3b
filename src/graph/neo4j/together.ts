/** Nodes that are read by their ids at once, as the aliases of a query are, in one statement instead of one each. */
import type { BranchResults, Plan } from '../plan.ts';
import type { GraphStore, ReadOptions } from '../store.ts';
import { keyOf } from '../value-key.ts';

type Read = GraphStore['read'];

interface Asked {
  readonly plan: Plan;
  readonly resolve: (results: BranchResults) => void;
  readonly reject: (reason: unknown) => void;
}

interface Waiting {
  readonly options: ReadOptions | undefined;
  readonly asked: Asked[];
}

/**
 * Reads as `read` does; plans that start from ids and want the same of them, asked before anything else happens, are
 * read as one plan, and each is given its own nodes. What is told of statements is told to one listener: reads with
 * different ones stay apart.
 */
export function readTogether(read: Read): Read {
  const waiting = new Map<string, Waiting[]>();

  const answer = async ({ asked, options }: Waiting): Promise<void> => {
    try {
      const results = await read(together(asked.map(({ plan }) => plan)), options);
      for (const { plan, resolve } of asked) resolve(partOf(results, plan));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };

  return (plan, options) => {
    if (!canBeJoined(plan)) return read(plan, options);
    return new Promise((resolve, reject) => {
      const key = keyOf(plan.branches);
      const alike = waiting.get(key) ?? [];
      const known = alike.find((other) => other.options?.onStatement === options?.onStatement);
      if (known !== undefined) {
        known.asked.push({ plan, resolve, reject });
        return;
      }
      const first: Waiting = { options, asked: [{ plan, resolve, reject }] };
      waiting.set(key, [...alike, first]);
      // Behind the promises that are settled already: the resolvers of the other fields wait for these.
      void Promise.resolve().then(() => {
        process.nextTick(() => {
          const left = (waiting.get(key) ?? []).filter((other) => other !== first);
          if (left.length > 0) waiting.set(key, left);
          else waiting.delete(key);
          void answer(first);
        });
      });
    });
  };
}

/** A number of nodes, or a page of them, is of the ids that were asked for together. */
function canBeJoined({ start, branches }: Plan): boolean {
  return start.type === 'ids' && branches.every(({ page, withCount }) => page === null && !withCount);
}

function together(plans: readonly Plan[]): Plan {
  const [first] = plans;
  if (first === undefined) throw new Error('Nothing is asked for');
  if (plans.length === 1) return first;
  const ids = new Set(plans.flatMap(idsOf));
  return { ...first, start: { type: 'ids', ids: [...ids] } };
}

/** The nodes among the results that a plan asked for, in their order. */
function partOf(results: BranchResults, plan: Plan): BranchResults {
  const ids = new Set(idsOf(plan));
  return Object.fromEntries(
    Object.entries(results).map(([kind, result]) => [
      kind,
      { ...result, edges: result.edges.filter(({ node }) => ids.has(node.id)) },
    ]),
  );
}

function idsOf({ start }: Plan): readonly string[] {
  return start.type === 'ids' ? start.ids : [];
}
