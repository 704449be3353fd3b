/** Which start a list takes: weighed by the statement itself the first time, and remembered for a while. */
import Cypher from '@neo4j/cypher-builder';
import type { Branch } from '../plan.ts';
import { isWalkable } from './ordering.ts';
import { reachOf, type Start } from './starts.ts';

/** Positions in `startsOf`; OWN_ORDER where the list is walked in its own order. */
export interface Choice {
  readonly page: number;
  readonly count: number;
}

export const OWN_ORDER = -1;

export interface Choices {
  /** null where nothing is known of such a list. */
  recall(branch: Branch): Choice | null;
  remember(branch: Branch, choice: Choice): void;
  forget(): void;
}

/** A choice that is out of date costs time and never an answer, so age alone decides. */
const MILLISECONDS = 60_000;
const MOST_CHOICES = 1000;

/** Remembers choices for a minute; `forget` after a write. `now` in milliseconds. */
export function rememberChoices(now: () => number = Date.now): Choices {
  const known = new Map<string, { readonly choice: Choice; readonly until: number }>();
  return {
    recall: (branch) => {
      const found = known.get(keyOf(branch));
      return found !== undefined && found.until > now() ? found.choice : null;
    },
    remember: (branch, choice) => {
      if (known.size >= MOST_CHOICES) known.clear();
      known.set(keyOf(branch), { choice, until: now() + MILLISECONDS });
    },
    forget: () => {
      known.clear();
    },
  };
}

/** Everything of a branch that the choice depends on. */
function keyOf(branch: Branch): string {
  return JSON.stringify(
    [branch.kind, branch.filter, branch.order, branch.page?.limit],
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
  );
}

/** The variables in which a statement holds what it weighed for a branch. */
export interface Weighed {
  readonly page: Cypher.Variable;
  readonly count: Cypher.Variable;
}

/**
 * The clauses that weigh a branch's starts: how many nodes the list has, to how many each start leads, and what
 * follows from that. To fill a page by walking, about `limit × size / reach` nodes are looked at; from the start,
 * `reach` nodes. Where nothing can be walked, and for counts, the walk looks at all of them.
 */
export function weigh(
  branch: Branch,
  starts: readonly Start[],
  { page, count }: Weighed,
  carried: readonly Cypher.Variable[],
): Cypher.With {
  const size = new Cypher.Variable();
  const reaches = starts.map((start) => ({ reach: reachOf(start), variable: new Cypher.Variable() }));
  const variables = reaches.map(({ variable }) => variable);
  const list = new Cypher.Count(new Cypher.Pattern({ labels: [branch.kind] }));
  const whole = (reach: Cypher.Variable): Cypher.Predicate =>
    Cypher.lte(Cypher.multiply(reach, new Cypher.Literal(2)), size);
  const limit = new Cypher.Param(BigInt(branch.page?.limit ?? 0));
  const paged = (reach: Cypher.Variable): Cypher.Predicate =>
    isWalkable(branch)
      ? Cypher.lte(Cypher.multiply(reach, reach), Cypher.multiply(limit, size))
      : whole(reach);
  return new Cypher.With(
    ...carried,
    [list, size],
    ...reaches.map(({ reach, variable }): [Cypher.Expr, Cypher.Variable] => [reach, variable]),
  ).with(...carried, [choose(variables, paged), page], [choose(variables, whole), count]);
}

/** The start that leads to the fewest nodes, if it passes. */
function choose(
  reaches: readonly Cypher.Variable[],
  passes: (reach: Cypher.Variable) => Cypher.Predicate,
): Cypher.Case {
  return reaches
    .reduce<Cypher.Case>((choice, reach, at) => {
      const fewest = reaches.slice(at + 1).map((other) => Cypher.lte(reach, other));
      return choice.when(Cypher.and(passes(reach), ...fewest)).then(new Cypher.Literal(at));
    }, new Cypher.Case())
    .else(new Cypher.Literal(OWN_ORDER));
}
