import { beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { exampleQuestions } from '../../src/server/example-questions.ts';
import { ask, filled } from './ask.ts';
import { accounts, budget } from './records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts, budget]);
});

const asked = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors, plans } = await ask(query, {
    store,
    ...(variables === undefined ? {} : { variables }),
  });
  expect(errors).toEqual([]);
  return { data, plans };
};

it('answers the question of the brief in one read', async () => {
  const { data, plans } = await asked(exampleQuestions[0]?.query ?? '');
  expect(plans).toHaveLength(1);
  expect(data).toMatchInlineSnapshot(`
    {
      "projects": {
        "edges": [
          {
            "node": {
              "department": {
                "name": "福州市榕湖局",
              },
              "fundingSources": {
                "edges": [
                  {
                    "amount": {
                      "wanYuan": "200.000001",
                    },
                    "channel": "TRANSFER_PAYMENT",
                    "evidence": "name: 资金名称",
                    "node": {
                      "level": "CENTRAL",
                      "name": "中央湖泊治理专项资金",
                    },
                  },
                ],
              },
              "indicators": {
                "edges": [
                  {
                    "node": {
                      "actual": {
                        "text": "3个",
                      },
                      "deviationReason": "汛期停工。",
                      "name": "治理湖泊数",
                      "score": 10,
                      "sources": [
                        {
                          "document": {
                            "title": "福州市榕湖局2024年度部门决算",
                          },
                          "firstLine": 31,
                          "lastLine": 32,
                          "quote": null,
                        },
                      ],
                      "status": "UNMET",
                      "target": {
                        "text": "≥4个",
                      },
                      "weight": 10,
                    },
                  },
                ],
              },
              "name": "湖岸改造补助",
              "unit": {
                "name": "福州市榕湖中心",
              },
            },
          },
        ],
        "totalCount": 1,
      },
    }
  `);
});
