import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeNeo4j, emptyNeo4j } from './neo4j.ts';

describeNeo4j('the Neo4j of a test file', () => {
  let driver: Driver;
  let database: string;

  beforeAll(async () => {
    const access = await emptyNeo4j();
    database = access.database;
    driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  });

  afterAll(async () => {
    await driver.close();
  });

  it('has lost every node, constraint and index after being emptied', async () => {
    const options = { database };
    await driver.executeQuery(
      'CREATE CONSTRAINT project_id FOR (p:Project) REQUIRE p.id IS UNIQUE',
      {},
      options,
    );
    await driver.executeQuery('CREATE INDEX project_name FOR (p:Project) ON (p.name)', {}, options);
    await driver.executeQuery(
      'UNWIND range(1, 25000) AS id CREATE (:Project {id: id})-[:OF]->(:Unit)',
      {},
      options,
    );
    await emptyNeo4j();
    const nodes = await driver.executeQuery('MATCH (n) RETURN count(n) AS count', {}, options);
    expect(nodes.records[0]?.get('count')).toEqual(neo4j.int(0));
    expect((await driver.executeQuery('SHOW CONSTRAINTS', {}, options)).records).toEqual([]);
    const indexes = await driver.executeQuery('SHOW INDEXES YIELD type', {}, options);
    expect(indexes.records.map((record) => record.get('type') as string)).toEqual(['LOOKUP', 'LOOKUP']);
  });

  it('is not named by the environment, so that no test reaches the database of a developer', () => {
    expect(process.env['NEO4J_URI']).toBe('');
  });
});
