import { expect, test } from 'vitest';
import { boundsOf, decodeCursor, encodeCursor, InvalidCursor } from '../../../src/graph/cursor.ts';
import { compareTexts, orderOf } from '../../../src/graph/order.ts';
import type { Cursor, OrderKey, Page } from '../../../src/graph/plan.ts';

const page = (after: Cursor | null, before: Cursor | null = null): Page => ({
  limit: 10,
  direction: 'forward',
  after,
  before,
});
const byMoney: OrderKey = { on: 'node', property: 'executed', descending: true };
const projects = { list: 'projects', kind: 'Project', relationship: null } as const;
const place: Cursor = { values: [123456789012345678n], id: 'Project_1' };

test('an order always ends with the id', () => {
  expect(orderOf({ order: [] })).toEqual([{ on: 'node', property: 'id', descending: false }]);
  expect(orderOf({ order: [byMoney] })).toHaveLength(2);
  const byId: OrderKey = { on: 'node', property: 'id', descending: true };
  expect(orderOf({ order: [byId, byMoney] })).toEqual([byId]);
});

test('texts are ordered by code point, not by UTF-16 unit', () => {
  expect(['！', '𠮷', '一'].sort(compareTexts)).toEqual(['一', '！', '𠮷']);
  expect(['！', '𠮷', '一'].sort()).toEqual(['一', '𠮷', '！']);
  expect(compareTexts('项目', '项目一')).toBeLessThan(0);
  expect(compareTexts('项目', '项目')).toBe(0);
});

test('the bounds of an order by id alone are one comparison', () => {
  const bounds = boundsOf({ kind: 'Project', order: [], page: page({ values: [], id: 'Project_1' }) });
  expect(bounds).toEqual({
    type: 'compare',
    on: 'node',
    property: 'id',
    comparison: 'gt',
    value: 'Project_1',
  });
  expect(boundsOf({ kind: 'Project', order: [], page: page(null) })).toBeNull();
  expect(boundsOf({ kind: 'Project', order: [], page: null })).toBeNull();
});

test('after a missing value there are only missing values with a greater id', () => {
  const bounds = boundsOf({
    kind: 'Project',
    order: [byMoney],
    page: page({ values: [null], id: 'Project_1' }),
  });
  expect(bounds).toEqual({
    type: 'and',
    filters: [
      { type: 'compare', on: 'node', property: 'executed', comparison: 'isNull', value: true },
      { type: 'compare', on: 'node', property: 'id', comparison: 'gt', value: 'Project_1' },
    ],
  });
});

test('a cursor comes back as it was, money to the last 分', () => {
  const order = orderOf({ order: [byMoney] });
  expect(decodeCursor(encodeCursor(place, order, 'projects'), order, projects)).toEqual(place);
  const mixed: Cursor = { values: ['名', 0.1, null, true], id: 'Project_2' };
  const keys = ['name', 'executionRate', 'code'];
  const wide = orderOf({
    order: [
      ...keys.map((property): OrderKey => ({ on: 'node', property, descending: false })),
      { on: 'edge', property: 'inferred', descending: false },
    ],
  });
  const paid = { list: 'projects', kind: 'Project', relationship: 'FUNDED_BY' } as const;
  expect(decodeCursor(encodeCursor(mixed, wide, 'projects'), wide, paid)).toEqual(mixed);
});

test('a cursor of another order is refused with what to do', () => {
  const text = encodeCursor(place, orderOf({ order: [byMoney] }), 'projects');
  const other = orderOf({ order: [{ ...byMoney, descending: false }] });
  expect(() => decodeCursor(text, other, projects)).toThrow(InvalidCursor);
  expect(() => decodeCursor(text, other, projects)).toThrow(/another orderBy; ask for the first page/);
});

test('a cursor of another list is refused with what to do, though the order is the same', () => {
  const order = orderOf({ order: [byMoney] });
  const text = encodeCursor(place, order, 'Department.projects');
  expect(() => decodeCursor(text, order, projects)).toThrow(InvalidCursor);
  expect(() => decodeCursor(text, order, projects)).toThrow(
    /comes from “Department.projects”, and this is “projects”; give it to the list that it comes from/,
  );
});

test.each(['', 'nonsense', Buffer.from('{"order":1}').toString('base64url'), '%%%'])(
  '“%s” is refused as a cursor',
  (text) => {
    expect(() => decodeCursor(text, orderOf({ order: [] }), projects)).toThrow(
      /is not a cursor; pass an endCursor/,
    );
  },
);

test.each([
  ['executed', '12'],
  ['executed', 12],
  ['name', 12],
  ['executionRate', true],
  ['name', 12n],
])('a cursor that was made up, with a wrong value of %s, is refused', (property, value) => {
  const order = orderOf({ order: [{ on: 'node', property, descending: false }] });
  const text = encodeCursor({ values: [value], id: 'Project_1' }, order, 'projects');
  expect(() => decodeCursor(text, order, projects)).toThrow(/is not a cursor; pass an endCursor/);
});
