import { describe, expect, it } from 'vitest';
import { markdownReport } from '../../../src/audit/report/markdown.ts';
import { madeReport, textOf } from './made-report.ts';

const textIn = async (...input: Parameters<typeof markdownReport>) => textOf(markdownReport(...input));

describe('a report in Markdown', () => {
  it('has the summary, the findings by severity, the rules and the documents under headings', async () => {
    const headings = (await textIn(madeReport(), 'zh')).split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# 预算绩效审计发现报告',
      '## 汇总',
      '## 错误（1 条）',
      '### 超预算支出（1 条） `made-overspent`',
      '## 警告（1 条）',
      '### 指标未完成（1 条） `made-unmet`',
      '## 规则说明',
      '### 超预算支出（错误） `made-overspent`',
      '### 指标未完成（警告） `made-unmet`',
      '### 同一成果（提示） `made-silent`',
      '## 审计的文件',
    ]);
  });

  it('keeps what documents wrote inside of its cell, with nothing of it run or set', async () => {
    const lines = (await textIn(madeReport(), 'zh')).split('\n');
    const row = lines.find((line) => line.includes('未完成\\|')) ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
    expect(row).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(row).toContain('\\*原因\\*');
    expect(row).toContain('\\[31m待查');
    expect(lines.find((line) => line.includes('属实'))).toContain(
      '已确认 @张三 2026-11-20 08:30 已核对， "属实"',
    );
  });

  it('links to nodes where the program’s address is known', async () => {
    expect(await textIn(madeReport(), 'zh')).toContain(
      '[accounts.pdf](<https://budgets.example.org/node/Document_00000000000000000001>)（第 3 页，第 40–44 行）',
    );
    expect(await textIn(madeReport({ publicUrl: null }), 'zh')).toContain(
      '| accounts.pdf（第 3 页，第 40–44 行） |',
    );
  });

  it('carries notice, date, graph, scope and parameters', async () => {
    const text = await textIn(madeReport(), 'en');
    expect(text).toContain('> Every finding in this report is a reason to look');
    expect(text).toContain(
      '- Audited at (UTC): 2026-11-21 10:05\n- Graph: embedded graph, revision 12\n- Scope: everything\n',
    );
    expect(text).toContain('- **Parameters**: Least (minimum): 5; Words left out (words): 满意\n');
  });

  it('names a rule that could not be run, and why', async () => {
    const failures = [{ rule: 'made-silent', message: 'It does not parse.' }];
    expect(await textIn(madeReport({ failures }), 'en')).toContain(
      '- **The rule could not be run**: It does not parse.\n',
    );
  });
});
