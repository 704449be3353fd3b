import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwnRules } from '../../src/audit/read-rules.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { GraphUnavailable, StatementRefused } from '../../src/graph/errors.ts';
import { checkReading } from '../../src/graph/query-check.ts';
import type { QueryableStore } from '../../src/graph/store.ts';

let folder: string;
let store: QueryableStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'query-check-'));
  await writeFile(join(folder, 'secret.csv'), 'a,b\n1,2\n');
  store = await openEmbedded({ path: ':memory:' });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const check = (text: string, parameters = {}) => store.check({ embedded: text, neo4j: text }, parameters);
const refused = (text: string) => check(text).then(() => null, String);

/** `FILE` stands for a file that is there, `OUT` for one that is not. */
const reachingOut: readonly string[] = [
  "LOAD FROM 'FILE' RETURN *",
  "COPY (MATCH (d:Document) RETURN d.id) TO 'OUT'",
  "UNWIND [1] AS y LOAD FROM 'FILE' RETURN *",
  "UNWIND [1] AS y LOAD/**/FROM 'FILE' RETURN *",
  "UNWIND [1] AS y LOAD WITH HEADERS (a STRING, b STRING) FROM 'FILE' RETURN *",
  "UNWIND [1] AS y LOAD // a comment\n FROM 'FILE' RETURN *",
  "WITH '/*' AS a LOAD FROM 'FILE' WITH a, '*/' AS b RETURN a, b",
  "WITH 'it\\'s /*' AS a LOAD FROM 'FILE' WITH a, '*/' AS b RETURN a, b",
  'WITH "\'" AS a LOAD FROM \'FILE\' RETURN a, "\'"',
  "WITH 1 AS `a'` LOAD FROM 'FILE' RETURN `a'`, 'x'",
  "// \u2028MATCH\nCOPY (MATCH (d:Document) RETURN d.id) TO 'OUT'",
  "// \u2029MATCH\nCOPY (MATCH (d:Document) RETURN d.id) TO 'OUT'",
  "// \rMATCH\nCOPY (MATCH (d:Document) RETURN d.id) TO 'OUT'",
  "/* MATCH */ COPY (MATCH (d:Document) RETURN d.id) TO 'OUT'",
  "RETURN 1 AS a; COPY (MATCH (d:Document) RETURN d.id) TO 'OUT'",
  "EXPORT DATABASE 'OUT'",
  "ATTACH 'OUT' AS other (dbtype lbug)",
  'BEGIN TRANSACTION',
  'COMMIT',
  'CALL threads=1',
  'MATCH (d:Document) CALL show_tables() RETURN *',
  'INSTALL json',
  'LOAD EXTENSION json',
  'LOAD/**/CSV FROM "file:///etc/passwd" AS row RETURN row',
  'WITH 1 AS x LOAD/**/CSV FROM "file:///etc/passwd" AS row RETURN row',
  'WITH 1 AS x \\u004COAD CSV FROM "file:///etc/passwd" AS row RETURN row',
  'WITH \'\\u0027 AS x LOAD CSV FROM "file:///etc/passwd" AS row RETURN row //\' AS y RETURN y',
  'WITH 1 AS x CALL dbms.listConfig() YIELD name RETURN name',
  'WITH 1.load AS x RETURN x',
];

describe('a statement that reaches what is not in the graph', () => {
  it.each(reachingOut)('is refused in one sentence, and nothing is written: %j', async (written) => {
    const text = written.replace('FILE', join(folder, 'secret.csv')).replace('OUT', join(folder, 'out.csv'));
    const sentence = await refused(text);
    expect(sentence).toMatch(/^StatementRefused: (?!the engine cannot)[^\n]*[^.\n]$/);
    expect(await readdir(folder)).toEqual(['secret.csv']);
  });

  it('would do so: the engine itself lets a table be written to a file', async () => {
    const text = `COPY (MATCH (d:Document) RETURN d.id) TO '${join(folder, 'out.csv')}'`;
    await store.rows({ embedded: text, neo4j: text }, {});
    expect(await readdir(folder)).toEqual(['out.csv', 'secret.csv']);
    await rm(join(folder, 'out.csv'));
  });
});

describe('a statement that writes, or is none', () => {
  it.each([
    ["CREATE (:Document {id: 'x'})", /has to begin with/],
    ['', /has to begin with/],
    ['// MATCH', /has to begin with/],
    ["MATCH (d:Document) SET d.title = '改'", /the statement writes/],
    ['MATCH (d:Document) DELETE d', /the statement writes/],
    ['MATCH (d:Document) DETACH DELETE d', /\(DETACH\)/],
    ['RETURN 1 AS a; RETURN 2 AS b', /more than one statement/],
    ["RETURN 'a", /does not end/],
    ['RETURN 1 AS a /* b', /does not end/],
    ['RETURN 1 AS `a', /does not end/],
    [
      'MATCH (n:Nothing) RETURN n',
      /cannot run the statement: Binder exception: Table Nothing does not exist$/,
    ],
    ['MATCH (n:Document\nRETURN n', /cannot run the statement: [^\n]*[^.\n]$/],
  ])('is refused: %j', async (text, sentence) => {
    expect(await refused(text)).toMatch(sentence);
  });
});

describe('a statement that only reads', () => {
  it.each([
    'MATCH (d:Document) RETURN d.id AS subject',
    '  optional match (d:Document)\r\n  RETURN d.id AS subject;\r\n',
    '// COPY, LOAD and CALL are words here\nMATCH (d:Document) /* USE; IMPORT */ RETURN d.id',
    "UNWIND ['LOAD FROM', 'it\\'s a COPY; CALL'] AS text RETURN text",
    'WITH "/* CALL" AS a, "*/" AS b RETURN a, b',
    'WITH 1 AS `load` RETURN `load` + 1 AS `call; copy`',
    'WITH {`load`: 1} AS `use` RETURN `use`.load',
    'WITH {`call`: 1} AS one RETURN one . call',
    'WITH 1 AS payload, 2 AS copy_of, 3 AS used RETURN payload, copy_of, used',
    'MATCH (d:Document) WHERE d.id IN $load RETURN d.id',
  ])('passes: %j', async (text) => {
    await expect(check(text, text.includes('$load') ? { load: [] } : {})).resolves.toBeUndefined();
  });
});

it('a connection that is lost is no fault of the statement', async () => {
  const lost = new GraphUnavailable('Neo4j does not answer at bolt://127.0.0.1:1: start it.');
  await expect(checkReading('RETURN 1 AS a', () => Promise.reject(lost))).rejects.toBe(lost);
  await expect(
    checkReading('RETURN 1 AS a', () => Promise.reject(new Error('no such thing. in: RETURN 1 AS a'))),
  ).rejects.toEqual(new StatementRefused('the engine cannot run the statement: no such thing'));
});

it('every rule of the program passes', async () => {
  for (const { id, query, parameters } of await readOwnRules()) {
    const texts = typeof query === 'string' ? { neo4j: query, embedded: query } : query;
    const defaults = Object.entries(parameters).map(([name, one]) => [name, one.default] as const);
    await expect(
      store.check(texts, { ...Object.fromEntries(defaults), documents: [] }),
      id,
    ).resolves.toBeUndefined();
    await expect(
      checkReading(texts.neo4j, () => Promise.resolve(true)),
      id,
    ).resolves.toBeUndefined();
  }
});
