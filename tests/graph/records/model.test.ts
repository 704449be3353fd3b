import { expect, test } from 'vitest';
import type { GraphBatch, Properties } from '../../../src/graph/batch.ts';
import {
  edges as relationships,
  nodes as kinds,
  type PropertyDefinition,
} from '../../../src/graph/model/index.ts';
import type { Value } from '../../../src/graph/plan.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import { documents, documentsMissing } from '../../engines/documents.ts';
import { sampleIndicator, sampleProject, sampleRecord, sampleUnit, wholeRecord } from './sample-record.ts';

const isOf: Readonly<
  Record<PropertyDefinition['type'], (value: Value, values: readonly string[]) => boolean>
> = {
  string: (value) => typeof value === 'string',
  int: (value) => typeof value === 'number' && Number.isSafeInteger(value),
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  money: (value) => typeof value === 'bigint',
  boolean: (value) => typeof value === 'boolean',
  enum: (value, values) => typeof value === 'string' && values.includes(value),
  strings: (value) => Array.isArray(value) && value.every((one: Value) => typeof one === 'string'),
  json: (value) => typeof value === 'object',
};

/** What is wrong with properties, held against the model. */
function faultsOf(
  name: string,
  definitions: Readonly<Record<string, PropertyDefinition>>,
  properties: Properties,
) {
  const wrong = Object.entries(properties).filter(([key, value]) => {
    const definition = definitions[key];
    return definition === undefined || !isOf[definition.type](value, definition.values ?? []);
  });
  const missing = Object.entries(definitions).filter(
    ([key, { required }]) => required === true && !(key in properties),
  );
  return [...wrong, ...missing].map(([key]) => `${name}.${key}`);
}

function allFaults({ document, nodes, edges, claims }: GraphBatch): string[] {
  const stated = claims.flatMap((claim) =>
    claim.edges.map((edge) => ({ ...edge, from: { kind: claim.kind, id: claim.id } })),
  );
  const all = [document, ...nodes, ...claims];
  const ids = all.map(({ id }) => id);
  const ends = [...edges, ...stated].map(
    ({ relationship, from, to }) => `${relationship} ${from.id} ${to.id}`,
  );
  return [
    ...all.flatMap(({ kind, properties }) => faultsOf(kind, kinds[kind].properties, properties)),
    ...nodes.filter(({ kind }) => kinds[kind].owner !== 'document').map(({ id }) => `${id} is shared`),
    ...claims.filter(({ kind }) => kinds[kind].owner !== 'shared').map(({ id }) => `${id} is not shared`),
    ...[...edges, ...stated].flatMap(({ relationship, from, to, properties }) => [
      ...faultsOf(relationship, relationships[relationship].properties, properties),
      ...(relationships[relationship].pairs.some((pair) => pair.from === from.kind && pair.to === to.kind)
        ? []
        : [`${relationship} joins no ${from.kind} and ${to.kind}`]),
    ]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`),
    ...ends.filter((end, index) => ends.indexOf(end) !== index).map((end) => `${end} twice`),
  ];
}

test('a batch holds what the model declares and nothing else', () => {
  const record = sampleRecord({
    withheld: ['goal'],
    units: [sampleUnit(), sampleUnit({ name: '试验中心', code: '401002', nature: null, quota: null })],
    problems: [{ line: 1, message: 'odd', text: '…' }],
    projects: [
      sampleProject({
        unit: '试验中心',
        repairs: [{ field: 'total', raw: '1 2', value: 12, reason: 'split' }],
        indicators: [
          sampleIndicator(),
          sampleIndicator({ targetText: null, targetValue: null, operator: null }),
        ],
      }),
    ],
  });
  expect(allFaults(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }))).toEqual([]);
});

test('a record that says everything gives what the model declares', () => {
  expect(allFaults(batchOf(wholeRecord(), { loadedAt: '2026-01-01T00:00:00.000Z' }))).toEqual([]);
});

test.each(documents)('$file as it is read holds what the model declares', ({ read }) => {
  for (const record of read()) {
    expect(allFaults(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }))).toEqual([]);
  }
});

if (documents.length === 0) test.skip(`the real documents hold what the model declares${documentsMissing}`);
