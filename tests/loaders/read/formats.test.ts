import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, extractText } from '../../../loaders/index.ts';
import { cutLines } from '../../../loaders/read/text-lines.ts';
import type { SourceLine } from '../../../loaders/read/source.ts';
import { sameButForLines } from '../same-record.ts';
import { asCsv, asHtml, asSpreadsheet, asWord } from './printed.ts';

const formats: readonly [string, (lines: readonly SourceLine[]) => Uint8Array | Promise<Uint8Array>][] = [
  ['HTML', asHtml],
  ['XLSX', asSpreadsheet],
  ['ODS', (lines) => asSpreadsheet(lines, 'ods')],
  ['CSV', asCsv],
  ['DOCX', asWord],
];

const budget = `云川市水务局2024年部门预算

一、收支情况
2024年收入预算30.00万元，支出预算30.00万元。

湖滨步道维护费 项目绩效目标表
项目资金（万元）|资金总额：|30.00|
|财政拨款：|30.00|
|其他资金：|0.00|
总体目标|步道平整，“栏杆”牢固，共1,200米。||
绩效目标指标|一级指标|二级指标|三级指标|目标值
|产出指标|数量指标|修补里程|≥12公里
||质量指标|合格率|<=100%
|满意度指标|服务对象满意度指标|游人满意度|≥90%

支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
213|农林水支出|30.00||30.00
21303|水利|30.00||30.00
2130306|水利工程运行与维护|30.00||30.00
`.replaceAll('|', '\t');

describe('a document in another format', () => {
  it.each(formats)('gives the same record as %s, but for lines', async (_name, print) => {
    const text = extractText('yunchuan', new TextEncoder().encode(budget));
    expect(text[0]?.projects[0]?.indicators).toHaveLength(3);
    const printed = await extract('yunchuan', await print(cutLines(budget)));
    expect(sameButForLines(printed)).toEqual(sameButForLines(text));
  });
});

const folder = resolve(import.meta.dirname, '../../../../shared/documents');
const names = ['fuzhou-2024-final-accounts', 'gulou-2024-budget', 'jinjiang-2019-budget'];
names.push('shanhaiguan-2025-budget', 'xiamen-2024-budget');

describe.skipIf(!existsSync(folder))(
  'a published document in another format (skipped where ../shared/documents is not there)',
  () => {
    describe.each(names)('%s', (name) => {
      const bytes = readFileSync(resolve(folder, `${name}.txt`));
      const text = extractText(name, bytes);
      const lines = cutLines(bytes.toString('utf8'));
      it.each(formats)('gives the same record as %s', async (_format, print) => {
        const printed = await extract(name, await print(lines));
        expect(sameButForLines(printed)).toEqual(sameButForLines(text));
      });
    });

    it.each(['yuzhong-2021-self-evaluation', 'zhanjiang-2023-department-target'])(
      '%s.xlsx gives the same record as its text',
      async (name) => {
        const read = (ending: string): ReturnType<typeof extract> =>
          extract(name, readFileSync(resolve(folder, 'others', `${name}.${ending}`)));
        expect(sameButForLines(await read('xlsx'))).toEqual(sameButForLines(await read('pipes.txt')));
      },
    );
  },
);
