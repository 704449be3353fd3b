import { expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { sourceOf } from '../source-of.ts';

const listed = (text: string): DocumentRecord['listedProjects'] =>
  readDocumentFacts(sourceOf(`云川市水务局2031年部门预算\n\n${text}`)).listedProjects;

it('lists the projects of the statement of project expenditure with their money, in its unit', () => {
  const table = `部门项目支出预算表
单位：元
单位名称\t科目编码\t项目名称\t合计\t一般公共预算\t\t政府性基金
\t\t\t\t本年\t上年结转\t
合计\t\t\t900000.00\t900000.00\t\t
云川市水务局\t\t\t900000.00\t900000.00\t\t
\t2130304\t河道巡护经费\t600000.00\t600000.00\t\t
\t2130314\t防汛物资\t300000.00\t300000.00\t\t`;
  expect(listed(table)).toMatchObject([
    { name: '河道巡护经费', amount: 60 },
    { name: '防汛物资', amount: 30 },
  ]);
});

it('takes a table of targets for none', () => {
  const table = `项目支出绩效目标汇总表\n单位：万元\n序号\t项目名称\t金额\n1\t河道巡护经费\t60.00`;
  expect(listed(table)).toEqual([]);
});
