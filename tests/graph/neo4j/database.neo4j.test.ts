import neo4j, { type Driver } from 'neo4j-driver';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GraphUnavailable } from '../../../src/graph/errors.ts';
import { schemaStatements } from '../../../src/graph/neo4j/constraints.ts';
import { openNeo4j } from '../../../src/graph/neo4j/index.ts';
import { nodeKinds } from '../../../src/graph/model/index.ts';
import { describeNeo4j, emptyNeo4j, type Neo4jAccess } from '../../engines/neo4j.ts';
import { documents } from './sample-graph.ts';

describeNeo4j('a database that is opened', () => {
  let access: Neo4jAccess;
  let driver: Driver;

  beforeEach(async () => {
    access = await emptyNeo4j();
    driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  });

  afterEach(() => driver.close());

  const names = async (statement: string) => {
    const { records } = await driver.executeQuery(statement, {}, { database: access.database });
    return records.map((record) => String(record.get(0))).toSorted();
  };

  it('has a constraint for each kind and an index for each indexed property, once however often it is opened', async () => {
    const wanted = schemaStatements().map((statement) => /(?:CONSTRAINT|INDEX) (\S+)/.exec(statement)?.[1]);
    for (let time = 0; time < 2; time++) {
      const store = await openNeo4j(access);
      await store.close();
      expect(await names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")).toEqual(
        wanted.toSorted(),
      );
      expect(await names('SHOW CONSTRAINTS YIELD name RETURN name')).toHaveLength(nodeKinds.length + 1);
    }
  });

  it('keeps its revision, and shows the node that holds it to nobody', async () => {
    const [document] = documents;
    if (document === undefined) throw new Error('No document');
    const store = await openNeo4j(access);
    expect(await store.revision()).toBe(0);
    expect(await store.write(document)).toBe('created');
    expect(await store.write(document)).toBe('unchanged');
    await store.close();
    const again = await openNeo4j(access);
    expect(await again.revision()).toBe(1);
    for await (const one of again.contents()) {
      if ('kind' in one) expect(nodeKinds).toContain(one.kind);
    }
    await again.close();
  });

  it('takes documents from two programs at once as if they came one after the other', async () => {
    const [first, second] = [await openNeo4j(access), await openNeo4j(access)];
    await Promise.all(documents.map((document, at) => (at % 2 === 0 ? first : second).write(document)));
    expect(await first.revision()).toBe(documents.length);
    const { nodes } = await second.counts();
    expect(nodes.Document).toBe(documents.length);
    const ids = documents.flatMap(({ claims }) => claims.map(({ id }) => id));
    expect(nodes.FundingSource + nodes.Region + nodes.Department + nodes.Unit + nodes.Kpi).toBe(
      new Set(ids).size,
    );
    await Promise.all([first.close(), second.close()]);
  });

  it('is written over one connection, however many writes wait for each other, so that reads go on', async () => {
    const [document] = documents;
    if (document === undefined) throw new Error('No document');
    const store = await openNeo4j(access);
    let busiest = 0;
    const writes = Array.from({ length: 120 }, async () => {
      await store.write(document);
      busiest = Math.max(busiest, store.connections().inUse);
    });
    await Promise.all(writes);
    expect(busiest).toBeLessThanOrEqual(1);
    await store.close();
  });

  it('is told from one that is not there, and from one that the password does not open', async () => {
    const elsewhere = openNeo4j({ ...access, database: 'nowhere' });
    await expect(elsewhere).rejects.toThrow(GraphUnavailable);
    await expect(elsewhere).rejects.toThrow(
      `Neo4j at ${access.uri} has no database "nowhere": correct NEO4J_DATABASE, or leave it out for the user's own database.`,
    );
    const locked = openNeo4j({ ...access, password: 'wrong' });
    await expect(locked).rejects.toThrow(GraphUnavailable);
    await expect(locked).rejects.toThrow(
      `Neo4j at ${access.uri} refuses the user "${access.username}" with this password: correct NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
  });

  it('is found without being named: the home database of the user', async () => {
    const { uri, username, password } = access;
    const store = await openNeo4j({ uri, username, password });
    await expect(store.revision()).resolves.toBeGreaterThanOrEqual(0);
    await store.close();
  });
});
