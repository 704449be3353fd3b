/** What a person who knows this graph and Neo4j would write for the brief's question, in the ways worth trying. */
import neo4j, { type Driver, type Record as Neo4jRecord } from 'neo4j-driver';
import { handWrittenAnswer, type Answer, type HandWrittenProject } from './brief.ts';
import type { Neo4jAccess } from './neo4j.ts';

/** A project keeps which statuses its indicators have. */
export const hasMissed = 'any(status IN $missed WHERE status IN p.indicatorStatuses)';

/** Many projects pass: the page is full before the walk along the ids has gone far. */
export const walking = `
MATCH (p:Project)
WHERE p.id > '' AND EXISTS {
  MATCH (p)-[:FUNDED_BY]->(f:FundingSource) WHERE f.category = 'SPECIAL_FUND' AND f.level = 'CENTRAL'
} AND ${hasMissed}
WITH p ORDER BY p.id LIMIT $rows`;

/** Few pass: only the projects of such funds are looked at. */
const fromFunds = `
MATCH (f:FundingSource) WHERE f.category = 'SPECIAL_FUND' AND f.level = 'CENTRAL'
MATCH (f)<-[:FUNDED_BY]-(p:Project)
WITH DISTINCT p WHERE ${hasMissed}
WITH p ORDER BY p.id LIMIT $rows`;

const maps = `
RETURN {
  name: p.name,
  department: head(COLLECT { MATCH (p)-[:MANAGED_BY]->(d:Department) RETURN d.name }),
  unit: head(COLLECT { MATCH (p)-[:IMPLEMENTED_BY]->(u:Unit) RETURN u.name }),
  funds: COLLECT {
    MATCH (p)-[r:FUNDED_BY]->(f:FundingSource) WHERE f.level = 'CENTRAL'
    WITH r, f ORDER BY r.firstLine, f.id LIMIT $rows
    RETURN { amount: r.amount, channel: r.channel, evidence: r.evidence, name: f.name, level: f.level }
  },
  indicators: COLLECT {
    MATCH (p)-[:HAS_INDICATOR]->(i:Indicator) WHERE i.status IN $missed
    WITH i ORDER BY i.position, i.id LIMIT $rows
    RETURN {
      name: i.name, status: i.status, target: i.targetText, actual: i.actualText, weight: i.weight,
      score: i.score, deviationReason: i.deviationReason,
      sources: COLLECT {
        MATCH (i)-[s:DISCLOSED_IN]->(t:Document)
        RETURN { title: t.title, firstLine: s.firstLine, lastLine: s.lastLine, quote: s.quote }
      }
    }
  }
} AS project`;

/** The same without the fields' names in every row: less to send and to unpack. */
export const lists = `
RETURN [
  p.name,
  head(COLLECT { MATCH (p)-[:MANAGED_BY]->(d:Department) RETURN d.name }),
  head(COLLECT { MATCH (p)-[:IMPLEMENTED_BY]->(u:Unit) RETURN u.name }),
  COLLECT {
    MATCH (p)-[r:FUNDED_BY]->(f:FundingSource) WHERE f.level = 'CENTRAL'
    WITH r, f ORDER BY r.firstLine, f.id LIMIT $rows
    RETURN [r.amount, r.channel, r.evidence, f.name, f.level]
  },
  COLLECT {
    MATCH (p)-[:HAS_INDICATOR]->(i:Indicator) WHERE i.status IN $missed
    WITH i ORDER BY i.position, i.id LIMIT $rows
    RETURN [i.name, i.status, i.targetText, i.actualText, i.weight, i.score, i.deviationReason, COLLECT {
      MATCH (i)-[s:DISCLOSED_IN]->(t:Document) RETURN [t.title, s.firstLine, s.lastLine, s.quote]
    }]
  }
] AS project`;

export interface HandWritten {
  readonly name: string;
  /** Runs the statement and gives its rows as the driver does. */
  run(): Promise<unknown>;
  answerOf(rows: unknown): Answer;
}

export interface HandWrittenNeo4j {
  readonly ways: readonly HandWritten[];
  close(): Promise<void>;
}

/** The statements over a driver of their own, set as the store's is. */
export function handWrittenNeo4j(access: Neo4jAccess, rows: number): HandWrittenNeo4j {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password), {
    useBigInt: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
  const way = (name: string, text: string, read: (row: unknown) => HandWrittenProject): HandWritten => ({
    name,
    run: () => projectsOf(driver, access.database, text, rows),
    answerOf: (found) => handWrittenAnswer((found as unknown[]).slice(0, rows).map(read)),
  });
  return {
    ways: [
      way('walk along the ids, rows as maps', walking + maps, (row) => row as HandWrittenProject),
      way('walk along the ids, rows as lists', walking + lists, fromList),
      way('from the funds, rows as maps', fromFunds + maps, (row) => row as HandWrittenProject),
      way('from the funds, rows as lists', fromFunds + lists, fromList),
    ],
    close: () => driver.close(),
  };
}

async function projectsOf(driver: Driver, database: string, text: string, rows: number): Promise<unknown[]> {
  const parameters = { missed: ['UNMET', 'EXCEEDED'], rows: neo4j.int(rows + 1) };
  const records = await runOnce(driver, database, text, parameters);
  return records.map((record) => record.get('project') as unknown);
}

/** In one round trip. */
export async function runOnce(
  driver: Driver,
  database: string,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<readonly Neo4jRecord[]> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    return (await session.run(text, parameters)).records;
  } finally {
    await session.close();
  }
}

/** A row of `lists`. */
export function fromList(row: unknown): HandWrittenProject {
  const [name, department, unit, funds, indicators] = row as [
    string,
    string,
    string,
    unknown[][],
    unknown[][],
  ];
  return {
    name,
    department,
    unit,
    funds: funds.map(([amount, channel, evidence, fund, level]) => ({
      ...{ amount, channel, evidence, name: fund, level },
    })),
    indicators: indicators.map(
      ([indicator, status, target, actual, weight, score, deviationReason, sources]) => ({
        ...{ name: indicator, status, target, actual, weight, score, deviationReason },
        sources: (sources as unknown[][]).map(([title, firstLine, lastLine, quote]) => ({
          ...{ title, firstLine, lastLine, quote },
        })),
      }),
    ),
  } as HandWrittenProject;
}
