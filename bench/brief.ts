/** The question of the product's brief: as it is asked, as the plan that the schema makes of it, and its answer. */
import { Decimal } from 'decimal.js';
import { graphql } from 'graphql';
import { z } from 'zod';
import { schema } from '../schema/index.ts';
import type { BranchResult, EdgeResult, NodeResult, Plan, Value } from '../src/graph/plan.ts';
import type { GraphStore } from '../src/graph/store.ts';

/** The first page, as the API gives it where the query says nothing about its length. */
export const ROWS = 50;

/** The brief's query; `totalCount` makes the engine look at every project, a page alone does not. */
export function briefQuery({ withCount }: { readonly withCount: boolean }): string {
  return `query CentralFundsUnmet {
    projects(where: { fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: CENTRAL } } },
                      indicators: { some: { status: { in: [UNMET, EXCEEDED] } } } }) {
      ${withCount ? 'totalCount' : ''}
      edges { node {
        name  department { name }  unit { name }
        fundingSources(where: { level: { eq: CENTRAL } }) { edges { amount { wanYuan } channel evidence node { name level } } }
        indicators(where: { status: { in: [UNMET, EXCEEDED] } }) { edges { node { name status target { text } actual { text } weight score deviationReason sources { document { title } firstLine lastLine quote } } } }
      } }
    }
  }`;
}

/** The plan that the schema compiles the query to: what it hands to the store, which here hands nothing back. */
export async function planOf(query: string): Promise<Plan> {
  let plan: Plan | undefined;
  const store: Pick<GraphStore, 'read'> = {
    read: (asked) => {
      plan = asked;
      return Promise.reject(new Error('Only the plan is wanted'));
    },
  };
  await graphql({ schema, source: query, contextValue: { store } });
  if (plan === undefined) throw new Error('The query asks the store for nothing');
  return plan;
}

const named = z.object({ name: z.string() });
const edgesOf = <T extends z.ZodType>(edge: T) => z.object({ edges: z.array(edge) });
const text = z.object({ text: z.string() }).nullable();

/** What every way of asking must come to, value by value; money in 分. */
export const answerSchema = z.object({
  totalCount: z.number().optional(),
  edges: z.array(
    z.object({
      node: z.object({
        name: z.string(),
        department: named.nullable(),
        unit: named.nullable(),
        fundingSources: edgesOf(
          z.object({
            amount: z.object({ wanYuan: z.union([z.string(), z.number()]) }).nullable(),
            channel: z.string().nullable(),
            evidence: z.string(),
            node: named.extend({ level: z.string() }),
          }),
        ),
        indicators: edgesOf(
          z.object({
            node: named.extend({
              status: z.string(),
              target: text,
              actual: text,
              weight: z.number().nullable(),
              score: z.number().nullable(),
              deviationReason: z.string().nullable(),
              sources: z.array(
                z.object({
                  document: z.object({ title: z.string() }),
                  firstLine: z.number(),
                  lastLine: z.number(),
                  quote: z.string().nullable(),
                }),
              ),
            }),
          }),
        ),
      }),
    }),
  ),
});

export type Answer = z.infer<typeof answerSchema>;

/** The answer in the body of a GraphQL response. */
export function answerOfResponse(body: Buffer): Answer {
  const response = z
    .object({ data: z.object({ projects: answerSchema }) })
    .parse(JSON.parse(body.toString()));
  return normal(response.data.projects);
}

