import { describe, expect, it } from 'vitest';
import { filterOperations } from './operations/filters.ts';
import { printed } from './printed.ts';

/** Each test is named after its operation. */
describe('the statements of filters', () => {
  it('are all held here', ({ task }) => {
    const held = task.suite?.tasks.slice(1).map(({ name }) => name);
    expect(held).toEqual(Object.keys(filterOperations));
  });

  it('a name', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.name = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: "监测站运行"
        param2: 6n"
    `);
  });

  it('another name', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND (NOT (this0.name = $param1) OR this0.name IS NULL))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: "监测站运行"
        param2: 6n"
    `);
  });

  it('one of some names', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.name IN $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: ["监测站运行","湖岸改造补助"]
        param2: 6n"
    `);
  });

  it('a name that begins so', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.name STARTS WITH $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: "平台"
        param2: 6n"
    `);
  });

  it('a name that holds a word', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.name CONTAINS $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: "资金"
        param2: 6n"
    `);
  });

  it('a number in bounds', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND (this0.executionRate >= $param1 AND this0.executionRate < $param2))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param3
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 60
        param2: 70
        param3: 6n"
    `);
  });

  it('money above a sum', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.executed > $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 50000000000000n
        param2: 6n"
    `);
  });

  it('a missing value', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.code IS NULL)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('an enumerated value', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Indicator)
        WHERE (this0.id > $param0 AND this0.status IN $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name, this0.status]
      } AS rows0
        param0: ""
        param1: ["UNMET","EXCEEDED"]
        param2: 6n"
    `);
  });

  it('not what is said', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND (NOT (this0.executionRate >= $param1) OR this0.executionRate IS NULL))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 70
        param2: 6n"
    `);
  });

  it('one or the other', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND (this0.executionRate < $param1 OR this0.name STARTS WITH $param2))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param3
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 65
        param2: "平台"
        param3: 6n"
    `);
  });

  it('one connection', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Project)
      } AS var0, COLLECT {
        MATCH (this1:Unit)
        WHERE this1.name CONTAINS $param0
        WITH this1
        
        LIMIT $param1
        RETURN CASE
          WHEN count(this1) < $param2 THEN sum(COUNT {
            (this1)<-[:IMPLEMENTED_BY]-()
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
            MATCH (this5:Project)-[this6:IMPLEMENTED_BY]->(this7:Unit)
            WHERE this7.name CONTAINS $param5
            WITH DISTINCT this5
            WITH this5
            ORDER BY this5.id ASC
            LIMIT $param6
            RETURN this5
          }
          ELSE COLLECT {
            MATCH (this8:Project)
            WHERE (this8.id > $param7 AND EXISTS {
              MATCH (this8)-[this9:IMPLEMENTED_BY]->(this10:Unit)
              WHERE this10.name CONTAINS $param8
            })
            WITH this8
            ORDER BY this8.id ASC
            LIMIT $param9
            RETURN this8
          }
        END AS this11
        RETURN [this11.id, this11.name]
      } AS rows0, var3 AS pageStart0, var4 AS countStart0
        param0: "信息中心"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 5n
        param5: "信息中心"
        param6: 6n
        param7: ""
        param8: "信息中心"
        param9: 6n"
    `);
  });

  it('no connection', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND NOT (EXISTS {
          MATCH (this0)-[this1:IMPLEMENTED_BY]->(this2:Unit)
        }))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('some related thing', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Project)
      } AS var0, COLLECT {
        MATCH (this1:Indicator)
        WHERE this1.status = $param0
        WITH this1
        
        LIMIT $param1
        RETURN CASE
          WHEN count(this1) < $param2 THEN sum(COUNT {
            (this1)<-[:HAS_INDICATOR]-()
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
            MATCH (this5:Project)-[this6:HAS_INDICATOR]->(this7:Indicator)
            WHERE this7.status = $param5
            WITH DISTINCT this5
            WITH this5
            ORDER BY this5.id ASC
            LIMIT $param6
            RETURN this5
          }
          ELSE COLLECT {
            MATCH (this8:Project)
            WHERE (this8.id > $param7 AND any(var9 IN $param8 WHERE var9 IN this8.indicatorStatuses))
            WITH this8
            ORDER BY this8.id ASC
            LIMIT $param9
            RETURN this8
          }
        END AS this10
        RETURN [this10.id, this10.name]
      } AS rows0, var3 AS pageStart0, var4 AS countStart0
        param0: "UNMET"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 5n
        param5: "UNMET"
        param6: 6n
        param7: ""
        param8: ["UNMET"]
        param9: 6n"
    `);
  });

  it('no related thing', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND (NOT (any(var1 IN $param1 WHERE var1 IN this0.indicatorStatuses)) OR this0.indicatorStatuses IS NULL))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: ["UNMET"]
        param2: 6n"
    `);
  });

  it('every related thing', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND NOT (EXISTS {
          MATCH (this0)-[this1:HAS_INDICATOR]->(this2:Indicator)
          WHERE (NOT (this2.status IN $param1) OR this2.status IS NULL)
        }))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: ["MET","QUALITATIVE"]
        param2: 6n"
    `);
  });

  it('some related thing that an index finds', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Project)
      } AS var0, COLLECT {
        MATCH (this1:FundingSource)
        WHERE this1.name = $param0
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
            WHERE this7.name = $param5
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
              WHERE this10.name = $param8
            })
            WITH this8
            ORDER BY this8.id ASC
            LIMIT $param9
            RETURN this8
          }
        END AS this11
        RETURN [this11.id, this11.name]
      } AS rows0, var3 AS pageStart0, var4 AS countStart0
        param0: "中央湖泊治理专项资金"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 5n
        param5: "中央湖泊治理专项资金"
        param6: 6n
        param7: ""
        param8: "中央湖泊治理专项资金"
        param9: 6n"
    `);
  });

  it('an edge that carries so much', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
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
            WHERE (this7.level = $param5 AND this6.amount > $param6)
            WITH DISTINCT this5
            WITH this5
            ORDER BY this5.id ASC
            LIMIT $param7
            RETURN this5
          }
          ELSE COLLECT {
            MATCH (this8:Project)
            WHERE (this8.id > $param8 AND EXISTS {
              MATCH (this8)-[this9:FUNDED_BY]->(this10:FundingSource)
              WHERE (this10.level = $param9 AND this9.amount > $param10)
            })
            WITH this8
            ORDER BY this8.id ASC
            LIMIT $param11
            RETURN this8
          }
        END AS this11
        RETURN [this11.id, this11.name]
      } AS rows0, var3 AS pageStart0, var4 AS countStart0
        param0: "CENTRAL"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 5n
        param5: "CENTRAL"
        param6: 5000000000000n
        param7: 6n
        param8: ""
        param9: "CENTRAL"
        param10: 5000000000000n
        param11: 6n"
    `);
  });

  it('two conditions on related things', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Project)
      } AS var0, COLLECT {
        MATCH (this1:FundingSource)
        WHERE (this1.category = $param0 AND this1.level = $param1)
        WITH this1
        
        LIMIT $param2
        RETURN CASE
          WHEN count(this1) < $param3 THEN sum(COUNT {
            (this1)<-[:FUNDED_BY]-()
          })
          ELSE $param4
        END
      }[0] AS var2, COLLECT {
        MATCH (this3:Indicator)
        WHERE this3.status IN $param5
        WITH this3
        
        LIMIT $param6
        RETURN CASE
          WHEN count(this3) < $param7 THEN sum(COUNT {
            (this3)<-[:HAS_INDICATOR]-()
          })
          ELSE $param8
        END
      }[0] AS var4
      WITH CASE
        WHEN ((var2 * var2) <= ($param9 * var0) AND var2 <= var4) THEN 0
        WHEN (var4 * var4) <= ($param9 * var0) THEN 1
        ELSE -1
      END AS var5, CASE
        WHEN ((var2 * 2) <= var0 AND var2 <= var4) THEN 0
        WHEN (var4 * 2) <= var0 THEN 1
        ELSE -1
      END AS var6
      RETURN COLLECT {
        UNWIND CASE var5
          WHEN 0 THEN COLLECT {
            MATCH (this7:Project)-[this8:FUNDED_BY]->(this9:FundingSource)
            WHERE (this9.category = $param10 AND this9.level = $param11)
            WITH DISTINCT this7
            WHERE any(var10 IN $param12 WHERE var10 IN this7.indicatorStatuses)
            WITH this7
            ORDER BY this7.id ASC
            LIMIT $param13
            RETURN this7
          }
          WHEN 1 THEN COLLECT {
            MATCH (this11:Project)-[this12:HAS_INDICATOR]->(this13:Indicator)
            WHERE this13.status IN $param14
            WITH DISTINCT this11
            WHERE EXISTS {
              MATCH (this11)-[this14:FUNDED_BY]->(this15:FundingSource)
              WHERE (this15.category = $param15 AND this15.level = $param16)
            }
            WITH this11
            ORDER BY this11.id ASC
            LIMIT $param17
            RETURN this11
          }
          ELSE COLLECT {
            MATCH (this16:Project)
            WHERE (this16.id > $param18 AND (EXISTS {
              MATCH (this16)-[this17:FUNDED_BY]->(this18:FundingSource)
              WHERE (this18.category = $param19 AND this18.level = $param20)
            } AND any(var19 IN $param21 WHERE var19 IN this16.indicatorStatuses)))
            WITH this16
            ORDER BY this16.id ASC
            LIMIT $param22
            RETURN this16
          }
        END AS this20
        RETURN [this20.id, this20.name]
      } AS rows0, CASE var6
        WHEN 0 THEN COUNT {
          MATCH (this21:Project)-[this22:FUNDED_BY]->(this23:FundingSource)
          WHERE (this23.category = $param23 AND this23.level = $param24)
          WITH DISTINCT this21
          WHERE any(var24 IN $param25 WHERE var24 IN this21.indicatorStatuses)
          RETURN this21
        }
        WHEN 1 THEN COUNT {
          MATCH (this25:Project)-[this26:HAS_INDICATOR]->(this27:Indicator)
          WHERE this27.status IN $param26
          WITH DISTINCT this25
          WHERE EXISTS {
            MATCH (this25)-[this28:FUNDED_BY]->(this29:FundingSource)
            WHERE (this29.category = $param27 AND this29.level = $param28)
          }
          RETURN this25
        }
        ELSE COUNT {
          MATCH (this30:Project)
          WHERE (EXISTS {
            MATCH (this30)-[this31:FUNDED_BY]->(this32:FundingSource)
            WHERE (this32.category = $param29 AND this32.level = $param30)
          } AND any(var33 IN $param31 WHERE var33 IN this30.indicatorStatuses))
          RETURN this30
        }
      END AS count0, var5 AS pageStart0, var6 AS countStart0
        param0: "SPECIAL_FUND"
        param1: "CENTRAL"
        param2: 3000n
        param3: 3000n
        param4: 1000000000n
        param5: ["UNMET","EXCEEDED"]
        param6: 3000n
        param7: 3000n
        param8: 1000000000n
        param9: 5n
        param10: "SPECIAL_FUND"
        param11: "CENTRAL"
        param12: ["UNMET","EXCEEDED"]
        param13: 6n
        param14: ["UNMET","EXCEEDED"]
        param15: "SPECIAL_FUND"
        param16: "CENTRAL"
        param17: 6n
        param18: ""
        param19: "SPECIAL_FUND"
        param20: "CENTRAL"
        param21: ["UNMET","EXCEEDED"]
        param22: 6n
        param23: "SPECIAL_FUND"
        param24: "CENTRAL"
        param25: ["UNMET","EXCEEDED"]
        param26: ["UNMET","EXCEEDED"]
        param27: "SPECIAL_FUND"
        param28: "CENTRAL"
        param29: "SPECIAL_FUND"
        param30: "CENTRAL"
        param31: ["UNMET","EXCEEDED"]"
    `);
  });

  it('a related thing and an order', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
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
            ORDER BY this5.name ASC, this5.id ASC
            LIMIT $param6
            RETURN this5
          }
          ELSE COLLECT {
            MATCH (this8:Project)
            WHERE (this8.name IS NOT NULL AND EXISTS {
              MATCH (this8)-[this9:FUNDED_BY]->(this10:FundingSource)
              WHERE this10.level = $param7
            })
            WITH this8
            ORDER BY this8.name ASC, this8.id ASC
            LIMIT $param8
            RETURN this8
          }
        END AS this11
        RETURN [this11.id, this11.name]
      } AS rows0, CASE var4
        WHEN 0 THEN COUNT {
          MATCH (this12:Project)-[this13:FUNDED_BY]->(this14:FundingSource)
          WHERE this14.level = $param9
          WITH DISTINCT this12
          RETURN this12
        }
        ELSE COUNT {
          MATCH (this15:Project)
          WHERE EXISTS {
            MATCH (this15)-[this16:FUNDED_BY]->(this17:FundingSource)
            WHERE this17.level = $param10
          }
          RETURN this15
        }
      END AS count0, var3 AS pageStart0, var4 AS countStart0
        param0: "CENTRAL"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 5n
        param5: "CENTRAL"
        param6: 6n
        param7: "CENTRAL"
        param8: 6n
        param9: "CENTRAL"
        param10: "CENTRAL""
    `);
  });

  it('four connections away', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Department)
      } AS var0, COLLECT {
        MATCH (this1:Indicator)
        WHERE this1.status = $param0
        WITH this1
        
        LIMIT $param1
        RETURN CASE
          WHEN count(this1) < $param2 THEN sum(COUNT {
            (this1)<-[:HAS_INDICATOR]-()
          })
          ELSE $param3
        END
      }[0] AS var2, COLLECT {
        MATCH (this3:Kpi)
        WHERE this3.name = $param4
        WITH this3
        
        LIMIT $param5
        RETURN CASE
          WHEN count(this3) < $param6 THEN sum(COUNT {
            (this3)<-[:MEASURES]-()
          })
          ELSE $param7
        END
      }[0] AS var4
      WITH var0, (var2 * ((toFloat(COUNT {
        (:Project)-[:IMPLEMENTED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1)) * (toFloat(COUNT {
        (:Unit)<-[:HAS_UNIT]-()
      }) / (COUNT {
        (:Unit)
      } + 1)))) AS var5, (var2 * (1 + (toFloat(COUNT {
        (:Project)-[:IMPLEMENTED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1)) + ((toFloat(COUNT {
        (:Project)-[:IMPLEMENTED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1)) * (toFloat(COUNT {
        (:Unit)<-[:HAS_UNIT]-()
      }) / (COUNT {
        (:Unit)
      } + 1))))) AS var6, ((toFloat(COUNT {
        (:Department)-[:HAS_UNIT]->()
      }) / (COUNT {
        (:Department)
      } + 1)) * (toFloat(COUNT {
        (:Unit)<-[:IMPLEMENTED_BY]-()
      }) / (COUNT {
        (:Unit)
      } + 1))) AS var7, (var4 * (((toFloat(COUNT {
        (:Indicator)<-[:HAS_INDICATOR]-()
      }) / (COUNT {
        (:Indicator)
      } + 1)) * (toFloat(COUNT {
        (:Project)-[:IMPLEMENTED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1))) * (toFloat(COUNT {
        (:Unit)<-[:HAS_UNIT]-()
      }) / (COUNT {
        (:Unit)
      } + 1)))) AS var8, (var4 * (1 + (toFloat(COUNT {
        (:Indicator)<-[:HAS_INDICATOR]-()
      }) / (COUNT {
        (:Indicator)
      } + 1)) + ((toFloat(COUNT {
        (:Indicator)<-[:HAS_INDICATOR]-()
      }) / (COUNT {
        (:Indicator)
      } + 1)) * (toFloat(COUNT {
        (:Project)-[:IMPLEMENTED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1))) + (((toFloat(COUNT {
        (:Indicator)<-[:HAS_INDICATOR]-()
      }) / (COUNT {
        (:Indicator)
      } + 1)) * (toFloat(COUNT {
        (:Project)-[:IMPLEMENTED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1))) * (toFloat(COUNT {
        (:Unit)<-[:HAS_UNIT]-()
      }) / (COUNT {
        (:Unit)
      } + 1))))) AS var9, (((toFloat(COUNT {
        (:Department)-[:HAS_UNIT]->()
      }) / (COUNT {
        (:Department)
      } + 1)) * (toFloat(COUNT {
        (:Unit)<-[:IMPLEMENTED_BY]-()
      }) / (COUNT {
        (:Unit)
      } + 1))) * (toFloat(COUNT {
        (:Project)-[:HAS_INDICATOR]->()
      }) / (COUNT {
        (:Project)
      } + 1))) AS var10
      WITH CASE
        WHEN ((var5 * var6) <= (($param8 * var0) * var7) AND var6 <= var9) THEN 0
        WHEN (var8 * var9) <= (($param8 * var0) * var10) THEN 1
        ELSE -1
      END AS var11, CASE
        WHEN ((var6 * 2) <= (var0 * var7) AND var6 <= var9) THEN 0
        WHEN (var9 * 2) <= (var0 * var10) THEN 1
        ELSE -1
      END AS var12
      RETURN COLLECT {
        UNWIND CASE var11
          WHEN 0 THEN COLLECT {
            MATCH (this13:Project)-[this14:HAS_INDICATOR]->(this15:Indicator)
            WHERE (EXISTS {
              MATCH (this15)-[this16:MEASURES]->(this17:Kpi)
              WHERE this17.name = $param9
            } AND this15.status = $param10)
            WITH DISTINCT this13
            MATCH (this18:Unit)<-[this19:IMPLEMENTED_BY]-(this13:Project)
            WITH DISTINCT this18
            MATCH (this20:Department)-[this21:HAS_UNIT]->(this18:Unit)
            WITH DISTINCT this20
            WITH this20
            ORDER BY this20.id ASC
            LIMIT $param11
            RETURN this20
          }
          WHEN 1 THEN COLLECT {
            MATCH (this22:Indicator)-[this23:MEASURES]->(this24:Kpi)
            WHERE (this24.name = $param12 AND this22.status = $param13)
            WITH DISTINCT this22
            MATCH (this25:Project)-[this26:HAS_INDICATOR]->(this22:Indicator)
            WITH DISTINCT this25
            MATCH (this27:Unit)<-[this28:IMPLEMENTED_BY]-(this25:Project)
            WITH DISTINCT this27
            MATCH (this29:Department)-[this30:HAS_UNIT]->(this27:Unit)
            WITH DISTINCT this29
            WITH this29
            ORDER BY this29.id ASC
            LIMIT $param14
            RETURN this29
          }
          ELSE COLLECT {
            MATCH (this31:Department)
            WHERE (this31.id > $param15 AND EXISTS {
              MATCH (this31)-[this32:HAS_UNIT]->(this33:Unit)
              WHERE EXISTS {
                MATCH (this33)<-[this34:IMPLEMENTED_BY]-(this35:Project)
                WHERE EXISTS {
                  MATCH (this35)-[this36:HAS_INDICATOR]->(this37:Indicator)
                  WHERE (EXISTS {
                    MATCH (this37)-[this38:MEASURES]->(this39:Kpi)
                    WHERE this39.name = $param16
                  } AND this37.status = $param17)
                }
              }
            })
            WITH this31
            ORDER BY this31.id ASC
            LIMIT $param18
            RETURN this31
          }
        END AS this40
        RETURN [this40.id, this40.name]
      } AS rows0, CASE var12
        WHEN 0 THEN COUNT {
          MATCH (this41:Project)-[this42:HAS_INDICATOR]->(this43:Indicator)
          WHERE (EXISTS {
            MATCH (this43)-[this44:MEASURES]->(this45:Kpi)
            WHERE this45.name = $param19
          } AND this43.status = $param20)
          WITH DISTINCT this41
          MATCH (this46:Unit)<-[this47:IMPLEMENTED_BY]-(this41:Project)
          WITH DISTINCT this46
          MATCH (this48:Department)-[this49:HAS_UNIT]->(this46:Unit)
          WITH DISTINCT this48
          RETURN this48
        }
        WHEN 1 THEN COUNT {
          MATCH (this50:Indicator)-[this51:MEASURES]->(this52:Kpi)
          WHERE (this52.name = $param21 AND this50.status = $param22)
          WITH DISTINCT this50
          MATCH (this53:Project)-[this54:HAS_INDICATOR]->(this50:Indicator)
          WITH DISTINCT this53
          MATCH (this55:Unit)<-[this56:IMPLEMENTED_BY]-(this53:Project)
          WITH DISTINCT this55
          MATCH (this57:Department)-[this58:HAS_UNIT]->(this55:Unit)
          WITH DISTINCT this57
          RETURN this57
        }
        ELSE COUNT {
          MATCH (this59:Department)
          WHERE EXISTS {
            MATCH (this59)-[this60:HAS_UNIT]->(this61:Unit)
            WHERE EXISTS {
              MATCH (this61)<-[this62:IMPLEMENTED_BY]-(this63:Project)
              WHERE EXISTS {
                MATCH (this63)-[this64:HAS_INDICATOR]->(this65:Indicator)
                WHERE (EXISTS {
                  MATCH (this65)-[this66:MEASURES]->(this67:Kpi)
                  WHERE this67.name = $param23
                } AND this65.status = $param24)
              }
            }
          }
          RETURN this59
        }
      END AS count0, var11 AS pageStart0, var12 AS countStart0
        param0: "UNMET"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: "治理湖泊数"
        param5: 3000n
        param6: 3000n
        param7: 1000000000n
        param8: 5n
        param9: "治理湖泊数"
        param10: "UNMET"
        param11: 6n
        param12: "治理湖泊数"
        param13: "UNMET"
        param14: 6n
        param15: ""
        param16: "治理湖泊数"
        param17: "UNMET"
        param18: 6n
        param19: "治理湖泊数"
        param20: "UNMET"
        param21: "治理湖泊数"
        param22: "UNMET"
        param23: "治理湖泊数"
        param24: "UNMET""
    `);
  });

  it('three connections away, the other way', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "WITH COUNT {
        (:Indicator)
      } AS var0, COLLECT {
        MATCH (this1:Region)
        WHERE this1.path = $param0
        WITH this1
        
        LIMIT $param1
        RETURN CASE
          WHEN count(this1) < $param2 THEN sum(COUNT {
            (this1)<-[:IN_REGION]-()
          })
          ELSE $param3
        END
      }[0] AS var2
      WITH var0, (var2 * ((toFloat(COUNT {
        (:Department)<-[:MANAGED_BY]-()
      }) / (COUNT {
        (:Department)
      } + 1)) * (toFloat(COUNT {
        (:Project)-[:HAS_INDICATOR]->()
      }) / (COUNT {
        (:Project)
      } + 1)))) AS var3, (var2 * (1 + (toFloat(COUNT {
        (:Department)<-[:MANAGED_BY]-()
      }) / (COUNT {
        (:Department)
      } + 1)) + ((toFloat(COUNT {
        (:Department)<-[:MANAGED_BY]-()
      }) / (COUNT {
        (:Department)
      } + 1)) * (toFloat(COUNT {
        (:Project)-[:HAS_INDICATOR]->()
      }) / (COUNT {
        (:Project)
      } + 1))))) AS var4, ((toFloat(COUNT {
        (:Indicator)<-[:HAS_INDICATOR]-()
      }) / (COUNT {
        (:Indicator)
      } + 1)) * (toFloat(COUNT {
        (:Project)-[:MANAGED_BY]->()
      }) / (COUNT {
        (:Project)
      } + 1))) AS var5
      WITH CASE
        WHEN (var3 * var4) <= (($param4 * var0) * var5) THEN 0
        ELSE -1
      END AS var6, CASE
        WHEN (var4 * 2) <= (var0 * var5) THEN 0
        ELSE -1
      END AS var7
      RETURN COLLECT {
        UNWIND CASE var6
          WHEN 0 THEN COLLECT {
            MATCH (this8:Department)-[this9:IN_REGION]->(this10:Region)
            WHERE this10.path = $param5
            WITH DISTINCT this8
            MATCH (this11:Project)-[this12:MANAGED_BY]->(this8:Department)
            WITH DISTINCT this11
            MATCH (this13:Indicator)<-[this14:HAS_INDICATOR]-(this11:Project)
            WITH DISTINCT this13
            WITH this13
            ORDER BY this13.id ASC
            LIMIT $param6
            RETURN this13
          }
          ELSE COLLECT {
            MATCH (this15:Indicator)
            WHERE (this15.id > $param7 AND EXISTS {
              MATCH (this15)<-[this16:HAS_INDICATOR]-(this17:Project)
              WHERE EXISTS {
                MATCH (this17)-[this18:MANAGED_BY]->(this19:Department)
                WHERE EXISTS {
                  MATCH (this19)-[this20:IN_REGION]->(this21:Region)
                  WHERE this21.path = $param8
                }
              }
            })
            WITH this15
            ORDER BY this15.id ASC
            LIMIT $param9
            RETURN this15
          }
        END AS this22
        RETURN [this22.id, this22.name]
      } AS rows0, CASE var7
        WHEN 0 THEN COUNT {
          MATCH (this23:Department)-[this24:IN_REGION]->(this25:Region)
          WHERE this25.path = $param10
          WITH DISTINCT this23
          MATCH (this26:Project)-[this27:MANAGED_BY]->(this23:Department)
          WITH DISTINCT this26
          MATCH (this28:Indicator)<-[this29:HAS_INDICATOR]-(this26:Project)
          WITH DISTINCT this28
          RETURN this28
        }
        ELSE COUNT {
          MATCH (this30:Indicator)
          WHERE EXISTS {
            MATCH (this30)<-[this31:HAS_INDICATOR]-(this32:Project)
            WHERE EXISTS {
              MATCH (this32)-[this33:MANAGED_BY]->(this34:Department)
              WHERE EXISTS {
                MATCH (this34)-[this35:IN_REGION]->(this36:Region)
                WHERE this36.path = $param11
              }
            }
          }
          RETURN this30
        }
      END AS count0, var6 AS pageStart0, var7 AS countStart0
        param0: "福建省/福州市"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 5n
        param5: "福建省/福州市"
        param6: 6n
        param7: ""
        param8: "福建省/福州市"
        param9: 6n
        param10: "福建省/福州市"
        param11: "福建省/福州市""
    `);
  });

  it('a negated condition on what is connected', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND NOT (EXISTS {
          MATCH (this0)-[this1:FUNDED_BY]->(this2:FundingSource)
          WHERE this2.level = $param1
        }))
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ""
        param1: "CENTRAL"
        param2: 6n"
    `);
  });

  it('what nothing satisfies', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE (this0.id > $param0 AND this0.name = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name]
      } AS rows0, COUNT {
        MATCH (this1:Project)
        WHERE this1.name = $param3
        RETURN this1
      } AS count0
        param0: ""
        param1: ""
        param2: 6n
        param3: """
    `);
  });
});
