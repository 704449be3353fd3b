/** One operation: first that all answer alike, then how long each takes. */
import { isDeepStrictEqual } from 'node:util';
import { measure, measureUnderLoad, type Times } from '../measure.ts';
import type { HttpEndpoint } from '../http.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import type { HandWritten } from './by-hand.ts';
import type { Operation } from './operations.ts';
import type { Plain } from './plain.ts';
import type { Server } from './servers.ts';
import { storeCallsOf } from './store-calls.ts';

export interface Sides {
  readonly ours: Server;
  readonly theirs: Server;
  /** Our store in this process, and the same behind our HTTP server in this process. */
  readonly store: GraphStore;
  readonly http: HttpEndpoint;
  readonly byHand: (statement: HandWritten) => Promise<readonly (readonly unknown[])[]>;
}

/** In milliseconds. */
export interface Compared {
  readonly name: string;
  /** For each number of clients. */
  readonly loads: readonly { readonly clients: number; readonly ours: Times; readonly theirs: Times }[];
  readonly store: Times;
  /** The fastest of them. */
  readonly byHand: Times;
  /** p50 of what HTTP and GraphQL add to the store's time in the same request. */
  readonly added: number;
}

export interface Effort {
  readonly clients: readonly number[];
  /** For each side under each number of clients. */
  readonly milliseconds: number;
  /** Of the store and the statements in turns. */
  readonly rounds: number;
}

/** @throws Error naming the operation and the side whose answer differs; then there are no figures */
export async function compare(operation: Operation, sides: Sides, effort: Effort): Promise<Compared> {
  const { name, ours, theirs } = operation;
  await assertSame(operation, sides);
  const calls = await storeCallsOf(ours, sides.store);
  const [store, http, ...statements] = await measure(
    [
      { name: 'store', run: () => calls(sides.store) },
      {
        name: 'http',
        run: () => sides.http.ask(ours.query, ours.variables),
        inStore: () => sides.http.inStore(),
      },
      ...operation.byHand.map((statement, at) => ({
        name: `by hand ${at + 1}`,
        run: () => sides.byHand(statement),
      })),
    ],
    { warmUp: Math.ceil(effort.rounds / 2), counted: effort.rounds },
  );
  const [byHand] = statements.toSorted((left, right) => left.p50 - right.p50);
  if (store === undefined || byHand === undefined) throw new Error(`${name} has no hand-written statement`);
  const loads: Compared['loads'][number][] = [];
  for (const clients of effort.clients) {
    const ways = [
      { name: 'ours', run: () => sides.ours.ask(ours) },
      { name: 'theirs', run: () => sides.theirs.ask(theirs) },
    ];
    const [mine, other] = await measureUnderLoad(ways, { clients, milliseconds: effort.milliseconds });
    if (mine !== undefined && other !== undefined) loads.push({ clients, ours: mine, theirs: other });
  }
  await assertSame(operation, sides);
  return { name, loads, store, byHand, added: http?.besides ?? Number.NaN };
}

async function assertSame(operation: Operation, { ours, theirs, http, byHand }: Sides): Promise<void> {
  const wanted = answerIn(operation, await ours.ask(operation.ours));
  const others: (readonly [string, Plain])[] = [
    ['the library', answerIn(operation, await theirs.ask(operation.theirs))],
    [
      'our server in this process',
      answerIn(operation, await http.ask(operation.ours.query, operation.ours.variables)),
    ],
  ];
  for (const statement of operation.byHand) {
    others.push(['a statement by hand', statement.read(await byHand(statement))]);
  }
  for (const [side, answer] of others) {
    if (isDeepStrictEqual(answer, wanted)) continue;
    throw new Error(
      `${operation.name}: ${side} answers otherwise, so there are no figures:\n${shortened(answer)}\nand not\n${shortened(wanted)}`,
    );
  }
}

function answerIn(operation: Operation, body: Buffer): Plain {
  const { data, errors } = JSON.parse(body.toString()) as {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (errors !== undefined || data == null) {
    throw new Error(`${operation.name}: ${errors?.[0]?.message ?? body.toString()}`);
  }
  return operation.read(data);
}

const shortened = (answer: Plain): string => JSON.stringify(answer).slice(0, 2000);
