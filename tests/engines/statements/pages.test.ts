import { describe, expect, it } from 'vitest';
import { pageOperations } from './operations/pages.ts';
import { printed } from './printed.ts';

/** Each test is named after its operation. */
describe('the statements of pages', () => {
  it('are all held here', ({ task }) => {
    const held = task.suite?.tasks.slice(1).map(({ name }) => name);
    expect(held).toEqual(Object.keys(pageOperations));
  });

  it('a first page', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 51n"
    `);
  });

  it('a first page of a length', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 4n"
    `);
  });

  it('a page behind a cursor', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: "Project_23cb95a0afb00f0c95fd"
        param1: 4n"
    `);
  });

  it('the last page', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id DESC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 4n"
    `);
  });

  it('a page before a cursor', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id < $param0
        WITH this0
        ORDER BY this0.id DESC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: "Project_48ca250fe7253abb4205"
        param1: 4n"
    `);
  });

  it('a page between two cursors', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.id < $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: "Project_0343bf2ea39070375ffa"
        param1: "Project_48ca250fe7253abb4205"
        param2: 4n"
    `);
  });

  it('a page of none', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 1n"
    `);
  });

  it('a page by an indexed property', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.name IS NOT NULL
        WITH this0
        ORDER BY this0.name ASC, this0.id ASC
        LIMIT $param0
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: 4n"
    `);
  });

  it('a page by an indexed property, downwards', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.name IS NOT NULL
        WITH this0
        ORDER BY this0.name DESC, this0.id ASC
        LIMIT $param0
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: 4n"
    `);
  });

  it('a later page by an indexed property', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.name IS NOT NULL AND this0.name >= '企业技术改造建设项目（11）' AND (this0.name <> $param0 OR this0.id > $param1))
        WITH this0
        ORDER BY this0.name ASC, this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: "企业技术改造建设项目（11）"
        param1: "Project_a43991f5357c32bcbc52"
        param2: 4n"
    `);
  });

  it('a page by a property that some have', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        WITH COLLECT {
          MATCH (this0:Project)
          WHERE this0.executionRate IS NOT NULL
          WITH this0
          ORDER BY this0.executionRate DESC, this0.id ASC
          LIMIT $param0
          RETURN this0
        } AS var1
        UNWIND CASE
          WHEN size(var1) > $param1 THEN var1
          ELSE COLLECT {
            MATCH (this2:Project)
            WITH this2
            ORDER BY this2.executionRate IS NULL ASC, this2.executionRate DESC, this2.id ASC
            LIMIT $param2
            RETURN this2
          }
        END AS this3
        RETURN [this3.id, this3.executionRate, this3.name]
      } AS rows0
        param0: 4n
        param1: 3n
        param2: 4n"
    `);
  });

  it('a later page by a property that some have', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        WITH COLLECT {
          MATCH (this0:Project)
          WHERE (this0.executionRate IS NOT NULL AND this0.executionRate <= $param0 AND (this0.executionRate <> $param1 OR this0.id > $param2))
          WITH this0
          ORDER BY this0.executionRate DESC, this0.id ASC
          LIMIT $param3
          RETURN this0
        } AS var1
        UNWIND CASE
          WHEN size(var1) > $param4 THEN var1
          ELSE COLLECT {
            MATCH (this2:Project)
            WHERE (this2.executionRate < $param5 OR this2.executionRate IS NULL OR (this2.executionRate = $param6 AND this2.id > $param7))
            WITH this2
            ORDER BY this2.executionRate IS NULL ASC, this2.executionRate DESC, this2.id ASC
            LIMIT $param8
            RETURN this2
          }
        END AS this3
        RETURN [this3.id, this3.executionRate, this3.name]
      } AS rows0
        param0: 93.99
        param1: 93.99
        param2: "Project_8c28fdd3505bd5039dc0"
        param3: 4n
        param4: 3n
        param5: 93.99
        param6: 93.99
        param7: "Project_8c28fdd3505bd5039dc0"
        param8: 4n"
    `);
  });

  it('the last page by a property that some have', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WITH this0
        ORDER BY this0.executionRate IS NULL DESC, this0.executionRate ASC, this0.id DESC
        LIMIT $param0
        RETURN [this0.id, this0.executionRate, this0.name]
      } AS rows0
        param0: 4n"
    `);
  });

  it('a page by money', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        WITH COLLECT {
          MATCH (this0:Project)
          WHERE this0.executed IS NOT NULL
          WITH this0
          ORDER BY this0.executed DESC, this0.id ASC
          LIMIT $param0
          RETURN this0
        } AS var1
        UNWIND CASE
          WHEN size(var1) > $param1 THEN var1
          ELSE COLLECT {
            MATCH (this2:Project)
            WITH this2
            ORDER BY this2.executed IS NULL ASC, this2.executed DESC, this2.id ASC
            LIMIT $param2
            RETURN this2
          }
        END AS this3
        RETURN [this3.id, this3.executed, this3.name]
      } AS rows0
        param0: 4n
        param1: 3n
        param2: 4n"
    `);
  });

  it('more than have the property that it goes by', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        WITH COLLECT {
          MATCH (this0:Project)
          WHERE this0.executed IS NOT NULL
          WITH this0
          ORDER BY this0.executed ASC, this0.id ASC
          LIMIT $param0
          RETURN this0
        } AS var1
        UNWIND CASE
          WHEN size(var1) > $param1 THEN var1
          ELSE COLLECT {
            MATCH (this2:Project)
            WITH this2
            ORDER BY this2.executed ASC, this2.id ASC
            LIMIT $param2
            RETURN this2
          }
        END AS this3
        RETURN [this3.id, this3.executed, this3.name]
      } AS rows0
        param0: 201n
        param1: 200n
        param2: 201n"
    `);
  });

  it('a page by money of those above a sum', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        WITH COLLECT {
          MATCH (this0:Project)
          WHERE (this0.executionGap IS NOT NULL AND this0.executionGap > $param0)
          WITH this0
          ORDER BY this0.executionGap DESC, this0.id ASC
          LIMIT $param1
          RETURN this0
        } AS var1
        UNWIND CASE
          WHEN size(var1) > $param2 THEN var1
          ELSE COLLECT {
            MATCH (this2:Project)
            WHERE this2.executionGap > $param3
            WITH this2
            ORDER BY this2.executionGap IS NULL ASC, this2.executionGap DESC, this2.id ASC
            LIMIT $param4
            RETURN this2
          }
        END AS this3
        RETURN [this3.id, this3.executionGap, this3.name]
      } AS rows0
        param0: 0n
        param1: 4n
        param2: 3n
        param3: 0n
        param4: 4n"
    `);
  });

  it('a page by two properties', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.fiscalYear IS NOT NULL
        WITH this0
        ORDER BY this0.fiscalYear DESC, this0.name ASC, this0.id ASC
        LIMIT $param0
        RETURN [this0.id, this0.fiscalYear, this0.name]
      } AS rows0
        param0: 4n"
    `);
  });

  it('a later page by two properties', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.fiscalYear IS NOT NULL AND this0.fiscalYear <= $param0 AND (this0.fiscalYear <> $param1 OR (this0.name > '企业技术改造专项经费（16）' OR (this0.name = $param2 AND this0.id > $param3))))
        WITH this0
        ORDER BY this0.fiscalYear DESC, this0.name ASC, this0.id ASC
        LIMIT $param4
        RETURN [this0.id, this0.fiscalYear, this0.name]
      } AS rows0
        param0: {"low":2020,"high":0}
        param1: {"low":2020,"high":0}
        param2: "企业技术改造专项经费（16）"
        param3: "Project_0343bf2ea39070375ffa"
        param4: 4n"
    `);
  });

  it('a page by a number of related things', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WITH this0, COUNT {
          MATCH (this0)-[this1:HAS_INDICATOR]->(this2:Indicator)
          WHERE this2.status = $param0
          RETURN this2
        } AS var3
        ORDER BY var3 DESC, this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, var3]
      } AS rows0
        param0: "UNMET"
        param1: 4n"
    `);
  });

  it('a page by a sum over edges', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Department)
        WITH this0, reduce(var1 = NULL, var2 IN COLLECT {
          MATCH (this0)<-[this3:MANAGED_BY]-(this4:Project)
          WHERE this4.executed IS NOT NULL
          RETURN this4.executed
        } | (coalesce(var1, 0) + var2)) AS var5
        ORDER BY var5 IS NULL ASC, var5 DESC, this0.id ASC
        LIMIT $param0
        RETURN [this0.id, this0.name, var5]
      } AS rows0
        param0: 4n"
    `);
  });

  it('a page by a sum of what edges carry', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WITH this0, reduce(var1 = NULL, var2 IN COLLECT {
          MATCH (this0)<-[this3:FUNDED_BY]-(this4:Project)
          WHERE this3.amount IS NOT NULL
          RETURN this3.amount
        } | (coalesce(var1, 0) + var2)) AS var5
        ORDER BY var5 IS NULL ASC, var5 DESC, this0.id ASC
        LIMIT $param0
        RETURN [this0.id, this0.name, var5]
      } AS rows0
        param0: 4n"
    `);
  });

  it('a nested page by a property', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Department)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)<-[this1:MANAGED_BY]-(this2:Project)
          WITH this2
          ORDER BY this2.executed IS NULL ASC, this2.executed DESC, this2.id ASC
          LIMIT $param2
          RETURN [this2.id, this2.name, this2.executed]
        }]
      } AS rows0
        param0: ""
        param1: 4n
        param2: 3n"
    `);
  });

  it('a nested page by what the edge carries', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)-[this1:FUNDED_BY]->(this2:FundingSource)
          WITH this2, this1
          ORDER BY this1.amount IS NULL ASC, this1.amount DESC, this2.id ASC
          LIMIT $param2
          RETURN [this2.id, this2.name, this1.amount]
        }]
      } AS rows0
        param0: ""
        param1: 4n
        param2: 3n"
    `);
  });
});
