/** A plan as a few readable lines, for tests that compare plans. */
import type { Branch, Filter, Measure, Plan } from '../../src/graph/plan.ts';

export function outline({ start, branches }: Plan): string {
  const from = start.type === 'all' ? 'all' : `ids ${start.ids.join(' ')}`;
  return branches.flatMap((branch) => lines(branch, from, 0)).join('\n');
}

function lines(branch: Branch, head: string, depth: number): string[] {
  const {
    kind,
    filter,
    order,
    measures = [],
    measured = [],
    page,
    properties,
    edgeProperties,
    withNodes,
    withCount,
  } = branch;
  const indent = '  '.repeat(depth);
  const keys = order.map(({ on, property, descending }) => {
    const measure = measures.find(({ alias }) => on === 'measure' && alias === property);
    const name = measure === undefined ? `${on}.${property}` : measureText(measure);
    return `${name}${descending ? '↓' : '↑'}`;
  });
  const wanted = measures.filter(({ alias }) => measured.includes(alias)).map(measureText);
  const facts = [
    withNodes ? `nodes(${properties.join(' ')})` : null,
    edgeProperties.length > 0 ? `edges(${edgeProperties.join(' ')})` : null,
    wanted.length > 0 ? `measures(${wanted.join(' ')})` : null,
    withCount ? 'count' : null,
    filter === null ? null : `where ${condition(filter)}`,
    keys.length > 0 ? `order ${keys.join(' ')}` : null,
    page === null ? null : `${page.direction} ${page.limit}`,
  ];
  return [
    `${indent}${head} ${kind}: ${facts.filter((fact) => fact !== null).join(', ')}`,
    ...branch.links.flatMap(({ alias, step, branches }) =>
      branches.flatMap((end) =>
        lines(
          end,
          `${alias} ${step.direction === 'out' ? `-${step.relationship}->` : `<-${step.relationship}-`}`,
          depth + 1,
        ),
      ),
    ),
  ];
}

function measureText({ step, kind, filter, sum }: Measure): string {
  const of = `${step.direction === 'out' ? '' : '<'}${step.relationship} ${kind}`;
  const where = filter === null ? '' : ` where ${condition(filter)}`;
  return `[${sum === null ? 'count' : `sum ${sum.on}.${sum.property}`} of ${of}${where}]`;
}

function condition(filter: Filter): string {
  switch (filter.type) {
    case 'and':
    case 'or':
      if (filter.filters.length === 0) return filter.type === 'and' ? 'always' : 'never';
      return `(${filter.filters.map(condition).join(` ${filter.type} `)})`;
    case 'not':
      return `not ${condition(filter.filter)}`;
    case 'compare':
      return `${filter.on === 'edge' ? 'edge.' : ''}${filter.property} ${filter.comparison} ${value(filter.value)}`;
    case 'related': {
      const { step, kind, quantifier } = filter;
      const inner = filter.filter === null ? '' : ` ${condition(filter.filter)}`;
      return `${quantifier} ${step.direction === 'out' ? '' : '<'}${step.relationship} ${kind}${inner}`;
    }
  }
}

const value = (given: unknown): string =>
  typeof given === 'bigint'
    ? `${given}分`
    : JSON.stringify(given, (_key, inner: unknown) => (typeof inner === 'bigint' ? `${inner}分` : inner));
