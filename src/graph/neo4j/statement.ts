/** A plan as one Cypher statement, whatever its depth and however many branches it has. */
import Cypher from '@neo4j/cypher-builder';
import { normalForm, type NormalFilter } from '../filter.ts';
import type { Branch, Link, Plan } from '../plan.ts';
import { OWN_ORDER, weigh, type Choice, type Choices, type Weighed } from './choice.ts';
import { columnsOf, orderingMeasures } from './columns.ts';
import { condition, placeBeyond, placeOf, propertyAt, stepPattern, type Place } from './conditions.ts';
import { mayBeHub, nearestOf } from './hubs.ts';
import { boundConditions, sometimesMissing, sortItems, walkConditions } from './ordering.ts';
import { matchFrom, startsOf, type Start } from './starts.ts';

export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The columns of the statement's only record for the branch at this position of the plan. */
export const columnNames = (position: number) => ({
  rows: `rows${position}`,
  count: `count${position}`,
  pageStart: `pageStart${position}`,
  countStart: `countStart${position}`,
});

/**
 * Prints the statement that answers a plan in one record: for each branch its rows as a list, its count, and, where
 * nothing was remembered about where to start, what the statement weighed and chose.
 */
export function statementOf(plan: Plan, choices: Pick<Choices, 'recall'>): Statement {
  const roots = plan.branches.map((branch) => rootOf(plan, branch, choices));
  const columns = roots.flatMap((root, position): [Cypher.Expr, string][] => {
    const names = columnNames(position);
    const { withNodes, withCount } = root.branch;
    return [
      ...(withNodes ? [[rowsOf(root), names.rows] as [Cypher.Expr, string]] : []),
      ...(withCount ? [[countOf(root), names.count] as [Cypher.Expr, string]] : []),
      ...weighedOf(root).flatMap(({ page, count }): [Cypher.Expr, string][] => [
        [page, names.pageStart],
        [count, names.countStart],
      ]),
    ];
  });
  const carried: Cypher.Variable[] = [];
  const weighing = roots.flatMap((root) =>
    weighedOf(root).map((weighed) => {
      const clause = weigh(root.branch, root.starts, weighed, carried);
      carried.push(weighed.page, weighed.count);
      return clause;
    }),
  );
  const { cypher, params } = Cypher.utils.concat(...weighing, new Cypher.Return(...columns)).build();
  return { text: cypher, parameters: params };
}

interface Root {
  readonly branch: Branch;
  readonly filter: NormalFilter | null;
  readonly ids: readonly string[] | null;
  readonly starts: readonly Start[];
  readonly choice: Choice | Weighed;
}

function rootOf(plan: Plan, branch: Branch, choices: Pick<Choices, 'recall'>): Root {
  const filter = branch.filter === null ? null : normalForm(branch.filter);
  const ids = plan.start.type === 'ids' ? plan.start.ids : null;
  const starts = ids === null ? startsOf(filter) : [];
  const choice =
    starts.length === 0
      ? { page: OWN_ORDER, count: OWN_ORDER }
      : (choices.recall(branch) ?? { page: new Cypher.Variable(), count: new Cypher.Variable() });
  return { branch, filter, ids, starts, choice };
}

function weighedOf({ choice }: Root): Weighed[] {
  return isWeighed(choice) ? [choice] : [];
}

function isWeighed(choice: Choice | Weighed): choice is Weighed {
  return typeof choice.page !== 'number';
}

/** The root branch's rows. What is chosen by the statement itself is only the nodes; their rows are printed once. */
function rowsOf(root: Root): Cypher.Expr {
  const { branch, choice } = root;
  if (!isWeighed(choice)) {
    const present = choice.page === OWN_ORDER && root.ids === null ? sometimesMissing(branch) : null;
    if (present !== null) return rowsWith(root, present);
    const place = placeOf(branch);
    return new Cypher.Collect(pageFrom(root, choice.page, place).return(rowOf(branch, place)));
  }
  const nodesFrom = (start: number): Cypher.Expr => {
    const place = placeOf(branch);
    return new Cypher.Collect(pageFrom(root, start, place).return(place.node));
  };
  const place = placeOf(branch);
  const nodes = chosen(choice.page, root.starts, nodesFrom);
  return new Cypher.Collect(new Cypher.Unwind([nodes, place.node]).return(rowOf(branch, place)));
}

/**
 * The rows of a page by a property that some nodes do not have: those that have it, which its index gives in their
 * order, and only where they do not fill the page, all of them sorted.
 */
function rowsWith(root: Root, present: string): Cypher.Expr {
  const { branch } = root;
  const having = { ...placeOf(branch), present };
  const isThere = Cypher.isNotNull(propertyAt(having, 'node', present));
  const conditions = [isThere, ...boundConditions(branch, having)];
  const found = sorted(allFrom(root, OWN_ORDER, having, conditions), branch, having).return(having.node);
  const all = placeOf(branch);
  const [first, place] = [new Cypher.Variable(), placeOf(branch)];
  const isFull = Cypher.gt(Cypher.size(first), new Cypher.Param(BigInt(branch.page?.limit ?? 0)));
  const nodes = new Cypher.Case()
    .when(isFull)
    .then(first)
    .else(new Cypher.Collect(pageFrom(root, OWN_ORDER, all).return(all.node)));
  const rows = new Cypher.With([new Cypher.Collect(found), first]).unwind([nodes, place.node]);
  return new Cypher.Collect(rows.return(rowOf(branch, place)));
}

