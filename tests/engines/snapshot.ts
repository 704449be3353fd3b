import type { Properties } from '../../src/graph/batch.ts';
import { compareTexts } from '../../src/graph/order.ts';
import type { Value } from '../../src/graph/plan.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { toStoredJson } from '../../src/graph/stored-json.ts';

/** Everything in a graph, in one order whatever the engine's; missing values left out, for engines say null or nothing. */
export async function snapshotOf(
  store: Pick<GraphStore, 'contents'>,
): Promise<readonly (readonly [string, Properties])[]> {
  const all: (readonly [string, Properties])[] = [];
  for await (const one of store.contents()) {
    const name =
      'kind' in one
        ? `${one.kind} ${one.id}`
        : `${one.from.kind} ${one.from.id} ${one.relationship} ${one.to.kind} ${one.to.id}`;
    all.push([name, present(one.properties)]);
  }
  // Two nodes may be joined twice, as a finding is to the document on two of whose lines it stands.
  const place = ([name, properties]: (typeof all)[number]) =>
    `${name} ${toStoredJson(Object.entries(properties).sort())}`;
  return all.sort(
    (left, right) => compareTexts(left[0], right[0]) || compareTexts(place(left), place(right)),
  );
}

/** The same without what differs from load to load. */
export async function lastingSnapshotOf(store: GraphStore) {
  const all = await snapshotOf(store);
  return all.map(([name, properties]) => [name, { ...properties, loadedAt: undefined }] as const);
}

function present(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter((entry: [string, Value]) => entry[1] !== null));
}
