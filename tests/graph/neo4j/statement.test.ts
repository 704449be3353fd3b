import { describe, expect, it } from 'vitest';
import { branchOf } from '../../../src/graph/branch.ts';
import { OWN_ORDER } from '../../../src/graph/neo4j/choice.ts';
import { statementOf } from '../../../src/graph/neo4j/statement.ts';
import { all, allOf, chosen, hasIndicator, is, page, paidBy } from './plans.ts';

const unknown = chosen(null);
const walk = chosen({ page: OWN_ORDER, count: OWN_ORDER });

describe('the statement of a plan', () => {
  it('walks the ids for a first page, and asks for one row more than the page', () => {
    const { text, parameters } = statementOf(
      allOf(branchOf('Project', { page: page(50), properties: ['name'] })),
      unknown,
    );
    expect(text).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0"
    `);
    expect(parameters).toEqual({ param0: '', param1: 51n });
  });

  it('is one text for the first page and for every later one, so that its plan is cached once', () => {
    const first = allOf(branchOf('Project', { page: page(50) }));
    const later = allOf(branchOf('Project', { page: page(50, { after: { values: [], id: 'Project_7' } }) }));
    expect(statementOf(later, unknown).text).toBe(statementOf(first, unknown).text);
    expect(statementOf(later, unknown).parameters).toEqual({ param0: 'Project_7', param1: 51n });
  });

  it('is one text whatever the values of a filter are', () => {
    const named = (name: string) => allOf(branchOf('Project', { filter: is('name', name) }));
    expect(statementOf(named("'}) DETACH DELETE n //"), unknown).text).toBe(
      statementOf(named('道路'), unknown).text,
    );
  });

  it('holds every level in nested subqueries, with counts beside the rows', () => {
    const { text } = statementOf(
      allOf(
        branchOf('Document', {
          withCount: true,
          page: page(10),
          properties: ['title'],
          links: [
            {
              alias: 'projects',
              step: { relationship: 'DISCLOSED_IN', direction: 'in' },
              branches: [
                branchOf('Project', {
                  withCount: true,
                  page: page(5),
                  order: [{ on: 'edge', property: 'firstLine', descending: false }],
                  edgeProperties: ['firstLine'],
                }),
              ],
            },
          ],
        }),
      ),
      unknown,
    );
    expect(text).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Document)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.title, COLLECT {
          MATCH (this0)<-[this1:DISCLOSED_IN]-(this2:Project)
          WITH this2, this1
          ORDER BY this1.firstLine ASC, this2.id ASC
          LIMIT $param2
          RETURN [this2.id, this1.firstLine]
        }, COUNT {
          MATCH (this0)<-[this3:DISCLOSED_IN]-(this4:Project)
        }]
      } AS rows0, COUNT {
        MATCH (this5:Document)
        RETURN this5
      } AS count0"
    `);
  });

  it('sorts missing values last where Cypher would put them first', () => {
    const byScore = (descending: boolean) =>
      statementOf(
        allOf(
          branchOf('Project', {
            page: page(10),
            order: [{ on: 'node', property: 'totalScore', descending }],
          }),
        ),
        unknown,
      ).text;
    expect(byScore(false)).toContain('ORDER BY this0.totalScore ASC, this0.id ASC');
    expect(byScore(true)).toContain(
      'ORDER BY this0.totalScore IS NULL ASC, this0.totalScore DESC, this0.id ASC',
    );
  });

  it('takes the nodes that have a value from its index, and sorts all only where they do not fill the page', () => {
    const { text } = statementOf(
      allOf(
        branchOf('Project', {
          page: page(10),
          order: [{ on: 'node', property: 'executionRate', descending: true }],
        }),
      ),
      unknown,
    );
    expect(text).toContain('WHERE this0.executionRate IS NOT NULL');
    expect(text).toContain('ORDER BY this0.executionRate DESC, this0.id ASC');
    expect(text).toContain(
      'ORDER BY this2.executionRate IS NULL ASC, this2.executionRate DESC, this2.id ASC',
    );
  });

  it('fetches the last page backwards, missing values first', () => {
    const { text } = statementOf(
      allOf(
        branchOf('Project', {
          page: page(10, { direction: 'backward' }),
          order: [{ on: 'node', property: 'executionRate', descending: true }],
        }),
      ),
      unknown,
    );
    expect(text).toContain(
      'ORDER BY this0.executionRate IS NULL DESC, this0.executionRate ASC, this0.id DESC',
    );
  });

  it('bounds the first key of an order by itself, for an index to be walked from there', () => {
    const { text, parameters } = statementOf(
      allOf(
        branchOf('Project', {
          page: page(10, { after: { values: ['道路'], id: 'Project_7' } }),
          order: [{ on: 'node', property: 'name', descending: false }],
        }),
      ),
      unknown,
    );
    expect(text).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.name IS NOT NULL AND this0.name >= $param0 AND (this0.name <> $param1 OR this0.id > $param2))
        WITH this0
        ORDER BY this0.name ASC, this0.id ASC
        LIMIT $param3
        RETURN [this0.id, this0.name]
      } AS rows0"
    `);
    expect(parameters).toMatchObject({ param0: '道路' });
  });

  it('starts from the related nodes that a choice names, and checks the rest', () => {
    const filter = all(paidBy(is('level', 'CENTRAL')), hasIndicator(is('status', 'UNMET')));
    const plan = allOf(branchOf('Project', { filter, page: page(50), withCount: true }));
    expect(statementOf(plan, chosen({ page: 0, count: 1 })).text).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)-[this1:FUNDED_BY]->(this2:FundingSource)
        WHERE this2.level = $param0
        WITH DISTINCT this0
        WHERE any(var3 IN $param1 WHERE var3 IN this0.indicatorStatuses)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id]
      } AS rows0, COUNT {
        MATCH (this4:Project)-[this5:HAS_INDICATOR]->(this6:Indicator)
        WHERE this6.status = $param3
        WITH DISTINCT this4
        WHERE EXISTS {
          MATCH (this4)-[this7:FUNDED_BY]->(this8:FundingSource)
          WHERE this8.level = $param4
        }
        RETURN this4
      } AS count0"
    `);
    expect(statementOf(plan, walk).text).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND (EXISTS {
          MATCH (this0)-[this1:FUNDED_BY]->(this2:FundingSource)
          WHERE this2.level = $param1
        } AND any(var3 IN $param2 WHERE var3 IN this0.indicatorStatuses)))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param3
        RETURN [this0.id]
      } AS rows0, COUNT {
        MATCH (this4:Project)
        WHERE (EXISTS {
          MATCH (this4)-[this5:FUNDED_BY]->(this6:FundingSource)
          WHERE this6.level = $param4
        } AND any(var7 IN $param5 WHERE var7 IN this4.indicatorStatuses))
        RETURN this4
      } AS count0"
    `);
  });

  it('weighs the starts itself where nothing is known of the list', () => {
    const filter = paidBy(is('level', 'CENTRAL'));
    const { text } = statementOf(allOf(branchOf('Project', { filter, page: page(50) })), unknown);
    expect(text).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Project)
      } AS var0, COLLECT {
        MATCH (this1:FundingSource)
        WHERE this1.level = $param0
        WITH this1
        
        LIMIT $param1
        RETURN CASE
          WHEN count(this1) < $param2 THEN sum(COUNT {
            (this1)<-[:FUNDED_BY]-()
          })
          ELSE $param3
        END
      }[0] AS var2
      WITH CASE
        WHEN (var2 * var2) <= ($param4 * var0) THEN 0
        ELSE -1
      END AS var3, CASE
        WHEN (var2 * 2) <= var0 THEN 0
        ELSE -1
      END AS var4
      RETURN COLLECT {
        UNWIND CASE var3
          WHEN 0 THEN COLLECT {
            MATCH (this5:Project)-[this6:FUNDED_BY]->(this7:FundingSource)
            WHERE this7.level = $param5
            WITH DISTINCT this5
            WITH this5
            ORDER BY this5.id ASC
            LIMIT $param6
            RETURN this5
          }
          ELSE COLLECT {
            MATCH (this8:Project)
            WHERE (this8.id > $param7 AND EXISTS {
              MATCH (this8)-[this9:FUNDED_BY]->(this10:FundingSource)
              WHERE this10.level = $param8
            })
            WITH this8
            ORDER BY this8.id ASC
            LIMIT $param9
            RETURN this8
          }
        END AS this11
        RETURN [this11.id]
      } AS rows0, var3 AS pageStart0, var4 AS countStart0"
    `);
  });

  it('takes no start that would have to look at every node of a large kind', () => {
    const contains = hasIndicator({
      type: 'compare',
      on: 'node',
      property: 'name',
      comparison: 'contains',
      value: '企业',
    });
    const none = { ...hasIndicator(is('status', 'UNMET')), quantifier: 'none' } as const;
    for (const filter of [contains, none, hasIndicator(null)]) {
      const { text } = statementOf(allOf(branchOf('Project', { filter, page: page(50) })), unknown);
      expect(text).not.toContain('UNWIND');
    }
  });

  it('finds the ids it is given in each kind', () => {
    const plan = {
      start: { type: 'ids', ids: ['Project_1', 'Unit_2'] },
      branches: [branchOf('Project'), branchOf('Unit')],
    } as const;
    expect(statementOf(plan, unknown).text).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        RETURN [this0.id]
      } AS rows0, COLLECT {
        MATCH (this1:Unit)
        WHERE this1.id IN $param1
        WITH this1
        ORDER BY this1.id ASC
        RETURN [this1.id]
      } AS rows1"
    `);
  });
});
