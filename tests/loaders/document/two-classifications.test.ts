import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import { sourceOf } from '../source-of.ts';

const rows = [
  ['科目编码', '科目名称', '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['合计', '', '', '', '242.21', '200.00', '42.21'],
  ['30101', '基本工资', '50101', '工资奖金津补贴', '200.00', '200.00', ''],
  ['30201', '办公费', '50201', '办公经费', '42.21', '', '42.21'],
];

describe('basic expenditure with the economic categories of departments and of governments in one row', () => {
  it.each([
    ['cells', '\t'],
    ['words', ' '],
  ])('is read once for each row, by the department’s: %s', (_name, gap) => {
    const table = rows.map((row) => row.filter((cell) => gap === '\t' || cell !== '').join(gap)).join('\n');
    const text = `云川市水务局2031年部门预算\n\n一般公共预算基本支出表\n单位：万元\n${table}\n`;
    expect(readDocumentFacts(sourceOf(text)).economicLines).toMatchObject([
      { code: '30101', name: '基本工资', total: 200, personnel: 200, public: null },
      { code: '30201', name: '办公费', total: 42.21, personnel: null, public: 42.21 },
    ]);
  });
});

it('finds the county of two characters behind the Party’s name', () => {
  const { department } = readDocumentFacts(sourceOf('中共滑县县委党校2031年部门预算\n\n一、职责\n'));
  expect(department.region).toBe('河南省/安阳市/滑县');
});
