/** Which start a list takes: weighed by the statement itself the first time, and remembered for a while. */
import Cypher from '@neo4j/cypher-builder';
import type { Branch } from '../plan.ts';
import { keyOf } from '../value-key.ts';
import { isWalkable } from './ordering.ts';
import { degreesOf, spreadOf, type Start } from './starts.ts';

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
      const found = known.get(keyOfList(branch));
      return found !== undefined && found.until > now() ? found.choice : null;
    },
    remember: (branch, choice) => {
      if (known.size >= MOST_CHOICES) known.clear();
      known.set(keyOfList(branch), { choice, until: now() + MILLISECONDS });
    },
    forget: () => {
      known.clear();
    },
  };
}

/** Everything of a branch that the choice depends on. */
const keyOfList = ({ kind, filter, order, page }: Branch): string =>
  keyOf([kind, filter, order, page?.limit]);

/** The variables in which a statement holds what it weighed for a branch. */
export interface Weighed {
  readonly page: Cypher.Variable;
  readonly count: Cypher.Variable;
}

/** How many nodes a start leads to, how many are looked at for that, and what a walk looks at for each node of the list. */
interface Weight {
  readonly reach: Cypher.Variable;
  readonly looked: Cypher.Variable;
  readonly held: Cypher.Variable | null;
}

/**
 * The clauses that weigh a branch's starts: how many nodes the list has, to how many each start leads, and what
 * follows from that. To fill a page by walking, about `limit × size / reach` nodes are looked at, and what their
 * condition makes of each; from the start, `reach` nodes and those on the way. Where nothing can be walked, and for
 * counts, the walk looks at all of them.
 */
export function weigh(
  branch: Branch,
  starts: readonly Start[],
  { page, count }: Weighed,
  carried: readonly Cypher.Variable[],
): Cypher.With {
  const size = new Cypher.Variable();
  const degrees = starts.map((start) => ({ start, variable: new Cypher.Variable() }));
  const list = new Cypher.Count(new Cypher.Pattern({ labels: [branch.kind] }));
  const counted = new Cypher.With(
    ...carried,
    [list, size],
    ...degrees.map(({ start, variable }): [Cypher.Expr, Cypher.Variable] => [degreesOf(start), variable]),
  );
  const columns: (Cypher.Variable | [Cypher.Expr, Cypher.Variable])[] = [];
  const weights = degrees.map(({ start, variable }): Weight => {
    const spread = spreadOf(start, branch.kind);
    if (spread === null) {
      columns.push(variable);
      return { reach: variable, looked: variable, held: null };
    }
    const [reach, looked, held] = [new Cypher.Variable(), new Cypher.Variable(), new Cypher.Variable()];
    columns.push([Cypher.multiply(variable, spread.reach), reach]);
    columns.push([Cypher.multiply(variable, spread.looked), looked], [spread.held, held]);
    return { reach, looked, held };
  });
  const all = ({ held }: Weight, ...factors: readonly Cypher.Expr[]): Cypher.Expr =>
    [...factors, size, ...(held === null ? [] : [held])].reduce((left, right) =>
      Cypher.multiply(left, right),
    );
  const whole = (weight: Weight): Cypher.Predicate =>
    Cypher.lte(Cypher.multiply(weight.looked, new Cypher.Literal(2)), all(weight));
  const limit = new Cypher.Param(BigInt(branch.page?.limit ?? 0));
  const paged = (weight: Weight): Cypher.Predicate =>
    isWalkable(branch)
      ? Cypher.lte(Cypher.multiply(weight.reach, weight.looked), all(weight, limit))
      : whole(weight);
  const weighed = weights.some(({ held }) => held !== null)
    ? counted.with(...carried, size, ...columns)
    : counted;
  return weighed.with(...carried, [choose(weights, paged), page], [choose(weights, whole), count]);
}

/** The start for which the fewest nodes are looked at, if it passes. */
function choose(weights: readonly Weight[], passes: (weight: Weight) => Cypher.Predicate): Cypher.Case {
  return weights
    .reduce<Cypher.Case>((choice, weight, at) => {
      const fewest = weights.slice(at + 1).map((other) => Cypher.lte(weight.looked, other.looked));
      return choice.when(Cypher.and(passes(weight), ...fewest)).then(new Cypher.Literal(at));
    }, new Cypher.Case())
    .else(new Cypher.Literal(OWN_ORDER));
}
