/**
 * A search as one statement for each kind, which looks through the kind's column of searched texts: the engine keeps
 * columns together and goes through 240,000 of them in some tens of milliseconds, so that there is no index to keep
 * current and to load again.
 */
import { searchName, searchText, type NodeKind } from '../model/index.ts';
import { compareHits, wholeOf, type Hit, type Search } from '../search/search.ts';
import { quoted } from './columns.ts';
import type { Ask } from './read.ts';
import { numberIn, textIn } from './row.ts';
import { statementOf, type Statement } from './statement.ts';

export async function searchGraph(search: Search, ask: Ask): Promise<Hit[]> {
  const found = await Promise.all(
    [...new Set(search.kinds)].map(async (kind) =>
      (await ask(searchStatement(kind, search))).map((row): Hit => ({
        kind,
        id: textIn(row, 'id'),
        name: textIn(row, 'name'),
        rank: numberIn(row, 'rank'),
      })),
    ),
  );
  return found.flat().sort(compareHits).slice(0, search.most);
}

function searchStatement(kind: NodeKind, search: Search): Statement {
  const name = `n.${quoted(searchName)}`;
  return statementOf((parameters) => {
    const terms = search.terms.map((term) => parameters.add(term));
    const whole = parameters.add(wholeOf(search));
    const holds = (text: string) => terms.map((term) => `${text} CONTAINS ${term}`).join(' AND ');
    return [
      `MATCH (n:${quoted(kind)}) WHERE ${holds(`n.${quoted(searchText)}`)}`,
      `RETURN n.id AS id, ${name} AS name,`,
      `CASE WHEN ${name} = ${whole} THEN 0 WHEN ${name} STARTS WITH ${whole} THEN 1`,
      `WHEN ${holds(name)} THEN 2 ELSE 3 END AS rank`,
      `ORDER BY rank, size(${name}), name, id LIMIT ${parameters.add(search.most)}`,
    ];
  });
}
