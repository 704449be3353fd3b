import { describe, expect, it } from 'vitest';
import { statementTables } from '../../../loaders/document/statement-tables.ts';
import { proseOf } from '../../../loaders/document/prose.ts';
import { readListedProjects } from '../../../loaders/document/listed-projects.ts';
import { sourceOf } from '../source-of.ts';

const listed = (text: string): unknown => {
  const source = sourceOf(text);
  return readListedProjects(source, statementTables(source), proseOf(source)).map(({ name, amount }) => [
    name,
    amount,
  ]);
};

describe('projects that a sentence lists with their money', () => {
  it('are read, each with its amount in 万元', () => {
    expect(
      listed('项目支出中：巡河经费180万元，“一河一策”编制经费1,200.5万元，水文站维护费68万元。'),
    ).toEqual([
      ['巡河经费', 180],
      ['“一河一策”编制经费', 1200.5],
      ['水文站维护费', 68],
    ]);
  });

  it('are not kinds of expenditure or of money', () => {
    expect(listed('项目支出包括：商品和服务支出300万元，资本性支出20万元。')).toEqual([]);
    expect(listed('项目支出中：一般公共预算300万元，政府性基金20万元。')).toEqual([]);
  });
});
