import { expect, test } from 'vitest';
import { idOf, kindOfId } from '../../../src/graph/ids.ts';

test('an id names its kind and depends on every part of the key', () => {
  const id = idOf('Project', ['Document_1', null, '技术改造', 1]);
  expect(id).toMatch(/^Project_[0-9a-f]{20}$/);
  expect(kindOfId(id)).toBe('Project');
  const others = [
    idOf('Project', ['Document_1', null, '技术改造', 2]),
    idOf('Project', ['Document_1', '', '技术改造', 1]),
    idOf('Project', ['Document_2', null, '技术改造', 1]),
    idOf('Kpi', ['Document_1', null, '技术改造', 1]),
  ];
  expect(new Set([id, ...others]).size).toBe(5);
});

test('the same key gives the same id on every machine and in every version', () => {
  expect(idOf('Kpi', ['培训人次'])).toBe(idOf('Kpi', ['培训人次']));
  expect(idOf('Region', ['福建省/福州市'])).toMatchInlineSnapshot(`"Region_740f4f5de2876db09e61"`);
});

test('white space, full-width signs and kinds of brackets do not make another key', () => {
  const id = idOf('FundingSource', ['SPECIAL_FUND', 'CENTRAL', null, '节能补助(第2批)〔2024〕']);
  expect(idOf('FundingSource', ['SPECIAL_FUND', 'CENTRAL', null, '节能 补助（第２批）【2024】'])).toBe(id);
});

test('a text that is no id has no kind', () => {
  for (const text of [
    '',
    'Project',
    'Project_',
    'Nothing_0123456789abcdef0123',
    'Project_0123',
    'constructor_0123456789abcdef0123',
  ]) {
    expect(kindOfId(text)).toBeNull();
  }
});