function countOf(root: Root): Cypher.Expr {
  const { branch, choice } = root;
  const countFrom = (start: number): Cypher.Expr => {
    const place = placeOf(branch);
    return new Cypher.Count(allFrom(root, start, place, []).return(place.node));
  };
  return isWeighed(choice) ? chosen(choice.count, root.starts, countFrom) : countFrom(choice.count);
}

/** CASE evaluates what it chooses and nothing else, subqueries included. */
function chosen(
  variable: Cypher.Variable,
  starts: readonly Start[],
  from: (start: number) => Cypher.Expr,
): Cypher.Expr {
  return starts
    .reduce((choice, _, at) => choice.when(new Cypher.Literal(at)).then(from(at)), new Cypher.Case(variable))
    .else(from(OWN_ORDER));
}

function pageFrom(root: Root, start: number, place: Place): Cypher.With {
  const { branch } = root;
  const walk = start === OWN_ORDER && root.ids === null ? walkConditions(branch, place) : [];
  return sorted(allFrom(root, start, place, [...walk, ...boundConditions(branch, place)]), branch, place);
}

/** The nodes of a root branch that satisfy its filter and these conditions too. */
function allFrom(
  { branch, filter, ids, starts }: Root,
  position: number,
  place: Place,
  conditions: readonly Cypher.Predicate[],
): Cypher.Match | Cypher.With {
  const start = starts[position];
  if (start !== undefined) {
    const rest = start.rest.map((part) => condition(part, place));
    return matchFrom(start, place).where(Cypher.and(...conditions, ...rest));
  }
  return new Cypher.Match(new Cypher.Pattern(place.node, { labels: [branch.kind] })).where(
    Cypher.and(
      ...(ids === null ? [] : [Cypher.in(place.node.property('id'), new Cypher.Param([...ids]))]),
      ...conditions,
      ...(filter === null ? [] : [condition(filter, place)]),
    ),
  );
}

/** A row of a branch: `id`, its columns, and its links' rows and counts. */
function rowOf(branch: Branch, place: Place): Cypher.Expr {
  const { node, edge, measure } = columnsOf(branch);
  return new Cypher.List([
    place.node.property('id'),
    ...node.map((name) => propertyAt(place, 'node', name)),
    ...edge.map((name) => propertyAt(place, 'edge', name)),
    ...measure.map((name) => propertyAt(place, 'measure', name)),
    ...branch.links.flatMap((link) => link.branches.flatMap((next) => linked(place, link, next))),
  ]);
}

function linked(from: Place, { step }: Link, branch: Branch): Cypher.Expr[] {
  const filter = branch.filter === null ? [] : [normalForm(branch.filter)];
  const rows = () => {
    const place = placeBeyond(step, branch);
    const conditions = [...filter.map((part) => condition(part, place)), ...boundConditions(branch, place)];
    const pattern = stepPattern(new Cypher.Pattern(from.node), step, place);
    if (mayBeHub(from.kind, branch)) {
      // The edges are followed again, to the few nodes that were chosen.
      const match = new Cypher.Unwind([nearestOf(from, step, branch, filter), place.node]).match(pattern);
      return new Cypher.Collect(sorted(match, branch, place).return(rowOf(branch, place)));
    }
    const match = new Cypher.Match(pattern).where(Cypher.and(...conditions));
    return new Cypher.Collect(sorted(match, branch, place).return(rowOf(branch, place)));
  };
  const count = () => {
    const place = placeBeyond(step, branch);
    const match = new Cypher.Match(stepPattern(new Cypher.Pattern(from.node), step, place));
    return new Cypher.Count(match.where(Cypher.and(...filter.map((part) => condition(part, place)))));
  };
  return [...(branch.withNodes ? [rows()] : []), ...(branch.withCount ? [count()] : [])];
}

/** Sorts, and cuts to one row more than the page: whether there is a next page shows in that row. */
function sorted(clause: Cypher.Match | Cypher.With, branch: Branch, place: Place): Cypher.With {
  const columns = columnsOf(branch);
  const edge = columns.edge.length === 0 ? null : place.edge;
  const variables = edge === null ? [place.node] : [place.node, edge.variable];
  // An order by a subquery that aggregates is refused where the subquery itself stands in it.
  const computed = orderingMeasures(branch).map((name): [Cypher.Expr, Cypher.Variable] => {
    const value = propertyAt(place, 'measure', name);
    const variable = new Cypher.Variable();
    place.computed.set(name, variable);
    return [value, variable];
  });
  const inOrder = clause.with(...variables, ...computed).orderBy(...sortItems(branch, place));
  return branch.page === null ? inOrder : inOrder.limit(new Cypher.Param(BigInt(branch.page.limit + 1)));
}
