/** A Neo4j that tells, beside its answers, how much of its store it looked at for them. */
import neo4j from 'neo4j-driver';
import { rememberChoices } from '../../../src/graph/neo4j/choice.ts';
import type { Connection, Fields } from '../../../src/graph/neo4j/connection.ts';
import { groupGraph } from '../../../src/graph/neo4j/group.ts';
import { createPrinter } from '../../../src/graph/neo4j/printed.ts';
import { readPlan } from '../../../src/graph/neo4j/read.ts';
import { searchGraph } from '../../../src/graph/neo4j/search.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import type { Neo4jAccess } from '../neo4j.ts';

export interface Profile {
  /** The statements, in the order in which they were asked. */
  readonly texts: readonly string[];
  /** Of all operators of all of them: reads of the store, as Neo4j counts them. */
  readonly dbHits: number;
}

export interface Profiled {
  readonly store: GraphStore;
  /** Has statements planned by what the indexes hold now, and not by what they held when they were last looked at. */
  replan(): Promise<void>;
  /** What was asked since the last time. */
  profile(): Profile;
  close(): Promise<void>;
}

/** Reads as `store` does, with every statement under PROFILE and nothing remembered from one to the next. */
export function profiledStore(store: GraphStore, access: Neo4jAccess): Profiled {
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password), {
    useBigInt: true,
  });
  let texts: string[] = [];
  let dbHits = 0;
  const { database } = access;
  const connection: Pick<Connection, 'read'> = {
    async read(text, parameters = {}) {
      // Before the answer: of several that are asked at once any may be answered first.
      texts.push(text);
      const { records, summary } = await driver.executeQuery(`PROFILE ${text}`, parameters, { database });
      if (summary.profile === false) throw new Error('Neo4j gave no profile');
      dbHits += dbHitsOf(summary.profile);
      return records.map((record) => record.toObject() as Fields);
    },
  };
  const choices = { ...rememberChoices(), recall: () => null };
  const print = createPrinter(choices);
  return {
    store: {
      ...store,
      read: (plan, options) => readPlan(connection, { print, choices }, plan, options),
      group: (grouping, options) => groupGraph(connection, grouping, options),
      search: (search, options) => searchGraph(connection, search, options),
    },
    async replan() {
      await driver.executeQuery('CALL db.prepareForReplanning(60)', {}, { database });
    },
    profile() {
      const profile = { texts, dbHits };
      texts = [];
      dbHits = 0;
      return profile;
    },
    close: () => driver.close(),
  };
}

interface Operator {
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

function dbHitsOf({ dbHits, children }: Operator): number {
  return children.reduce((sum, child) => sum + dbHitsOf(child), dbHits);
}
