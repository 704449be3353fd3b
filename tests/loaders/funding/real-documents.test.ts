import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';
import type { FundingSourceRecord } from '../../../loaders/records.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/documents');

/** Each project's sources of a level: the project, the fund, the amount in 万元. */
function paidBy(name: string, level: FundingSourceRecord['level']): [string, string, number | null][] {
  const projects = extractText(name, readFileSync(resolve(folder, name))).flatMap(
    (record) => record.projects,
  );
  return projects.flatMap((project) =>
    project.fundingSources
      .filter((paid) => paid.level === level)
      .map((paid): [string, string, number | null] => [project.name, paid.name, paid.amount]),
  );
}

const isHere = existsSync(folder);

describe.skipIf(!isHere)(
  'funds of the published documents (skipped where ../shared/documents is not there)',
  () => {
    it('has one central fund behind both central projects of Fuzhou, and none elsewhere', () => {
      expect(paidBy('fuzhou-2024-final-accounts.txt', 'CENTRAL')).toEqual([
        ['24年中央中小企业发展专项资金', '中央中小企业发展专项资金', 600],
        ['2024年中央中小企业发展专项资金', '中央中小企业发展专项资金', 800],
      ]);
    });

    it('ties Xiamen’s project to the central subsidy that its use of funds names', () => {
      expect(paidBy('xiamen-2024-budget.txt', 'CENTRAL')).toEqual([
        ['循环节能专项资金', '中央节能减排补助资金', 19537],
      ]);
      expect(paidBy('xiamen-2024-budget.txt', 'PROVINCE')).toEqual([
        ['循环节能专项资金', '省级电动福建专项资金', 6600],
      ]);
    });

    it('cites the lines that say it, not the whole table', () => {
      const name = 'xiamen-2024-budget.txt';
      const [record] = extractText(name, readFileSync(resolve(folder, name)));
      const paid = record?.projects.find((project) => project.name === '循环节能专项资金')?.fundingSources;
      expect(paid?.find(({ level }) => level === 'CENTRAL')?.lines).toEqual([1367, 1371]);
    });

    it('finds the province’s money in a district, also where only a basis names the issuer', () => {
      const names = paidBy('shanhaiguan-2025-budget.txt', 'PROVINCE').map(([, fund]) => fund);
      expect(names.filter((fund) => fund === '省级中小企业发展专项资金')).toHaveLength(4);
      expect(names.filter((fund) => fund === '省级支持市县科技创新和科学普及专项资金')).toHaveLength(2);
      expect(names).toHaveLength(8);
    });

    it('finds no money from above in a district that has none', () => {
      expect(paidBy('gulou-2024-budget.txt', 'CENTRAL')).toEqual([]);
      expect(paidBy('gulou-2024-budget.txt', 'PROVINCE')).toEqual([]);
    });
  },
);
