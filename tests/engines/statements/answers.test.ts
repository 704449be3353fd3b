/** Every operation on both engines: the oracle's answer, and on Neo4j no more reads of its store than are held. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { openNeo4j } from '../../../src/graph/neo4j/index.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { filled } from '../../schema/ask.ts';
import { describeNeo4j, emptyNeo4j } from '../neo4j.ts';
import { askFor, inMemory } from './asked.ts';
import { records } from './graph.ts';
import { operations } from './operations/index.ts';
import { statementsOf } from './printed.ts';
import { profiledStore, type Profiled } from './profiled.ts';

/** DB_HITS=write npx vitest run --project neo4j tests/engines/statements/answers.test.ts writes what is measured. */
const file = new URL('db-hits.json', import.meta.url);
const held = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
const isWriting = process.env['DB_HITS'] === 'write';

/** Plans of the same cost differ in what they look at; one that has lost its index looks at many times as much. */
const bound = (hits: number) => hits * 2 + 20;

const names = Object.keys(operations);

describe('the operations on the embedded engine', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await filled(await openEmbedded({ path: ':memory:' }), records);
  });
  afterAll(() => store.close());

  it.each(names)('%s: is answered as the oracle answers it', async (name) => {
    expect(await askFor(name, store)).toEqual(await askFor(name, await inMemory()));
  });
});

describeNeo4j('the operations on Neo4j', () => {
  let plain: GraphStore;
  let profiled: Profiled;
  const measured: Record<string, number> = {};

  beforeAll(async () => {
    const access = await emptyNeo4j();
    plain = await filled(await openNeo4j(access), records);
    profiled = profiledStore(plain, access);
    await profiled.replan();
  }, 180_000);
  afterAll(async () => {
    await profiled.close();
    await plain.close();
    if (isWriting) writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  });

  it.each(names)(
    '%s: is answered as the oracle answers it, by no more than was needed before',
    async (name) => {
      expect(await askFor(name, profiled.store)).toEqual(await askFor(name, await inMemory()));
      const { texts, dbHits } = profiled.profile();
      expect(texts).toEqual((await statementsOf(name)).map(({ text }) => text));
      measured[name] = dbHits;
      if (!isWriting) expect(dbHits, 'db hits').toBeLessThanOrEqual(bound(held[name] ?? 0));
    },
  );
});
