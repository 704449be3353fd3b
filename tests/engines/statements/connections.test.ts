import { describe, expect, it } from 'vitest';
import { connectionOperations } from './operations/connections.ts';
import { printed } from './printed.ts';

/** Each test is named after its operation. */
describe('the statements of counts, connections and groups', () => {
  it('are all held here', ({ task }) => {
    const held = task.suite?.tasks.slice(1).map(({ name }) => name);
    expect(held).toEqual(Object.keys(connectionOperations));
  });

  it('a count of all', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COUNT {
        MATCH (this0:Project)
        RETURN this0
      } AS count0
      "
    `);
  });

  it('a count with a filter', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COUNT {
        MATCH (this0:Indicator)
        WHERE this0.status = $param0
        RETURN this0
      } AS count0
        param0: "UNMET""
    `);
  });

  it('a count with a condition on what is connected', async ({ task }) => {
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
      RETURN CASE var4
        WHEN 0 THEN COUNT {
          MATCH (this5:Project)-[this6:FUNDED_BY]->(this7:FundingSource)
          WHERE this7.level = $param5
          WITH DISTINCT this5
          RETURN this5
        }
        ELSE COUNT {
          MATCH (this8:Project)
          WHERE EXISTS {
            MATCH (this8)-[this9:FUNDED_BY]->(this10:FundingSource)
            WHERE this10.level = $param6
          }
          RETURN this8
        }
      END AS count0, var3 AS pageStart0, var4 AS countStart0
        param0: "CENTRAL"
        param1: 3000n
        param2: 3000n
        param3: 1000000000n
        param4: 50n
        param5: "CENTRAL"
        param6: "CENTRAL""
    `);
  });

  it('counts of each', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Department)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COUNT {
          MATCH (this0)<-[this1:MANAGED_BY]-(this2:Project)
        }, COUNT {
          MATCH (this0)-[this3:HAS_UNIT]->(this4:Unit)
        }]
      } AS rows0
        param0: ""
        param1: 6n"
    `);
  });

  it('counts of each with a filter', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COUNT {
          MATCH (this0)-[this1:HAS_INDICATOR]->(this2:Indicator)
          WHERE this2.status = $param2
        }]
      } AS rows0
        param0: ""
        param1: 6n
        param2: "UNMET""
    `);
  });

  it('a page and a count of each', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, COLLECT {
          MATCH (this0)-[this1:HAS_INDICATOR]->(this2:Indicator)
          WITH this2
          ORDER BY this2.position ASC, this2.id ASC
          LIMIT $param2
          RETURN [this2.id, this2.name, this2.position]
        }, COUNT {
          MATCH (this0)-[this3:HAS_INDICATOR]->(this4:Indicator)
        }]
      } AS rows0
        param0: ""
        param1: 6n
        param2: 3n"
    `);
  });

  it('two aliases of one connection', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, COUNT {
          MATCH (this0)-[this1:HAS_INDICATOR]->(this2:Indicator)
          WHERE this2.status = $param2
        }, COLLECT {
          MATCH (this0)-[this3:HAS_INDICATOR]->(this4:Indicator)
          WHERE this4.status = $param3
          WITH this4
          ORDER BY this4.position ASC, this4.id ASC
          LIMIT $param4
          RETURN [this4.id, this4.name, this4.position]
        }]
      } AS rows0
        param0: ""
        param1: 6n
        param2: "MET"
        param3: "UNMET"
        param4: 51n"
    `);
  });

  it('two hops from a fund to what it pays for', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE (this0.id > $param0 AND this0.level = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name, COLLECT {
          UNWIND CASE
            WHEN (COUNT {
              (this0)<-[:FUNDED_BY]-()
            } * COUNT {
              (this0)<-[:FUNDED_BY]-()
            }) > (COUNT {
              (:Project)
            } * $param3) THEN COLLECT {
              MATCH (this1:Project)
              WHERE (this1.id > $param4 AND EXISTS {
                MATCH (this0)<-[:FUNDED_BY]-(this1)
              })
              WITH DISTINCT this1
              ORDER BY this1.id ASC
              LIMIT $param5
              RETURN this1
            }
            ELSE COLLECT {
              MATCH (this0)<-[this2:FUNDED_BY]-(this3:Project)
              WITH DISTINCT this3
              ORDER BY this3.id ASC
              LIMIT $param6
              RETURN this3
            }
          END AS this4
          MATCH (this0)<-[this5:FUNDED_BY]-(this4:Project)
          WITH this4
          ORDER BY this4.id ASC
          LIMIT $param7
          RETURN [this4.id, this4.name, COLLECT {
            MATCH (this4)-[this6:HAS_INDICATOR]->(this7:Indicator)
            WITH this7
            ORDER BY this7.position ASC, this7.id ASC
            LIMIT $param8
            RETURN [this7.id, this7.name, this7.position]
          }]
        }]
      } AS rows0
        param0: ""
        param1: "PROVINCE"
        param2: 51n
        param3: 88n
        param4: ""
        param5: 11n
        param6: 11n
        param7: 11n
        param8: 11n"
    `);
  });

  it('a fund with what its edges carry', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          UNWIND CASE
            WHEN (COUNT {
              (this0)<-[:FUNDED_BY]-()
            } * COUNT {
              (this0)<-[:FUNDED_BY]-()
            }) > (COUNT {
              (:Project)
            } * $param2) THEN COLLECT {
              MATCH (this1:Project)
              WHERE (this1.id > $param3 AND EXISTS {
                MATCH (this0)<-[:FUNDED_BY]-(this1)
              })
              WITH DISTINCT this1
              ORDER BY this1.id ASC
              LIMIT $param4
              RETURN this1
            }
            ELSE COLLECT {
              MATCH (this0)<-[this2:FUNDED_BY]-(this3:Project)
              WITH DISTINCT this3
              ORDER BY this3.id ASC
              LIMIT $param5
              RETURN this3
            }
          END AS this4
          MATCH (this0)<-[this5:FUNDED_BY]-(this4:Project)
          WITH this4, this5
          ORDER BY this4.id ASC
          LIMIT $param6
          RETURN [this4.id, this4.name, this5.amount, this5.channel]
        }, COUNT {
          MATCH (this0)<-[this6:FUNDED_BY]-(this7:Project)
        }]
      } AS rows0
        param0: ""
        param1: 4n
        param2: 48n
        param3: ""
        param4: 6n
        param5: 6n
        param6: 6n"
    `);
  });

  it('a short page of what a fund pays for', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE (this0.id > $param0 AND this0.level = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, COLLECT {
          UNWIND CASE
            WHEN (COUNT {
              (this0)<-[:FUNDED_BY]-()
            } * COUNT {
              (this0)<-[:FUNDED_BY]-()
            }) > (COUNT {
              (:Project)
            } * $param3) THEN COLLECT {
              MATCH (this1:Project)
              WHERE (this1.id > $param4 AND EXISTS {
                MATCH (this0)<-[:FUNDED_BY]-(this1)
              })
              WITH DISTINCT this1
              ORDER BY this1.id ASC
              LIMIT $param5
              RETURN this1
            }
            ELSE COLLECT {
              MATCH (this0)<-[this2:FUNDED_BY]-(this3:Project)
              WITH DISTINCT this3
              ORDER BY this3.id ASC
              LIMIT $param6
              RETURN this3
            }
          END AS this4
          MATCH (this0)<-[this5:FUNDED_BY]-(this4:Project)
          WITH this4, this5
          ORDER BY this4.id ASC
          LIMIT $param7
          RETURN [this4.id, this4.name, this5.amount]
        }]
      } AS rows0
        param0: ""
        param1: "PROVINCE"
        param2: 51n
        param3: 24n
        param4: ""
        param5: 3n
        param6: 3n
        param7: 3n"
    `);
  });

  it('the end of what a fund pays for', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE (this0.id > $param0 AND this0.level = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, COLLECT {
          UNWIND CASE
            WHEN (COUNT {
              (this0)<-[:FUNDED_BY]-()
            } * COUNT {
              (this0)<-[:FUNDED_BY]-()
            }) > (COUNT {
              (:Project)
            } * $param3) THEN COLLECT {
              MATCH (this1:Project)
              WHERE (this1.id > $param4 AND EXISTS {
                MATCH (this0)<-[:FUNDED_BY]-(this1)
              })
              WITH DISTINCT this1
              ORDER BY this1.id DESC
              LIMIT $param5
              RETURN this1
            }
            ELSE COLLECT {
              MATCH (this0)<-[this2:FUNDED_BY]-(this3:Project)
              WITH DISTINCT this3
              ORDER BY this3.id DESC
              LIMIT $param6
              RETURN this3
            }
          END AS this4
          MATCH (this0)<-[this5:FUNDED_BY]-(this4:Project)
          WITH this4
          ORDER BY this4.id DESC
          LIMIT $param7
          RETURN [this4.id, this4.name]
        }]
      } AS rows0
        param0: ""
        param1: "PROVINCE"
        param2: 51n
        param3: 24n
        param4: ""
        param5: 3n
        param6: 3n
        param7: 3n"
    `);
  });

  it('a short page of what a fund pays for, by name and with a filter', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE (this0.id > $param0 AND this0.level = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, COLLECT {
          UNWIND CASE
            WHEN ((COUNT {
              (this0)<-[:FUNDED_BY]-()
            } * COUNT {
              (this0)<-[:FUNDED_BY]-()
            }) > (COUNT {
              (:Project)
            } * $param3) AND (COUNT {
              (this0)<-[:FUNDED_BY]-()
            } * 4) > COUNT {
              (:Project)
            }) THEN COLLECT {
              MATCH (this1:Project)
              WHERE (this1.name IS NOT NULL AND EXISTS {
                MATCH (this0)<-[:FUNDED_BY]-(this1)
              } AND this1.executionRate < $param4)
              WITH DISTINCT this1
              ORDER BY this1.name DESC, this1.id ASC
              LIMIT $param5
              RETURN this1
            }
            ELSE COLLECT {
              MATCH (this0)<-[this2:FUNDED_BY]-(this3:Project)
              WHERE this3.executionRate < $param6
              WITH DISTINCT this3
              ORDER BY this3.name DESC, this3.id ASC
              LIMIT $param7
              RETURN this3
            }
          END AS this4
          MATCH (this0)<-[this5:FUNDED_BY]-(this4:Project)
          WITH this4
          ORDER BY this4.name DESC, this4.id ASC
          LIMIT $param8
          RETURN [this4.id, this4.name]
        }]
      } AS rows0
        param0: ""
        param1: "PROVINCE"
        param2: 51n
        param3: 192n
        param4: 70
        param5: 3n
        param6: 70
        param7: 3n
        param8: 3n"
    `);
  });

  it('a measure wherever it is used', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Kpi)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name, COLLECT {
          UNWIND CASE
            WHEN (COUNT {
              (this0)<-[:MEASURES]-()
            } * COUNT {
              (this0)<-[:MEASURES]-()
            }) > (COUNT {
              (:Indicator)
            } * $param2) THEN COLLECT {
              MATCH (this1:Indicator)
              WHERE (this1.id > $param3 AND EXISTS {
                MATCH (this0)<-[:MEASURES]-(this1)
              })
              WITH DISTINCT this1
              ORDER BY this1.id ASC
              LIMIT $param4
              RETURN this1
            }
            ELSE COLLECT {
              MATCH (this0)<-[this2:MEASURES]-(this3:Indicator)
              WITH DISTINCT this3
              ORDER BY this3.id ASC
              LIMIT $param5
              RETURN this3
            }
          END AS this4
          MATCH (this0)<-[this5:MEASURES]-(this4:Indicator)
          WITH this4
          ORDER BY this4.id ASC
          LIMIT $param6
          RETURN [this4.id, this4.status, COLLECT {
            MATCH (this4)<-[this6:HAS_INDICATOR]-(this7:Project)
            WITH this7
            ORDER BY this7.id ASC
            RETURN [this7.id, this7.name]
          }, COLLECT {
            MATCH (this4)<-[this8:HAS_INDICATOR]-(this9:Task)
            WITH this9
            ORDER BY this9.id ASC
            RETURN [this9.id]
          }, COLLECT {
            MATCH (this4)<-[this10:HAS_INDICATOR]-(this11:OverallEvaluation)
            WITH this11
            ORDER BY this11.id ASC
            RETURN [this11.id]
          }]
        }, COUNT {
          MATCH (this0)<-[this12:MEASURES]-(this13:Indicator)
        }]
      } AS rows0
        param0: ""
        param1: 4n
        param2: 32n
        param3: ""
        param4: 4n
        param5: 4n
        param6: 4n"
    `);
  });

  it('a region down to its units', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Region)
        WHERE (this0.id > $param0 AND this0.level = $param1)
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param2
        RETURN [this0.id, this0.name, COLLECT {
          MATCH (this0)<-[this1:PART_OF]-(this2:Region)
          WITH this2
          ORDER BY this2.id ASC
          LIMIT $param3
          RETURN [this2.id, this2.name, COLLECT {
            MATCH (this2)<-[this3:IN_REGION]-(this4:Department)
            WITH this4
            ORDER BY this4.id ASC
            LIMIT $param4
            RETURN [this4.id, this4.name, COLLECT {
              MATCH (this4)-[this5:HAS_UNIT]->(this6:Unit)
              WITH this6
              ORDER BY this6.id ASC
              LIMIT $param5
              RETURN [this6.id, this6.name]
            }]
          }]
        }]
      } AS rows0
        param0: ""
        param1: "PROVINCE"
        param2: 4n
        param3: 4n
        param4: 4n
        param5: 4n"
    `);
  });

  it('six connections deep', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "RETURN COLLECT {
        MATCH (this0:Document)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.title, COLLECT {
          MATCH (this0)-[this1:PUBLISHED_BY]->(this2:Department)
          WITH this2
          ORDER BY this2.id ASC
          RETURN [this2.id, this2.name, COLLECT {
            MATCH (this2)-[this3:IN_REGION]->(this4:Region)
            WITH this4
            ORDER BY this4.id ASC
            RETURN [this4.id, this4.path]
          }]
        }, COLLECT {
          MATCH (this0)<-[this5:DISCLOSED_IN]-(this6:Project)
          WITH this6, this5
          ORDER BY this5.firstLine ASC, this6.position ASC, this6.id ASC
          LIMIT $param2
          RETURN [this6.id, this6.name, this6.position, this5.firstLine, COLLECT {
            MATCH (this6)-[this7:FUNDED_BY]->(this8:FundingSource)
            WITH this8, this7
            ORDER BY this7.firstLine ASC, this8.id ASC
            LIMIT $param3
            RETURN [this8.id, this8.name, this7.amount, this7.firstLine, COLLECT {
              MATCH (this8)-[this9:OF_REGION]->(this10:Region)
              WITH this10
              ORDER BY this10.id ASC
              RETURN [this10.id, this10.name]
            }]
          }, COLLECT {
            MATCH (this6)-[this11:HAS_INDICATOR]->(this12:Indicator)
            WITH this12
            ORDER BY this12.position ASC, this12.id ASC
            LIMIT $param4
            RETURN [this12.id, this12.name, this12.position, COLLECT {
              MATCH (this12)-[this13:MEASURES]->(this14:Kpi)
              WITH this14
              ORDER BY this14.id ASC
              RETURN [this14.id, this14.name, COLLECT {
                UNWIND CASE
                  WHEN (COUNT {
                    (this14)<-[:MEASURES]-()
                  } * COUNT {
                    (this14)<-[:MEASURES]-()
                  }) > (COUNT {
                    (:Indicator)
                  } * $param5) THEN COLLECT {
                    MATCH (this15:Indicator)
                    WHERE (this15.id > $param6 AND EXISTS {
                      MATCH (this14)<-[:MEASURES]-(this15)
                    })
                    WITH DISTINCT this15
                    ORDER BY this15.id ASC
                    LIMIT $param7
                    RETURN this15
                  }
                  ELSE COLLECT {
                    MATCH (this14)<-[this16:MEASURES]-(this17:Indicator)
                    WITH DISTINCT this17
                    ORDER BY this17.id ASC
                    LIMIT $param8
                    RETURN this17
                  }
                END AS this18
                MATCH (this14)<-[this19:MEASURES]-(this18:Indicator)
                WITH this18
                ORDER BY this18.id ASC
                LIMIT $param9
                RETURN [this18.id, this18.status]
              }, COUNT {
                MATCH (this14)<-[this20:MEASURES]-(this21:Indicator)
              }]
            }]
          }]
        }]
      } AS rows0
        param0: ""
        param1: 3n
        param2: 4n
        param3: 3n
        param4: 3n
        param5: 24n
        param6: ""
        param7: 3n
        param8: 3n
        param9: 3n"
    `);
  });

  it('two root fields', async ({ task }) => {
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
        param1: 3n

      RETURN COLLECT {
        MATCH (this0:Unit)
        WHERE this0.id > $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0, COUNT {
        MATCH (this1:Unit)
        RETURN this1
      } AS count0
        param0: ""
        param1: 3n"
    `);
  });

  it("the brief's question", async ({ task }) => {
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
        RETURN [this20.id, this20.name, COLLECT {
          MATCH (this20)-[this21:MANAGED_BY]->(this22:Department)
          WITH this22
          ORDER BY this22.id ASC
          RETURN [this22.id, this22.name]
        }, COLLECT {
          MATCH (this20)-[this23:IMPLEMENTED_BY]->(this24:Unit)
          WITH this24
          ORDER BY this24.id ASC
          RETURN [this24.id, this24.name]
        }, COLLECT {
          MATCH (this20)-[this25:FUNDED_BY]->(this26:FundingSource)
          WHERE this26.level = $param23
          WITH this26, this25
          ORDER BY this25.firstLine ASC, this26.id ASC
          LIMIT $param24
          RETURN [this26.id, this26.level, this26.name, this25.amount, this25.channel, this25.evidence, this25.firstLine]
        }, COLLECT {
          MATCH (this20)-[this27:HAS_INDICATOR]->(this28:Indicator)
          WHERE this28.status IN $param25
          WITH this28
          ORDER BY this28.position ASC, this28.id ASC
          LIMIT $param26
          RETURN [this28.id, this28.actualText, this28.deviationReason, this28.name, this28.score, this28.status, this28.targetText, this28.weight, this28.position, COLLECT {
            MATCH (this28)-[this29:DISCLOSED_IN]->(this30:Document)
            WITH this30, this29
            ORDER BY this30.id ASC
            RETURN [this30.id, this30.title, this29.firstLine, this29.lastLine, this29.quote]
          }]
        }]
      } AS rows0, CASE var6
        WHEN 0 THEN COUNT {
          MATCH (this31:Project)-[this32:FUNDED_BY]->(this33:FundingSource)
          WHERE (this33.category = $param27 AND this33.level = $param28)
          WITH DISTINCT this31
          WHERE any(var34 IN $param29 WHERE var34 IN this31.indicatorStatuses)
          RETURN this31
        }
        WHEN 1 THEN COUNT {
          MATCH (this35:Project)-[this36:HAS_INDICATOR]->(this37:Indicator)
          WHERE this37.status IN $param30
          WITH DISTINCT this35
          WHERE EXISTS {
            MATCH (this35)-[this38:FUNDED_BY]->(this39:FundingSource)
            WHERE (this39.category = $param31 AND this39.level = $param32)
          }
          RETURN this35
        }
        ELSE COUNT {
          MATCH (this40:Project)
          WHERE (EXISTS {
            MATCH (this40)-[this41:FUNDED_BY]->(this42:FundingSource)
            WHERE (this42.category = $param33 AND this42.level = $param34)
          } AND any(var43 IN $param35 WHERE var43 IN this40.indicatorStatuses))
          RETURN this40
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
        param9: 50n
        param10: "SPECIAL_FUND"
        param11: "CENTRAL"
        param12: ["UNMET","EXCEEDED"]
        param13: 51n
        param14: ["UNMET","EXCEEDED"]
        param15: "SPECIAL_FUND"
        param16: "CENTRAL"
        param17: 51n
        param18: ""
        param19: "SPECIAL_FUND"
        param20: "CENTRAL"
        param21: ["UNMET","EXCEEDED"]
        param22: 51n
        param23: "CENTRAL"
        param24: 51n
        param25: ["UNMET","EXCEEDED"]
        param26: 51n
        param27: "SPECIAL_FUND"
        param28: "CENTRAL"
        param29: ["UNMET","EXCEEDED"]
        param30: ["UNMET","EXCEEDED"]
        param31: "SPECIAL_FUND"
        param32: "CENTRAL"
        param33: "SPECIAL_FUND"
        param34: "CENTRAL"
        param35: ["UNMET","EXCEEDED"]"
    `);
  });

  it('money by level', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "MATCH (this0:Project)-[this1:FUNDED_BY]->(this2:FundingSource)
      OPTIONAL MATCH (this0)-[:DISCLOSED_IN]->(this3:Document)
      WITH DISTINCT this0, this1, this3.kind AS var4, this2.level AS var5
      RETURN var4 AS v0, var5 AS v1, count(*) AS total, CASE
        WHEN count(this1.amount) > 0 THEN sum(this1.amount)
      END AS s0, CASE
        WHEN count(this1.initial) > 0 THEN sum(this1.initial)
      END AS s1, CASE
        WHEN count(this1.executed) > 0 THEN sum(this1.executed)
      END AS s2
      "
    `);
  });

  it('statuses by first level', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "MATCH (this0:Indicator)
      WITH this0, this0.level1 AS var1, this0.status AS var2
      RETURN var1 AS v0, var2 AS v1, count(*) AS total
      "
    `);
  });

  it('all projects that a fund pays for', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "MATCH (this0:Project)-[this1:FUNDED_BY]->(this2:FundingSource)
      WHERE this2.level = $param0
      WITH DISTINCT this0
      WITH this0
      RETURN count(*) AS total, CASE
        WHEN count(this0.total) > 0 THEN sum(this0.total)
      END AS s0, CASE
        WHEN count(this0.fiscal) > 0 THEN sum(this0.fiscal)
      END AS s1, CASE
        WHEN count(this0.otherFunds) > 0 THEN sum(this0.otherFunds)
      END AS s2, CASE
        WHEN count(this0.carryOver) > 0 THEN sum(this0.carryOver)
      END AS s3, CASE
        WHEN count(this0.initialBudget) > 0 THEN sum(this0.initialBudget)
      END AS s4, CASE
        WHEN count(this0.adjustedBudget) > 0 THEN sum(this0.adjustedBudget)
      END AS s5, CASE
        WHEN count(this0.executed) > 0 THEN sum(this0.executed)
      END AS s6, CASE
        WHEN count(this0.executionGap) > 0 THEN sum(this0.executionGap)
      END AS s7
        param0: "CENTRAL""
    `);
  });

  it('projects by department', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "MATCH (this0:Project)
      OPTIONAL MATCH (this0)-[:MANAGED_BY]->(this1:Department)
      WITH DISTINCT this0, this1.id AS var2, this1.name AS var3
      RETURN var2 AS v0, var3 AS v1, count(*) AS total, CASE
        WHEN count(this0.total) > 0 THEN sum(this0.total)
      END AS s0, CASE
        WHEN count(this0.fiscal) > 0 THEN sum(this0.fiscal)
      END AS s1, CASE
        WHEN count(this0.otherFunds) > 0 THEN sum(this0.otherFunds)
      END AS s2, CASE
        WHEN count(this0.carryOver) > 0 THEN sum(this0.carryOver)
      END AS s3, CASE
        WHEN count(this0.initialBudget) > 0 THEN sum(this0.initialBudget)
      END AS s4, CASE
        WHEN count(this0.adjustedBudget) > 0 THEN sum(this0.adjustedBudget)
      END AS s5, CASE
        WHEN count(this0.executed) > 0 THEN sum(this0.executed)
      END AS s6, CASE
        WHEN count(this0.executionGap) > 0 THEN sum(this0.executionGap)
      END AS s7
      "
    `);
  });

  it('a search for words', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "CALL db.index.fulltext.queryNodes('search_74b80bf8', $phrases) YIELD node AS n WITH n WHERE labels(n)[0] IN $kinds AND all(term IN $terms WHERE n.searchText CONTAINS term)
      WITH n, CASE WHEN n.searchName = $whole THEN 0 WHEN n.searchName STARTS WITH $whole THEN 1
        WHEN all(term IN $terms WHERE n.searchName CONTAINS term) THEN 2 ELSE 3 END AS rank
      ORDER BY rank, size(n.searchName), n.searchName, n.id LIMIT $most
      RETURN labels(n)[0] AS kind, n.id AS id, n.searchName AS name, rank
        terms: ["湖岸","改造"]
        whole: "湖岸改造"
        most: 1000n
        phrases: "+\\"湖岸\\" +\\"改造\\""
        kinds: ["Document","Region","Department","Unit","Project","FundingSource","Indicator","Kpi","Task","Policy","FunctionalCategory","EconomicCategory","OverallEvaluation","Transfer","ListedProject"]

      RETURN COLLECT {
        MATCH (this0:Project)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.annualGoal, this0.code, this0.goal, this0.name, this0.result]
      } AS rows0
        param0: ["Project_21fd4455cbd895e0b8b6","Project_9dbc13b01672d5a44368"]
        param1: 6n"
    `);
  });

  it('a search for one character in one kind', async ({ task }) => {
    expect(await printed(task.name)).toMatchInlineSnapshot(`
      "MATCH (n:FundingSource) WHERE all(term IN $terms WHERE n.searchText CONTAINS term)
      WITH n, CASE WHEN n.searchName = $whole THEN 0 WHEN n.searchName STARTS WITH $whole THEN 1
        WHEN all(term IN $terms WHERE n.searchName CONTAINS term) THEN 2 ELSE 3 END AS rank
      ORDER BY rank, size(n.searchName), n.searchName, n.id LIMIT $most
      RETURN labels(n)[0] AS kind, n.id AS id, n.searchName AS name, rank
        terms: ["湖"]
        whole: "湖"
        most: 1000n

      RETURN COLLECT {
        MATCH (this0:FundingSource)
        WHERE this0.id IN $param0
        WITH this0
        ORDER BY this0.id ASC
        LIMIT $param1
        RETURN [this0.id, this0.name]
      } AS rows0
        param0: ["FundingSource_018a2654206225b080c2","FundingSource_b89a7dc533569d7e1b3d"]
        param1: 6n"
    `);
  });
});
