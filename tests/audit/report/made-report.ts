/** A report made by hand: rules of each severity, and findings with what is hard to write down. */
import type { Finding, FindingSource } from '../../../src/audit/finding.ts';
import type { Report, ReportedRule } from '../../../src/audit/report/report.ts';
import { ruleSchema } from '../../../src/audit/rule.ts';

const bilingual = (zh: string, en: string) => ({ zh, en });

const explained = {
  method: bilingual('比较两个数。', 'Two numbers are compared.'),
  why: bilingual('数目不一致 <b>须</b>说明。', 'Numbers that differ <b>need</b> a reason.'),
  exclusions: bilingual('没有打印的数。', 'Numbers that are not printed.'),
  assumptions: bilingual('单位相同。', 'The same unit.'),
};

const overspent: ReportedRule = {
  rule: ruleSchema.parse({
    ...explained,
    id: 'made-overspent',
    severity: 'ERROR',
    subject: 'Project',
    title: bilingual('超预算支出', 'Overspent'),
    source: bilingual('《预算法》', 'Budget Law'),
    values: {
      budget: { type: 'money', zh: '全年预算数', en: 'Budget' },
      spent: { type: 'money', zh: '全年执行数', en: 'Spent' },
      rate: { type: 'percent', zh: '执行率', en: 'Rate' },
    },
    message: bilingual('“{subject}”支出{spent}。', '"{subject}" spent {spent}.'),
    query: 'RETURN $documents',
  }),
  parameters: {},
};

const unmet: ReportedRule = {
  rule: ruleSchema.parse({
    ...explained,
    id: 'made-unmet',
    severity: 'WARNING',
    subject: 'Indicator',
    title: bilingual('指标未完成', 'Indicator unmet'),
    parameters: {
      minimum: { default: 3, zh: '下限', en: 'Least' },
      words: { default: ['满意', '及时'], zh: '不看的词', en: 'Words left out' },
    },
    values: {
      target: { type: 'text', zh: '目标值', en: 'Target' },
      actual: { type: 'number', zh: '实际完成值', en: 'Actual' },
    },
    message: bilingual('“{subject}”未完成。', '"{subject}" is unmet.'),
    query: 'RETURN $documents, $minimum, $words',
  }),
  parameters: { minimum: 5, words: ['满意'] },
};

const silent: ReportedRule = {
  rule: ruleSchema.parse({
    ...explained,
    id: 'made-silent',
    severity: 'NOTICE',
    subject: 'Kpi',
    title: bilingual('同一成果', 'Shared outcome'),
    message: bilingual('同一。', 'The same.'),
    query: 'RETURN $documents',
  }),
  parameters: {},
};

export const source: FindingSource = {
  documentId: 'Document_00000000000000000001',
  document: '某市某局2024年度部门决算',
  fileName: 'accounts.pdf',
  firstLine: 40,
  lastLine: 44,
  page: 3,
  sheet: null,
  cells: null,
  quote: '某 项 目\t12.5',
};

const department = { id: 'Department_00000000000000000001', name: '某市某局' };

export const overspentFinding: Finding = {
  id: 'Finding_00000000000000000001',
  rule: 'made-overspent',
  severity: 'ERROR',
  subject: {
    id: 'Project_00000000000000000001',
    kind: 'Project',
    name: '=1+1',
    project: '=1+1',
  },
  projects: [{ id: 'Project_00000000000000000001', name: '=1+1' }],
  department,
  fiscalYear: 2024,
  message: bilingual('“=1+1”支出 12,345.678901 万元。', '"=1+1" spent 12,345.678901 10,000 yuan.'),
  values: { budget: 10_000_000_000n, spent: 12_345_678_901n, rate: 123.46 },
  sources: [source],
  review: { decision: 'CONFIRMED', note: '已核对，\n"属实"', by: '@张三', at: '2026-11-20T08:30:00.000Z' },
};

export const unmetFinding: Finding = {
  id: 'Finding_00000000000000000002',
  rule: 'made-unmet',
  severity: 'WARNING',
  subject: {
    id: 'Indicator_00000000000000000001',
    kind: 'Indicator',
    name: '<script>alert(1)</script>',
    project: null,
  },
  projects: [
    { id: 'Project_00000000000000000001', name: '=1+1' },
    { id: 'Project_00000000000000000002', name: `二${'很长的项目名称'.repeat(12)}` },
  ],
  department: null,
  fiscalYear: null,
  message: bilingual(
    `“<script>alert(1)</script>”未完成|*原因*：${'规模以上工业企业研发费用增长，'.repeat(8)}\u001b[31m待查。`,
    '"<script>alert(1)</script>" is unmet|*why*.',
  ),
  values: { target: '≥8', actual: null },
  sources: [
    source,
    { ...source, page: null, sheet: '自评表', cells: 'B2:F2', firstLine: 7, lastLine: 7, quote: null },
  ],
  review: null,
};

/** The findings one by one, as a database hands them over. */
export async function* oneByOne<T>(items: Iterable<T>): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** A fresh report each time, since findings are read once. */
export const madeReport = (changed: Partial<Report> = {}): Report => ({
  date: '2026-11-21T10:05:30.000Z',
  graph: 'embedded graph, revision 12',
  scope: [],
  documents: [{ id: source.documentId, title: source.document, fileName: source.fileName }],
  rules: [silent, unmet, overspent],
  findings: oneByOne([unmetFinding, overspentFinding]),
  failures: [],
  publicUrl: 'https://budgets.example.org',
  ...changed,
});

/** All of a text report. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  const texts: string[] = [];
  for await (const piece of pieces) texts.push(String(piece));
  return texts.join('');
}
