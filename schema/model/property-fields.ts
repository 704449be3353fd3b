/** The fields that show a property of a node or an edge as it is. */
import type { FieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { PropertyDefinition } from '../../src/graph/model/index.ts';
import type { Value } from '../../src/graph/plan.ts';
import type { OutputFields } from '../builder.ts';
import { readingEdgeProperties, readingProperties } from '../plan/reads.ts';
import { propertyIn, type EdgeView, type NodeView } from '../plan/views.ts';
import { money } from '../types/money.ts';
import { enumOf } from './enums.ts';

type Properties = Readonly<Record<string, PropertyDefinition>>;

export const nodePropertyFields = (t: OutputFields<NodeView>, properties: Properties): FieldMap =>
  fieldOfEach(properties, (name, definition) => nodePropertyField(t, name, definition));

export const edgePropertyFields = (t: OutputFields<EdgeView>, properties: Properties): FieldMap =>
  fieldOfEach(properties, (name, definition) =>
    propertyField(t, name, definition, readingEdgeProperties, ({ edge }) => edge.properties),
  );

/** One property of the node; the field may have another name. */
export const nodePropertyField = (t: OutputFields<NodeView>, name: string, definition: PropertyDefinition) =>
  propertyField(t, name, definition, readingProperties, ({ node }) => node.properties);

function fieldOfEach(
  properties: Properties,
  make: (name: string, definition: PropertyDefinition) => FieldMap[string],
): FieldMap {
  return Object.fromEntries(
    Object.entries(properties).map(([name, definition]) => [name, make(name, definition)]),
  );
}

function propertyField<View>(
  t: OutputFields<View>,
  name: string,
  definition: PropertyDefinition,
  extensionsOf: typeof readingProperties,
  valuesOf: (view: View) => Readonly<Record<string, Value>>,
) {
  return t.field({
    type: typeOf(name, definition) as 'String',
    description: definition.description,
    nullable: definition.required !== true,
    extensions: extensionsOf(name),
    // The model says of which type the value is; Pothos cannot know it here.
    resolve: (view: View, _arguments: object, _context: object, info: GraphQLResolveInfo) =>
      propertyIn(valuesOf(view), name, info) as string,
  });
}

function typeOf(name: string, definition: PropertyDefinition) {
  switch (definition.type) {
    case 'string':
      return 'String';
    case 'int':
      return 'Int';
    case 'float':
      return 'Float';
    case 'boolean':
      return 'Boolean';
    case 'money':
      return money;
    case 'enum':
      return enumOf(definition).ref;
    case 'strings':
      return ['String'];
    case 'json':
      throw new Error(`${name} is a structure: its kind's file must say how the API shows it`);
  }
}
