import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { sourceOf } from '../source-of.ts';

const unitsOf = (text: string): DocumentRecord['units'] =>
  readDocumentFacts(sourceOf(`云川市水务局2031年部门预算\n\n${text}`)).units;
const names = (text: string): string[] => unitsOf(text).map(({ name }) => name);

describe('the units of a department', () => {
  it('are read from a sentence, over a broken line too', () => {
    expect(names('纳入编制范围的预算单位共计2家，具体包括：云川市水\n务局本级、云川市河道所。')).toEqual([
      '云川市水务局本级',
      '云川市河道所',
    ]);
    expect(names('部门决算汇总公开单位构成包括：云川市水务局本级和云川市河道所2个预算单位。')).toEqual([
      '云川市水务局本级',
      '云川市河道所',
    ]);
  });

  it('are read where their number stands behind their names', () => {
    expect(
      names('云川市水务局下设云川市河道所、云川市水文站2个二级预算单位，局机关内设办公室等8个科室。'),
    ).toEqual(['云川市河道所', '云川市水文站']);
  });

  it('are read from a list behind 具体是', () => {
    const list = '纳入编制范围的单位共2个，具体是：\n1.云川市水务局（本级）\n2.云川市河道所\n';
    expect(names(list)).toEqual(['云川市水务局（本级）', '云川市河道所']);
  });

  it('are read from a list behind the words for their number, whether its items are numbered or not', () => {
    expect(
      names('下属二级预算单位2个，分别是：\n1．云川市河道所\n2．云川市水文站（公益一类事业单位）\n'),
    ).toEqual(['云川市河道所', '云川市水文站']);
    expect(
      names('设置3个内设机构，所属单位2个，分别是：\n云川市河道所\n云川市水文站\n\n二、收支情况'),
    ).toEqual(['云川市河道所', '云川市水文站']);
    expect(
      names('部门预算编制单位包括：云川市水务局本级和云川市河道所、云川市水文站2个所属单位。'),
    ).toHaveLength(3);
  });

  it('are read with their money from rows of their own above the categories', () => {
    const table = `支出预算总表
单位：万元
预算单位\t功能科目编码\t功能科目名称\t总计\t基本支出\t项目支出
合计\t\t\t130.00\t90.00\t40.00
云川市水务局本级\t\t\t100.00\t70.00\t30.00
\t2130301\t行政运行\t100.00\t70.00\t30.00
云川市河道所\t\t\t30.00\t20.00\t10.00
\t2130304\t水利行业业务管理\t30.00\t20.00\t10.00`;
    expect(unitsOf(table)).toMatchObject([
      { code: null, name: '云川市水务局本级', total: 100 },
      { code: null, name: '云川市河道所', total: 30 },
    ]);
  });

  it('are not groups that a sentence counts', () => {
    expect(names('部门预算由水务局机关、研究室和3个专门委员会组成。')).toEqual([]);
  });

  it('are not the office itself beside others that a sentence counts', () => {
    expect(names('从预算单位构成看，云川市水务局部门预算包括局本级及3个下属单位。')).toEqual([]);
  });

  it('are not the sections inside one', () => {
    expect(names('本单位内设机构包括：办公室、水资源管理处、河道处。')).toEqual([]);
    expect(names('预算单位内设科室包括：办公室、水资源管理处。')).toEqual([]);
  });

  it('are not the headings below their table, whose words are as many as its cells', () => {
    const table =
      '<table><tr><td>序号</td><td>单位名称</td><td>单位性质</td></tr><tr><td>1</td><td>云川市河道所</td><td>事业</td></tr></table>';
    expect(names(`${table}\n\n## 第二部分 部门预算表\n\n### 表1 收支总表`)).toEqual(['云川市河道所']);
  });

  it('end with the table where every cell has a line of its own', () => {
    const table =
      '序号\n单位名称\n1\n云川市水务局（本级）\n2\n云川市河道所\n\n收入支出决算总表\n编制部门：云川市水务局';
    expect(names(table)).toEqual(['云川市水务局（本级）', '云川市河道所']);
  });

  it('are not the words for the office itself and for those below it', () => {
    expect(names('云川市水务局部门预算包括：部门本级预算、下属单位预算。')).toEqual([]);
  });

  it('bring their money from the table that lists them, in its unit', () => {
    const table =
      '单位名称\t编制人数\t实有人数\t预算总额（元）\n云川市河道所\t8\t7\t2600000.00\n合计\t8\t7\t2600000.00';
    expect(unitsOf(table)).toMatchObject([{ name: '云川市河道所', quota: 8, staff: 7, total: 260 }]);
  });
});

describe("a department's code", () => {
  const codeOf = (text: string): string | null =>
    readDocumentFacts(sourceOf(`云川市水务局2031年部门预算\n\n${text}`)).department.code;

  it('stands in brackets beside its name', () => {
    expect(codeOf('主管部门及代码\t云川市水务局[213]\t实施单位\t云川市河道所')).toBe('213');
    expect(codeOf('主管部门及代码\t[213]云川市水务局\t实施单位\t云川市河道所')).toBe('213');
    expect(codeOf('主管部门及代码：213-云川市水务局')).toBe('213');
  });

  it('is not that of one of its units', () => {
    expect(codeOf('实施单位\t[213001]云川市水务局（本级）')).toBeNull();
    expect(codeOf('实施单位\t213002-云川市水务局河道所')).toBeNull();
  });
});
