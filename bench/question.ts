/** The brief's question, asked in every way there is: first the answers, then the times. */
import { isDeepStrictEqual } from 'node:util';
import { answerOfResponse, answerOfResult, briefQuery, planOf, type Answer } from './brief.ts';
import type { Loaded } from './engines.ts';
import { serve } from './http.ts';
import { measure, type Rounds, type Times } from './measure.ts';

export const STORE = 'store.read';
export const HTTP = 'HTTP';
export const COUNTED = ', with totalCount';

/** What a store answers, with `totalCount`. */
export async function answerFrom(store: Pick<Loaded['store'], 'read'>): Promise<Answer> {
  return answerOfResult((await store.read(await planOf(briefQuery({ withCount: true })))).Project);
}

/**
 * Measures all ways over a loaded graph.
 *
 * @param reference the answer, `totalCount` included, that every way must give
 * @throws Error naming the way whose answer differs; then no figure is given
 */
export async function ask(
  { store, handWritten }: Loaded,
  reference: Answer,
  rounds: Rounds,
): Promise<Times[]> {
  const queries = [briefQuery({ withCount: false }), briefQuery({ withCount: true })] as const;
  const [plan, countedPlan] = [await planOf(queries[0]), await planOf(queries[1])];
  const http = await serve(store);
  const page: Answer = { edges: reference.edges };
  const ways = [
    {
      name: STORE,
      run: () => store.read(plan),
      answer: async () => answerOfResult((await store.read(plan)).Project),
      wanted: page,
    },
    {
      name: STORE + COUNTED,
      run: () => store.read(countedPlan),
      answer: () => answerFrom(store),
      wanted: reference,
    },
    {
      name: HTTP,
      run: () => http.ask(queries[0]),
      inStore: () => http.inStore(),
      answer: async () => answerOfResponse(await http.ask(queries[0])),
      wanted: page,
    },
    {
      name: HTTP + COUNTED,
      run: () => http.ask(queries[1]),
      inStore: () => http.inStore(),
      answer: async () => answerOfResponse(await http.ask(queries[1])),
      wanted: reference,
    },
    ...handWritten.map((way) => ({
      name: `by hand: ${way.name}`,
      run: () => way.run(),
      answer: async () => way.answerOf(await way.run()),
      wanted: page,
    })),
  ];
  try {
    for (const { name, answer, wanted } of ways) assertSame(name, await answer(), wanted);
    const times = await measure(ways, rounds);
    for (const { name, answer, wanted } of ways) assertSame(name, await answer(), wanted);
    return times;
  } finally {
    await http.close();
  }
}

function assertSame(way: string, answer: Answer, wanted: Answer): void {
  if (isDeepStrictEqual(answer, wanted)) return;
  const at = answer.edges.findIndex((edge, index) => !isDeepStrictEqual(edge, wanted.edges[index]));
  throw new Error(
    `${way} answers otherwise (${answer.edges.length} projects, ${wanted.edges.length} wanted; the first that differs: ${at}), so there are no figures:\n${JSON.stringify(answer.edges[at] ?? answer.totalCount)}\n${JSON.stringify(wanted.edges[at] ?? wanted.totalCount)}`,
  );
}
