/** The brief's question by hand on the embedded engine: the page, then what belongs to its projects, side by side. */
import { Connection, Database, type PreparedStatement } from '@ladybugdb/core';
import { groupedBy } from '../loaders/grouped.ts';
import { handWrittenAnswer, type HandWrittenProject } from './brief.ts';
import type { HandWritten } from './hand-written-neo4j.ts';

type Fund = HandWrittenProject['funds'][number];
type Indicator = HandWrittenProject['indicators'][number];
type Source = Indicator['sources'][number];

const walking = `
MATCH (p:Project)
WHERE EXISTS {
  MATCH (p)-[:FUNDED_BY]->(f:FundingSource) WHERE f.category = 'SPECIAL_FUND' AND f.level = 'CENTRAL'
} AND (list_contains(p.indicatorStatuses, 'UNMET') OR list_contains(p.indicatorStatuses, 'EXCEEDED'))
RETURN p.id AS id ORDER BY id LIMIT $rows`;

const joining = `
MATCH (f:FundingSource)<-[:FUNDED_BY]-(p:Project)
WHERE f.category = 'SPECIAL_FUND' AND f.level = 'CENTRAL'
  AND (list_contains(p.indicatorStatuses, 'UNMET') OR list_contains(p.indicatorStatuses, 'EXCEEDED'))
RETURN DISTINCT p.id AS id ORDER BY id LIMIT $rows`;

const people = `
MATCH (p:Project)-[:MANAGED_BY]->(d:Department) WHERE p.id IN $ids
OPTIONAL MATCH (p)-[:IMPLEMENTED_BY]->(u:Unit)
RETURN p.id AS project, p.name AS name, d.name AS department, u.name AS unit`;

const funds = `
MATCH (p:Project)-[r:FUNDED_BY]->(f:FundingSource) WHERE p.id IN $ids AND f.level = 'CENTRAL'
RETURN p.id AS project, CAST(r.amount AS INT128) AS amount, r.channel AS channel, r.evidence AS evidence,
  f.name AS name, f.level AS level ORDER BY r.firstLine, f.id`;

/** Without the hint the engine begins at the documents, which takes 40 times as long. */
const indicators = `
MATCH (p:Project)-[h:HAS_INDICATOR]->(i:Indicator)-[s:DISCLOSED_IN]->(t:Document)
WHERE p.id IN $ids AND i.status IN ['UNMET', 'EXCEEDED']
HINT ((((p JOIN h) JOIN i) JOIN s) JOIN t)
RETURN p.id AS project, i.name AS name, i.status AS status, i.targetText AS target, i.actualText AS actual,
  i.weight AS weight, i.score AS score, i.deviationReason AS deviationReason,
  t.title AS title, s.firstLine AS firstLine, s.lastLine AS lastLine, s.quote AS quote
ORDER BY i.position, i.id`;

export interface HandWrittenEmbedded {
  readonly ways: readonly HandWritten[];
  close(): Promise<void>;
}

/** The statements over the engine's own driver; `path` is a copy of the store's file. */
export async function handWrittenEmbedded(path: string, rows: number): Promise<HandWrittenEmbedded> {
  const database = new Database(path, 2 ** 32, true, false, 2 ** 38);
  await database.init();
  const sessions = [0, 1, 2].map(() => sessionOf(new Connection(database, 1)));
  const [first, second, third] = sessions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('No connection');
  const way = (name: string, root: string): HandWritten => ({
    name,
    run: async () => {
      const page = (await first.run<{ id: string }>(root, { rows: rows + 1 })).slice(0, rows);
      const ids = page.map(({ id }) => id);
      const found = await Promise.all([
        first.run<Person>(people, { ids }),
        second.run<Fund & Of>(funds, { ids }),
        third.run<IndicatorRow>(indicators, { ids }),
      ]);
      return put(ids, found);
    },
    answerOf: (projects) => handWrittenAnswer(projects as HandWrittenProject[]),
  });
  return {
    ways: [way('filter every project', walking), way('start at the funds', joining)],
    async close() {
      for (const session of sessions) await session.close();
      await database.close();
    },
  };
}

interface Of {
  readonly project: string;
}
interface Person extends Of {
  readonly name: string;
  readonly department: string;
  readonly unit: string | null;
}
type IndicatorRow = Of & Omit<Indicator, 'sources'> & Source;

function put(
  ids: readonly string[],
  [persons, fundRows, indicatorRows]: [Person[], (Fund & Of)[], IndicatorRow[]],
): HandWrittenProject[] {
  const personOf = new Map(persons.map((person) => [person.project, person]));
  const fundsOf = groupedBy(fundRows, ({ project }) => project);
  const indicatorsOf = groupedBy(indicatorRows, ({ project }) => project);
  return ids.map((id) => ({
    name: personOf.get(id)?.name ?? '',
    department: personOf.get(id)?.department ?? null,
    unit: personOf.get(id)?.unit ?? null,
    funds: (fundsOf.get(id) ?? []).map(({ amount, channel, evidence, name: fund, level }) => ({
      ...{ amount, channel, evidence, name: fund, level },
    })),
    indicators: (indicatorsOf.get(id) ?? []).map(({ title, firstLine, lastLine, quote, ...row }) => ({
      ...{ name: row.name, status: row.status, target: row.target, actual: row.actual },
      ...{ weight: row.weight, score: row.score, deviationReason: row.deviationReason },
      sources: [{ title, firstLine, lastLine, quote }],
    })),
  }));
}

function sessionOf(connection: Connection) {
  const prepared = new Map<string, PreparedStatement>();
  return {
    async run<T>(text: string, parameters: Record<string, number | string[]>): Promise<T[]> {
      const statement = prepared.get(text) ?? (await connection.prepare(text));
      prepared.set(text, statement);
      const result = await connection.execute(statement, parameters);
      if (Array.isArray(result)) throw new Error('More than one statement');
      const rows: T[] = [];
      while (result.hasNext()) rows.push(result.getNextSync() as T);
      result.close();
      return rows;
    },
    close: () => connection.close(),
  };
}
