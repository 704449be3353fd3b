import { describe, expect, it } from 'vitest';
import { nodeOperations } from './operations/nodes.ts';
import { printed } from './printed.ts';

/** Each test is named after its operation. */
describe('the statements of nodes and what they are connected with', () => {
  it('are all held here', ({ task }) => {
    const held = task.suite?.tasks.slice(1).map(({ name }) => name);
    expect(held).toEqual(Object.keys(nodeOperations));
  });

  it('a node by its id', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        RETURN [this0.id]
      } AS rows0
        param0: ["FundingSource_b89a7dc533569d7e1b3d"]"
    `);
  });

  it('a node with its properties', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        RETURN [this0.id, this0.level, this0.name, COLLECT {
          MATCH (this0)-[this1:OF_REGION]->(this2:Region)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.path]
        }]
      } AS rows0
        param0: ["FundingSource_b89a7dc533569d7e1b3d"]"
    `);
  });

  it('a node that is not there', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        RETURN [this0.id, this0.executed, this0.name]
      } AS rows0
        param0: ["Project_53aa2dddef6c33c2b275"]"
    `);
  });

  it('nodes of two kinds by their ids', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)-[this1:IMPLEMENTED_BY]->(this2:Unit)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.name]
        }]
      } AS rows0, COLLECT {
        MATCH (this3:FundingSource)
        WHERE this3.id IN $param1
        WITH this3
        ORDER BY this3.id ASC
        RETURN [this3.id, this3.name]
      } AS rows1
        param0: ["Project_53aa2dddef6c33c2b275","FundingSource_b89a7dc533569d7e1b3d"]
        param1: ["Project_53aa2dddef6c33c2b275","FundingSource_b89a7dc533569d7e1b3d"]"
    `);
  });

  it('everything that is one of a project', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)-[this1:DISCLOSED_IN]->(this2:Document)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.title]
        }, COLLECT {
          MATCH (this0)-[this3:MANAGED_BY]->(this4:Department)
          WITH this4
          ORDER BY this4.id ASC
          RETURN [this4.id, this4.name, COLLECT {
            MATCH (this4)-[this5:IN_REGION]->(this6:Region)
            WITH this6
            ORDER BY this6.id ASC
            RETURN [this6.id, this6.name, COLLECT {
              MATCH (this6)-[this7:PART_OF]->(this8:Region)
              WITH this8
              ORDER BY this8.id ASC
              RETURN [this8.id, this8.name]
            }]
          }]
        }, COLLECT {
          MATCH (this0)-[this9:IMPLEMENTED_BY]->(this10:Unit)
          WITH this10
          ORDER BY this10.id ASC
          RETURN [this10.id, this10.name, COLLECT {
            MATCH (this10)<-[this11:HAS_UNIT]-(this12:Department)
            WITH this12
            ORDER BY this12.id ASC
            RETURN [this12.id, this12.name]
          }]
        }]
      } AS rows0
        param0: ""
        param1: 4n"
    `);
  });

  it('an indicator with its owner of any kind', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Indicator)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)<-[this1:HAS_INDICATOR]-(this2:Project)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.name]
        }, COLLECT {
          MATCH (this0)<-[this3:HAS_INDICATOR]-(this4:Task)
          WITH this4
          ORDER BY this4.id ASC
          RETURN [this4.id, this4.name]
        }, COLLECT {
          MATCH (this0)<-[this5:HAS_INDICATOR]-(this6:OverallEvaluation)
          WITH this6
          ORDER BY this6.id ASC
          RETURN [this6.id, this6.totalScore]
        }]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('where a thing stands', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Indicator)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)-[this1:DISCLOSED_IN]->(this2:Document)
          WITH this2, this1
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.title, this1.firstLine, this1.lastLine, this1.page, this1.quote, this1.sheet]
        }]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('the first places where a shared thing stands', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Kpi)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)-[this1:DISCLOSED_IN]->(this2:Document)
          WITH this2, this1
          ORDER BY this2.id ASC
          LIMIT $param2
          RETURN [this2.id, this2.title, this1.firstLine]
        }]
      } AS rows0
        param0: ""
        param1: 6n
        param2: 3n"
    `);
  });

  it('an edge to the one at its end', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Department)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)-[this1:IN_REGION]->(this2:Region)
          WITH this2, this1
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.path, this1.evidence, this1.inferred]
        }]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('what a task covers', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Task)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.amount, this0.name, COLLECT {
          MATCH (this0)<-[this1:PURSUES]-(this2:Department)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.name]
        }, COLLECT {
          MATCH (this0)-[this3:COVERS]->(this4:Project)
          WITH this4, this3
          ORDER BY this4.position ASC, this4.id ASC
          LIMIT $param2
          RETURN [this4.id, this4.name, this4.position, this3.basis, this3.confidence, this3.printedName]
        }]
      } AS rows0
        param0: ""
        param1: 6n
        param2: 51n"
    `);
  });

  it('lines with what they are spent for', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:BudgetLine)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.code, this0.total, COLLECT {
          MATCH (this0)-[this1:CLASSIFIED_AS]->(this2:FunctionalCategory)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.code, COLLECT {
            MATCH (this2)-[this3:PART_OF]->(this4:FunctionalCategory)
            WITH this4
            ORDER BY this4.id ASC
            RETURN [this4.id, this4.code]
          }]
        }, COLLECT {
          MATCH (this0)-[this5:CLASSIFIED_AS]->(this6:EconomicCategory)
          WITH this6
          ORDER BY this6.id ASC
          RETURN [this6.id, this6.code]
        }, COLLECT {
          MATCH (this0)-[this7:SPENT_BY]->(this8:Unit)
          WITH this8
          ORDER BY this8.id ASC
          RETURN [this8.id, this8.name]
        }]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('a category with its parts and their lines', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FunctionalCategory)
        WHERE (this0.id > $param0 AND this0.depth = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.code, COLLECT {
          MATCH (this0)<-[this1:PART_OF]-(this2:FunctionalCategory)
          WITH this2
          ORDER BY this2.id ASC
          LIMIT $param3
          RETURN [this2.id, this2.code, COLLECT {
            MATCH (this2)<-[this3:PART_OF]-(this4:FunctionalCategory)
            WITH this4
            ORDER BY this4.id ASC
            LIMIT $param4
            RETURN [this4.id, this4.code, COUNT {
              MATCH (this4)<-[this5:CLASSIFIED_AS]-(this6:BudgetLine)
            }]
          }]
        }]
      } AS rows0
        param0: ""
        param1: {"low":1,"high":0}
        param2: 6n
        param3: 51n
        param4: 51n"
    `);
  });
});
