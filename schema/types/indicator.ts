import type { FieldMap } from '@pothos/core';
import { propertyOf } from '../../src/graph/model/index.ts';
import { builder, type OutputFields } from '../builder.ts';
import { nodeType } from '../model/node-type.ts';
import { nodePropertyField } from '../model/property-fields.ts';
import { reading } from '../plan/reads.ts';
import { enter, propertyIn, readingOf, type NodeView } from '../plan/views.ts';
import { repairsField } from './repair.ts';

/** A part of an indicator: the same node, some of its properties under shorter names. */
function part(name: string, description: string, properties: Readonly<Record<string, string>>) {
  return builder.objectRef<NodeView>(name).implement({
    description,
    fields: (t): FieldMap =>
      Object.fromEntries(
        Object.entries(properties).map(([field, property]) => [
          field,
          nodePropertyField(t, property, propertyOf('Indicator', property)),
        ]),
      ),
  });
}

const target = part('Target', 'What was to be reached (目标)', {
  text: 'targetText',
  operator: 'operator',
  value: 'targetValue',
  unit: 'unit',
});
const actual = part('Actual', 'What was reached, in the unit of the target (实际完成)', {
  text: 'actualText',
  value: 'actualValue',
  unit: 'unit',
});

/** A part is there where the document prints its text. */
const partField = (
  t: OutputFields<NodeView>,
  type: ReturnType<typeof part>,
  printed: string,
  description: string,
) =>
  t.field({
    type,
    description,
    nullable: true,
    extensions: reading((scope, field) => {
      scope.branch.properties.add(printed);
      field.select({ ...scope, reading: enter(scope.reading, field.key) });
    }),
    resolve: (view, _arguments, _context, info) =>
      propertyIn(view.node.properties, printed, info) === null
        ? null
        : { node: view.node, reading: readingOf(view, info) },
  });

nodeType('Indicator', {
  inOtherForm: ['targetText', 'operator', 'targetValue', 'unit', 'actualText', 'actualValue', 'repairs'],
  fields: (t) => ({
    target: partField(t, target, 'targetText', 'What was to be reached; filter by targetValue (年度指标值)'),
    actual: partField(t, actual, 'actualText', 'What was reached; filter by actualValue (实际完成值)'),
    repairs: repairsField(t),
  }),
});
