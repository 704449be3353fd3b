/**
 * A search as one statement. Words of two Chinese characters or more are found by the full-text index, whose `cjk`
 * analyzer knows a text by its pairs of characters: a word is a phrase of pairs. Other words (one character, Latin
 * letters, figures) are no phrase of pairs wherever they stand, so that the texts themselves are looked through.
 * Either way a node counts only where its text holds every word.
 */
import { createHash } from 'node:crypto';
import { nodeKinds, nodes, searchName, searchText, type NodeKind } from '../model/index.ts';
import { compareHits, wholeOf, type Hit, type Search } from '../search/search.ts';
import { reported } from '../reported.ts';
import type { ReadOptions } from '../store.ts';
import type { Connection, Fields } from './connection.ts';
import { textOf } from './values.ts';

const labels = nodeKinds.filter((kind) => nodes[kind].searched !== undefined);

/** Another name for other kinds: an index keeps the kinds that it was made for. */
const indexName = `search_${createHash('sha256').update(labels.join()).digest('hex').slice(0, 8)}`;

/** Makes the index, where it is not there yet. */
export const searchIndexStatement =
  `CREATE FULLTEXT INDEX ${indexName} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [n.${searchText}] ` +
  "OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }";

export async function searchGraph(
  connection: Pick<Connection, 'read'>,
  search: Search,
  options: ReadOptions = {},
): Promise<Hit[]> {
  const { text, parameters } = searchStatement(search);
  const rows = await reported(
    { text, parameters },
    options,
    () => connection.read(text, parameters),
    ({ length }) => length,
  );
  return rows.map(hitOf).sort(compareHits);
}

function searchStatement(search: Search) {
  const phrases = search.terms.filter((term) => /^\p{Script=Han}{2,}$/u.test(term));
  const found =
    phrases.length > 0
      ? `CALL db.index.fulltext.queryNodes('${indexName}', $phrases) YIELD node AS n WITH n WHERE labels(n)[0] IN $kinds AND`
      : `MATCH (n:${search.kinds.join('|')}) WHERE`;
  return {
    text: `${found} all(term IN $terms WHERE n.${searchText} CONTAINS term)
WITH n, CASE WHEN n.${searchName} = $whole THEN 0 WHEN n.${searchName} STARTS WITH $whole THEN 1
  WHEN all(term IN $terms WHERE n.${searchName} CONTAINS term) THEN 2 ELSE 3 END AS rank
ORDER BY rank, size(n.${searchName}), n.${searchName}, n.id LIMIT $most
RETURN labels(n)[0] AS kind, n.id AS id, n.${searchName} AS name, rank`,
    parameters: {
      terms: search.terms,
      whole: wholeOf(search),
      most: BigInt(search.most),
      ...(phrases.length > 0
        ? { phrases: phrases.map((phrase) => `+"${phrase}"`).join(' '), kinds: search.kinds }
        : {}),
    },
  };
}

function hitOf({ kind, id, name, rank }: Fields): Hit {
  return { kind: textOf(kind) as NodeKind, id: textOf(id), name: textOf(name), rank: Number(rank) };
}
