import { beforeAll, describe, expect, it, test } from 'vitest';
import { batchOf } from '../../src/graph/records/index.ts';
import { nodeKinds, nodes } from '../../src/graph/model/index.ts';
import { termsOf } from '../../src/graph/search/search-form.ts';
import { sampleIndicator, sampleProject, sampleRecord } from '../graph/records/sample-record.ts';
import { onEveryEngine } from './engines.ts';

const record = sampleRecord({
  projects: [
    sampleProject({
      name: '中小企业发展专项资金',
      indicators: [
        sampleIndicator({ name: 'GDP（Ａ类）增长率', deviationReason: '受市場影響，訂單減少（见附件+1）' }),
      ],
    }),
    sampleProject({ name: '中小企业发展', indicators: [sampleIndicator({ name: '企业满意度' })] }),
    sampleProject({ name: '支持中小企业发展项目', indicators: [sampleIndicator({ name: '小微企业数' })] }),
  ],
});

const kinds = nodeKinds.filter((kind) => nodes[kind].searched !== undefined);

describe('the words of a search', () => {
  it('are parted by spaces, held together by quotation marks, and brought to one form', () => {
    expect(termsOf('專項　資金')).toEqual(['专项', '资金']);
    expect(termsOf('“中小 企業” ＧＤＰ')).toEqual(['中小企业', 'gdp']);
    expect(termsOf('企业 中小企业')).toEqual(['中小企业']);
    expect(termsOf('  “” ')).toEqual([]);
  });
});

onEveryEngine('a search', (graph) => {
  beforeAll(async () => {
    await graph().write(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }));
  });
  const names = async (text: string, only: readonly (typeof kinds)[number][] = ['Project']) => {
    const hits = await graph().search({ terms: termsOf(text), kinds: only, most: 100 });
    return hits.map(({ name }) => name);
  };

  test('finds by words and puts the closest name first', async () => {
    expect(await names('中小企业发展')).toEqual([
      '中小企业发展',
      '中小企业发展专项资金',
      '支持中小企业发展项目',
    ]);
    expect(await names('中小企業 资金')).toEqual(['中小企业发展专项资金']);
    expect(await names('没有的词')).toEqual([]);
  });

  test('finds one character, Latin letters within a word, full-width and traditional forms', async () => {
    expect(await names('展')).toHaveLength(3);
    expect(await names('dp', ['Indicator'])).toEqual(['gdp(a类)增长率']);
    expect(await names('ＧＤＰ', ['Indicator'])).toEqual(['gdp(a类)增长率']);
    expect(await names('订单减少', ['Indicator'])).toEqual(['gdp(a类)增长率']);
    expect(await names('訂單 a类', ['Indicator'])).toEqual(['gdp(a类)增长率']);
  });

  test('takes signs that mean something to a query language for what they are', async () => {
    expect(await names('(见附件+1)', ['Indicator'])).toEqual(['gdp(a类)增长率']);
    for (const sign of [
      '*',
      '"企业',
      '企业~',
      'AND 企业',
      '企业\\',
      '企业 OR',
      '企业^2',
      "企业'",
      '企业]',
      '$x',
      '企业:',
    ]) {
      await expect(names(sign)).resolves.toEqual([]);
    }
    expect(await names('企业*', kinds)).toEqual([]);
  });

  test('of all kinds holds the departments and funds too', async () => {
    const hits = await graph().search({ terms: termsOf('中小企业'), kinds, most: 100 });
    expect(new Set(hits.map(({ kind }) => kind))).toContain('Project');
    expect(hits.map(({ rank }) => rank)).toEqual(hits.map(({ rank }) => rank).sort((a, b) => a - b));
  });

  test('gives the best where fewer are wanted', async () => {
    const hits = await graph().search({ terms: termsOf('中小企业发展'), kinds: ['Project'], most: 1 });
    expect(hits.map(({ name }) => name)).toEqual(['中小企业发展']);
  });

  test('cuts off the last by code point, and names each once where a kind is named twice', async () => {
    // In UTF-16, as JavaScript compares texts, 𠮷 comes before a character of the private use area.
    const rare = ['治理\u{20bb7}河', '治理\u{e000}河'].map((name) => sampleProject({ name }));
    const batch = batchOf(sampleRecord({ title: '福州市第三局2024年部门预算', projects: rare }), {
      loadedAt: '2026-01-01T00:00:00.000Z',
    });
    await graph().write(batch);
    const found = async (most: number) => {
      const search = { terms: ['治理'], kinds: ['Project', 'Project'], most } as const;
      return (await graph().search(search)).map(({ name }) => name);
    };
    expect(await found(1)).toEqual(['治理\u{e000}河']);
    expect(await found(9)).toEqual(['治理\u{e000}河', '治理\u{20bb7}河']);
    await graph().remove(batch.document.id);
  });

  test('no longer finds what was taken out', async () => {
    const second = sampleRecord({
      title: '福州市另一局2024年部门预算',
      projects: [sampleProject({ name: '独有的项目' })],
    });
    const batch = batchOf(second, { loadedAt: '2026-01-01T00:00:00.000Z' });
    await graph().write(batch);
    expect(await names('独有')).toEqual(['独有的项目']);
    await graph().remove(batch.document.id);
    expect(await names('独有')).toEqual([]);
  });
});
