/** Clauses that compute measures, node by node: how many are related to it, or the sum of what they have. */
import { normalForm } from '../filter.ts';
import type { Measure } from '../plan.ts';
import { quoted } from './columns.ts';
import { conditionOf, pattern, where, type Subject } from './condition.ts';
import { measureVariable } from './measure-variable.ts';
import type { Parameters } from './statement.ts';

/**
 * One OPTIONAL MATCH and one grouping for each measure, each with a variable of its own (`measureVariable`).
 *
 * @param carried the variables before, which the rows go on with
 */
export function measuring(
  measures: readonly Measure[],
  subject: Subject,
  carried: readonly string[],
  parameters: Parameters,
): readonly string[] {
  const rest = [...carried];
  return measures.flatMap((measure) => {
    const related: Subject = {
      kind: measure.kind,
      node: parameters.variable('m'),
      edge: { relationship: measure.step.relationship, variable: parameters.variable('d') },
    };
    const { filter } = measure;
    const conditions = filter === null ? [] : [conditionOf(normalForm(filter), related)];
    const variable = measureVariable(subject.measures, measure.alias);
    const clauses = [
      `OPTIONAL MATCH ${pattern(`(${subject.node})`, measure.step, related)}`,
      where(conditions, parameters),
      `WITH ${[...rest, `${aggregate(measure, related)} AS ${variable}`].join(', ')}`,
    ];
    rest.push(variable);
    return clauses;
  });
}

function aggregate({ sum }: Measure, { node, edge }: Subject): string {
  if (sum === null) return `count(${node})`;
  const of = sum.on === 'node' ? node : (edge?.variable ?? '');
  return `sum(${of}.${quoted(sum.property)})`;
}
