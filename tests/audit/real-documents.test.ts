/** All rules over the five real documents, which are not part of the repository, and over the sample. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../loaders/records.ts';
import type { Finding } from '../../src/audit/finding.ts';
import { readOwnRules } from '../../src/audit/read-rules.ts';
import { ruleSet } from '../../src/audit/rule-set.ts';
import { auditDocuments } from '../../src/audit/run.ts';
import { documentsToAudit } from '../../src/audit/scope.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { loadDocument } from '../../src/graph/load-document.ts';
import { sampleRecords } from '../../src/sample.ts';
import { documents, documentsMissing } from '../engines/documents.ts';

async function findingsOf(records: readonly DocumentRecord[]): Promise<readonly Finding[]> {
  const store = await openEmbedded({ path: ':memory:' });
  try {
    for (const record of records) await loadDocument(store, { record, text: null });
    const { rules } = ruleSet(await readOwnRules(), {}, 'the test');
    const results = [];
    for (const together of await documentsToAudit(store, null)) {
      results.push(await auditDocuments(store, rules, together));
    }
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    return results.flatMap(({ findings }) => findings);
  } finally {
    await store.close();
  }
}

function countsOf(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** Counted by hand and by programs of their own against the documents' lines; rules that are not named find nothing. */
const counts = {
  'added-in-year': 24,
  'all-exactly-on-target': 5,
  'carry-over-unspent': 2,
  'central-fund-unmet': 2,
  'conflicting-actuals': 13,
  'cost-target-above-funding': 16,
  'disbursement-not-budget': 2,
  'exact-target-exceeded': 4,
  'execution-score-not-monotonic': 3,
  'impossible-value': 3,
  'indicator-unmet': 22,
  'low-execution': 5,
  'magnitude-doubtful': 3,
  'met-points-lost': 1,
  'no-legal-basis': 1,
  'nothing-spent-all-met': 1,
  'rate-not-executed': 1,
  'ratio-above-100': 1,
  'same-result-other-target': 8,
  'shared-outcome': 27,
  'spent-without-budget': 5,
  'target-not-measurable': 52,
  'target-not-project-target': 1,
  'target-too-low': 51,
  'unmet-full-score': 4,
  'unmet-without-reason': 6,
};

describe.skipIf(documents.length === 0)(`the five documents${documentsMissing}`, () => {
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    findings = await findingsOf(documents.flatMap(({ read }) => read()));
  });
  const sentences = (rule: string) =>
    findings.filter((finding) => finding.rule === rule).map(({ message }) => message.zh);

  it('have as many findings of each rule as their printed values imply', () => {
    expect(countsOf(findings)).toEqual(counts);
  });

  it('tell of two central-fund projects that claim the same seven enterprises, against other targets', () => {
    const projects = '24年中央中小企业发展专项资金、2024年中央中小企业发展专项资金';
    expect(sentences('shared-outcome')).toContain(
      `2 个项目都就指标“支持重点小巨人企业数”填报实际完成 7：${projects}。`,
    );
    expect(sentences('same-result-other-target')).toContain(
      `指标“支持重点小巨人企业数”实际完成均为 7，目标值却从 3 到 4 不等：${projects}。`,
    );
  });

  it('tell of a satisfaction of 128 %', () => {
    expect(sentences('ratio-above-100')).toEqual([
      '指标“奖补对象满意率”实际完成 128%，而这一比率不可能超过 100%。',
    ]);
  });

  it('tell of money spent without an adjusted budget, by five projects', () => {
    expect(sentences('spent-without-budget')).toContain(
      '项目“软件产业发展专项（转移支付）”全年预算数为 0 万元，却支出 1,381.66 万元（年初预算数 1,500 万元，填报执行率 0%）。',
    );
  });

  it('tell of an execution rate of 97.47 % that scored 7 while 81.54 % scored 10', () => {
    expect(sentences('execution-score-not-monotonic')).toContain(
      '项目“中国商飞—福建大飞机产业培育会活动”执行率 97.47% 得 7 分，而项目“2024年省级工业节能降碳和循环经济专项资金”执行率 81.54% 得 10 分。',
    );
  });

  it('tell of nothing spent and every target met', () => {
    expect(sentences('nothing-spent-all-met')).toEqual([
      '项目“福州市产业链大脑APP项目”全年预算数 12 万元，执行数为 0 万元，6 个可判定的指标却全部完成。',
    ]);
  });

  it('tell of a year of thirteen months, three times', () => {
    const thirteen = '指标“支出进度”的数值不可能：目标13个月，实际 （无）。';
    expect(sentences('impossible-value')).toEqual([thirteen, thirteen, thirteen]);
  });

  it('tell of a cost target of 8,000 of money of 6,000', () => {
    expect(sentences('cost-target-above-funding')).toContain(
      '指标“项目经费(万元)”的成本目标为 8,000 万元，高于项目“经济发展鼓励政策资金专项”当年资金 6,000 万元。',
    );
  });

  it('have an id and a line of the document for each', () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(findings.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(
      findings.filter(({ department, fiscalYear }) => department === null || fiscalYear === null),
    ).toEqual([]);
  });
});

describe('the sample', () => {
  it('has the same findings but those that judge texts which it withholds', async () => {
    const withheld = ['unmet-without-reason', 'target-not-measurable'];
    const others = Object.entries(counts).filter(([rule]) => !withheld.includes(rule));
    expect(countsOf(await findingsOf(await sampleRecords()))).toEqual(Object.fromEntries(others));
  });
});