/** The answer in a store's result for `planOf` the query. */
export function answerOfResult(result: BranchResult | undefined): Answer {
  if (result === undefined) throw new Error('The store gave no projects');
  const answer = {
    ...(result.totalCount === null ? {} : { totalCount: result.totalCount }),
    edges: result.edges.map(({ node }) => ({
      node: {
        name: node.properties['name'],
        department: namedOne(node, 'department', 'Department'),
        unit: namedOne(node, 'unit', 'Unit'),
        fundingSources: {
          edges: linked(node, 'fundingSources', 'FundingSource').map((edge) => ({
            amount: wanYuan(edge.properties['amount']),
            channel: edge.properties['channel'],
            evidence: edge.properties['evidence'],
            node: pick(edge.node, ['name', 'level']),
          })),
        },
        indicators: {
          edges: linked(node, 'indicators', 'Indicator').map(({ node: indicator }) => ({
            node: {
              ...pick(indicator, ['name', 'status', 'weight', 'score', 'deviationReason']),
              target: textOf(indicator.properties['targetText']),
              actual: textOf(indicator.properties['actualText']),
              sources: linked(indicator, 'sources', 'Document').map((source) => ({
                document: pick(source.node, ['title']),
                ...source.properties,
              })),
            },
          })),
        },
      },
    })),
  };
  return normal(answerSchema.parse(answer));
}

/** A project as hand-written statements return it; counts and lines are bigints from Neo4j and numbers elsewhere. */
export interface HandWrittenProject {
  readonly name: string;
  readonly department: string | null;
  readonly unit: string | null;
  readonly funds: readonly {
    readonly amount: bigint | null;
    readonly channel: string | null;
    readonly evidence: string;
    readonly name: string;
    readonly level: string;
  }[];
  readonly indicators: readonly {
    readonly name: string;
    readonly status: string;
    readonly target: string | null;
    readonly actual: string | null;
    readonly weight: number | null;
    readonly score: number | null;
    readonly deviationReason: string | null;
    readonly sources: readonly {
      readonly title: string;
      readonly firstLine: number | bigint;
      readonly lastLine: number | bigint;
      readonly quote: string | null;
    }[];
  }[];
}

/** The answer in the rows of a hand-written statement. */
export function handWrittenAnswer(projects: readonly HandWrittenProject[]): Answer {
  const nameOrNull = (name: string | null) => (name === null ? null : { name });
  const edges = projects.map(({ name, department, unit, funds, indicators }) => ({
    node: {
      name,
      department: nameOrNull(department),
      unit: nameOrNull(unit),
      fundingSources: {
        edges: funds.map(({ amount, channel, evidence, ...node }) => ({
          ...{ amount: wanYuan(amount), channel, evidence, node },
        })),
      },
      indicators: {
        edges: indicators.map(({ target, actual, sources, ...indicator }) => ({
          node: {
            ...indicator,
            target: textOf(target),
            actual: textOf(actual),
            sources: sources.map(({ title, firstLine, lastLine, quote }) => ({
              ...{ document: { title }, firstLine: Number(firstLine), lastLine: Number(lastLine), quote },
            })),
          },
        })),
      },
    },
  }));
  return normal(answerSchema.parse({ edges }));
}

/** Money as `wanYuan`, whatever way a figure came: 12.50 and 12.5 are one sum. */
function normal(answer: Answer): Answer {
  return answerSchema.parse(
    JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
      key === 'wanYuan' ? new Decimal(String(value)).toString() : value,
    ),
  );
}

function wanYuan(fen: Value | undefined): { wanYuan: string } | null {
  return typeof fen === 'bigint' ? { wanYuan: new Decimal(String(fen)).div(1_000_000).toString() } : null;
}

function textOf(value: Value | undefined): { text: Value } | null {
  return value === undefined || value === null ? null : { text: value };
}

function linked(
  node: NodeResult,
  alias: string,
  kind: 'Department' | 'Unit' | 'FundingSource' | 'Indicator' | 'Document',
): readonly EdgeResult[] {
  return node.links[alias]?.[kind]?.edges ?? [];
}

function namedOne(
  node: NodeResult,
  alias: string,
  kind: 'Department' | 'Unit',
): Record<string, Value> | null {
  const [edge] = linked(node, alias, kind);
  return edge === undefined ? null : pick(edge.node, ['name']);
}

function pick(node: NodeResult, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, node.properties[name] ?? null]));
}
