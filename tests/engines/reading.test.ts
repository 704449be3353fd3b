import { beforeAll, expect, test } from 'vitest';
import type { Branch, Cursor, Filter, Page } from '../../src/graph/plan.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import {
  sampleFund,
  sampleIndicator,
  sampleProject,
  sampleRecord,
  sampleUnit,
} from '../graph/records/sample-record.ts';
import { all, ask, branch, by, column, is, link, step } from './asked.ts';
import { onEveryEngine } from './engines.ts';

const indicator = (name: string, score: number | null, weight = 10) =>
  sampleIndicator({ name, score, weight, lines: [20, 20] });
const met = (name: string, score: number) => ({
  ...indicator(name, score),
  actualText: '40家',
  actualValue: 40,
});
const money = (executed: number | null, executionRate: number | null) => ({
  ...sampleProject().funding,
  executed,
  executionRate,
});

/** Four projects: names with brackets and rare characters, rates and money with gaps, funds of three levels. */
const record = sampleRecord({
  withheld: ['goal', 'result'],
  problems: [{ line: 7, message: '读不出', text: '□' }],
  units: [sampleUnit(), sampleUnit({ name: '福州市试验中心', code: '401002', total: 0.01 })],
  projects: [
    sampleProject({
      name: '甲（一期）',
      code: 'P-1',
      unit: '本级',
      funding: money(1, 50),
      fundingSources: [
        sampleFund(),
        sampleFund({ level: 'CENTRAL', region: null, amount: 7, channel: null }),
      ],
      indicators: [indicator('数量', 10), indicator('质量', 5), met('时效', 0)],
    }),
    sampleProject({
      name: '乙',
      unit: '福州市试验中心',
      funding: money(0.01, null),
      indicators: [met('数量', 10)],
    }),
    sampleProject({ name: '𠮷项', funding: money(null, 100), indicators: [] }),
    sampleProject({
      name: '！项',
      code: 'P-2',
      funding: money(9_007_199_254.740993, 50),
      fundingSources: [sampleFund({ level: 'CITY', region: '福建省/福州市', amount: 3 })],
      indicators: [indicator('数量', null), indicator('质量', 1)],
    }),
  ],
});
const { document } = batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' });

const funds = (quantifier: 'some' | 'none' | 'every', filter: Filter | null): Filter => ({
  type: 'related',
  step: step('FUNDED_BY', 'out'),
  kind: 'FundingSource',
  quantifier,
  filter,
});
const scored = (quantifier: 'some' | 'none' | 'every', filter: Filter | null): Filter => ({
  type: 'related',
  step: step('HAS_INDICATOR', 'out'),
  kind: 'Indicator',
  quantifier,
  filter,
});

onEveryEngine('reading a plan', (graph) => {
  beforeAll(async () => {
    await graph().write(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }));
  });

  const projects = (parts: Partial<Branch>) =>
    ask(graph(), branch('Project', { order: [by('position')], ...parts }));

  test.each<[string, Filter, string[]]>([
    ['eq', is('name', 'eq', '乙'), ['乙']],
    ['ne holds for a missing value', is('code', 'ne', 'P-1'), ['乙', '𠮷项', '！项']],
    ['not eq is ne', { type: 'not', filter: is('code', 'eq', 'P-1') }, ['乙', '𠮷项', '！项']],
    ['in', is('name', 'in', ['乙', '甲（一期）', '丙']), ['甲（一期）', '乙']],
    ['in nothing', is('name', 'in', []), []],
    ['not in nothing', { type: 'not', filter: is('code', 'in', []) }, ['甲（一期）', '乙', '𠮷项', '！项']],
    ['lt', is('executionRate', 'lt', 100), ['甲（一期）', '！项']],
    ['lte', is('executionRate', 'lte', 50), ['甲（一期）', '！项']],
    ['gt', is('executionRate', 'gt', 50), ['𠮷项']],
    [
      'not gt holds for a missing value',
      { type: 'not', filter: is('executionRate', 'gt', 50) },
      ['甲（一期）', '乙', '！项'],
    ],
    ['gte of money', is('executed', 'gte', 1_000_000n), ['甲（一期）', '！项']],
    ['money to the last 分', is('executed', 'eq', 9_007_199_254_740_993n), ['！项']],
    ['money beside it', is('executed', 'eq', 9_007_199_254_740_992n), []],
    ['contains', is('name', 'contains', '（一'), ['甲（一期）']],
    ['contains the empty text', is('code', 'contains', ''), ['甲（一期）', '！项']],
    ['startsWith', is('name', 'startsWith', '！'), ['！项']],
    ['startsWith is case-sensitive', is('code', 'startsWith', 'p'), []],
    ['isNull', is('code', 'isNull', true), ['乙', '𠮷项']],
    ['is not null', is('code', 'isNull', false), ['甲（一期）', '！项']],
    ['texts go by code point', is('name', 'gt', '！项'), ['𠮷项']],
    ['and', { type: 'and', filters: [is('executionRate', 'eq', 50), is('code', 'eq', 'P-2')] }, ['！项']],
    ['or', { type: 'or', filters: [is('name', 'eq', '乙'), is('code', 'eq', 'P-2')] }, ['乙', '！项']],
    ['and of nothing', { type: 'and', filters: [] }, ['甲（一期）', '乙', '𠮷项', '！项']],
    ['or of nothing', { type: 'or', filters: [] }, []],
    ['some', funds('some', is('level', 'eq', 'CENTRAL')), ['甲（一期）']],
    ['none', funds('none', is('level', 'eq', 'PROVINCE')), ['！项']],
    ['every', funds('every', is('level', 'eq', 'PROVINCE')), ['乙', '𠮷项']],
    ['some by the edge', funds('some', is('amount', 'lt', 5_000_000n, 'edge')), ['！项']],
    ['some at all', scored('some', null), ['甲（一期）', '乙', '！项']],
    ['none at all', scored('none', null), ['𠮷项']],
    ['every holds where there is none', scored('every', is('score', 'gte', 5)), ['乙', '𠮷项']],
    ['every at all', scored('every', null), ['甲（一期）', '乙', '𠮷项', '！项']],
    ['not every', { type: 'not', filter: scored('every', is('score', 'gte', 5)) }, ['甲（一期）', '！项']],
    // A project keeps which statuses its indicators have, and these conditions ask that list.
    ['some of a status', scored('some', is('status', 'eq', 'MET')), ['甲（一期）', '乙']],
    ['some of statuses', scored('some', is('status', 'in', ['UNMET', 'EXCEEDED'])), ['甲（一期）', '！项']],
    ['some of no status', scored('some', is('status', 'in', [])), []],
    ['none of a status', scored('none', is('status', 'eq', 'UNMET')), ['乙', '𠮷项']],
    ['none of no status', scored('none', is('status', 'in', [])), ['甲（一期）', '乙', '𠮷项', '！项']],
    ['every of a status', scored('every', is('status', 'eq', 'MET')), ['乙', '𠮷项']],
    ['some of another status', scored('some', is('status', 'ne', 'MET')), ['甲（一期）', '！项']],
    [
      'a status or a code',
      { type: 'or', filters: [scored('some', is('status', 'eq', 'EXCEEDED')), is('code', 'eq', 'P-2')] },
      ['！项'],
    ],
    // LadybugDB 0.19.1 drops a condition inside EXISTS { … } whose parameter stands nowhere else, where another
    // parameter stands outside of it in the same WHERE; naming it outside too ($p = $p) cures that.
    [
      'two relationships and a property at once',
      {
        type: 'and',
        filters: [
          is('executionRate', 'gte', 50),
          funds('some', {
            type: 'and',
            filters: [is('category', 'eq', 'SPECIAL_FUND'), is('level', 'eq', 'CENTRAL')],
          }),
          scored('some', is('score', 'in', [0, 5])),
        ],
      },
      ['甲（一期）'],
    ],
    [
      'through two relationships',
      funds('some', {
        type: 'related',
        step: step('OF_REGION', 'out'),
        kind: 'Region',
        quantifier: 'some',
        filter: {
          type: 'related',
          step: step('PART_OF', 'out'),
          kind: 'Region',
          quantifier: 'some',
          filter: is('name', 'eq', '福建省'),
        },
      }),
      ['！项'],
    ],
    [
      'back to where it came from',
      {
        type: 'related',
        step: step('IMPLEMENTED_BY', 'out'),
        kind: 'Unit',
        quantifier: 'some',
        filter: {
          type: 'related',
          step: step('IMPLEMENTED_BY', 'in'),
          kind: 'Project',
          quantifier: 'every',
          filter: is('name', 'eq', '乙'),
        },
      },
      ['乙'],
    ],
  ])('filter: %s', async (_name, filter, names) => {
    const result = await projects({ filter, withCount: true });
    expect(column(result)).toEqual(names);
    expect(result.totalCount).toBe(names.length);
  });

  test.each([
    ['rate upwards', [by('executionRate'), by('name')], ['甲（一期）', '！项', '𠮷项', '乙']],
    ['rate downwards', [by('executionRate', true), by('name', true)], ['𠮷项', '！项', '甲（一期）', '乙']],
    ['money downwards', [by('executed', true)], ['！项', '甲（一期）', '乙', '𠮷项']],
    ['name by code point', [by('name')], ['乙', '甲（一期）', '！项', '𠮷项']],
  ])('order: %s, missing values last', async (_name, order, names) => {
    expect(column(await projects({ order }))).toEqual(names);
  });

  test('values come back with their types, missing ones as null', async () => {
    const result = await ask(
      graph(),
      branch('Document', {
        properties: ['withheld', 'problems', 'revenue', 'otherExpenditure', 'fiscalYear'],
      }),
    );
    expect(result.edges[0]?.node.properties).toEqual({
      withheld: ['goal', 'result'],
      problems: [{ line: 7, message: '读不出', text: '□' }],
      revenue: 1_000_250_000n,
      otherExpenditure: null,
      fiscalYear: 2024,
    });
    const unit = await ask(
      graph(),
      branch('Unit', { properties: ['ownOffice', 'code'], order: [by('ownOffice')] }),
    );
    expect(column(unit, 'ownOffice')).toEqual([false, true]);
    expect(column(unit, 'code')).toEqual(['401002', null]);
  });

  // Neo4j 5.26 compares a stored text with a parameter by UTF-16 unit and sorts stored texts by code point: a page
  // after ！ would lose 𠮷. Literals are compared by code point.
  test.each([
    ['by id', []],
    ['by name', [by('name')]],
    ['by rate, with ties and a gap', [by('executionRate', true)]],
    ['by money and name downwards', [by('executed'), by('name', true)]],
  ])('pages of one, %s, give all rows once, forwards and backwards', async (_name, order) => {
    const names = column(await projects({ order }));
    expect(await walk({ order }, 'forward')).toEqual(names);
    expect(await walk({ order }, 'backward')).toEqual(names.toReversed());
  });

  async function walk(parts: Partial<Branch>, direction: Page['direction']) {
    const found: unknown[] = [];
    let bound: Cursor | null = null;
    for (let more = true; more;) {
      const [after, before]: (Cursor | null)[] = direction === 'forward' ? [bound, null] : [null, bound];
      const page: Page = { limit: 1, direction, after: after ?? null, before: before ?? null };
      const result = await projects({ ...parts, page, withCount: true });
      expect(result.totalCount).toBe(4);
      expect(direction === 'forward' ? result.hasPreviousPage : result.hasNextPage).toBe(bound !== null);
      found.push(...column(result));
      bound = result.edges.at(-1)?.cursor ?? null;
      more = direction === 'forward' ? result.hasNextPage : result.hasPreviousPage;
    }
    return found;
  }

  test('the last two come in the order’s own direction', async () => {
    const page: Page = { limit: 2, direction: 'backward', after: null, before: null };
    const result = await projects({ page });
    expect(column(result)).toEqual(['𠮷项', '！项']);
    expect(result).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  test('a link has its own filter, order, page, count and the edge that led there', async () => {
    const central = branch('FundingSource', {
      properties: ['level'],
      edgeProperties: ['amount', 'channel', 'firstLine'],
      order: [by('amount', false, 'edge')],
    });
    const best = branch('Indicator', {
      filter: is('score', 'gt', 0),
      order: [by('score', true)],
      page: { limit: 1, direction: 'forward', after: null, before: null },
      withCount: true,
    });
    const result = await projects({
      links: [
        link('money', step('FUNDED_BY', 'out'), central),
        link('best', step('HAS_INDICATOR', 'out'), best),
        link(
          'number',
          step('HAS_INDICATOR', 'out'),
          branch('Indicator', { withNodes: false, withCount: true }),
        ),
      ],
    });
    const links = result.edges.map(({ node }) => node.links);
    expect(links.map(({ money }) => column(money?.FundingSource, 'level'))).toEqual([
      ['CENTRAL', 'PROVINCE'],
      ['PROVINCE'],
      ['PROVINCE'],
      ['CITY'],
    ]);
    expect(links[0]?.['money']?.FundingSource?.edges.map(({ properties }) => properties)).toEqual([
      { amount: 7_000_000n, channel: null, firstLine: 12 },
      { amount: 120_500_000n, channel: 'TRANSFER_PAYMENT', firstLine: 12 },
    ]);
    const bests = links.map(({ best: one }) => one?.Indicator);
    expect(bests.map((one) => column(one))).toEqual([['数量'], ['数量'], [], ['质量']]);
    expect(bests.map((one) => one?.totalCount)).toEqual([2, 1, 0, 1]);
    expect(bests.map((one) => one?.hasNextPage)).toEqual([true, false, false, false]);
    expect(links.map(({ number }) => number?.Indicator)).toEqual(
      [3, 1, 0, 2].map((totalCount) => ({
        edges: [],
        hasNextPage: false,
        hasPreviousPage: false,
        totalCount,
      })),
    );
  });

  test('links go on from links, in both directions, and to several kinds', async () => {
    const regions = branch('Region', {
      filter: is('name', 'eq', '福州市'),
      links: [
        link('up', step('PART_OF', 'out'), branch('Region')),
        link('down', step('PART_OF', 'in'), branch('Region')),
        link(
          'said',
          step('DISCLOSED_IN', 'out'),
          branch('Document', {
            properties: ['title'],
            links: [
              link(
                'all',
                step('DISCLOSED_IN', 'in'),
                branch('Project', { order: [by('position')] }),
                branch('Region', { order: [by('path')] }),
              ),
            ],
          }),
        ),
      ],
    });
    const [city] = (await ask(graph(), regions)).edges;
    expect(column(city?.node.links['up']?.Region)).toEqual(['福建省']);
    expect(column(city?.node.links['down']?.Region)).toEqual([]);
    const [said] = city?.node.links['said']?.Document?.edges ?? [];
    expect(said?.node.properties).toEqual({ title: record.title });
    expect(column(said?.node.links['all']?.Project)).toEqual(record.projects.map(({ name }) => name));
    expect(column(said?.node.links['all']?.Region)).toEqual(['福建省', '福州市']);
  });

  test('nodes by id are those of the branch’s kind, whatever ids are given', async () => {
    const [first] = (await projects({})).edges;
    const ids = [document.id, first?.node.id ?? '', 'Project_00000000000000000000', 'nonsense', ''];
    const found = await graph().read({
      start: { type: 'ids', ids },
      branches: [branch('Project'), branch('Document', { properties: ['title'] }), branch('Kpi')],
    });
    expect(column(found.Project)).toEqual(['甲（一期）']);
    expect(column(found.Document, 'title')).toEqual([record.title]);
    expect(column(found.Kpi)).toEqual([]);
    const none = await ask(graph(), branch('Project', { withCount: true }), { type: 'ids', ids: [] });
    expect(none).toEqual({ edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 0 });
  });

  test('several branches are answered at once', async () => {
    const found = await graph().read(
      all(branch('Unit', { order: [by('name')] }), branch('Kpi', { withNodes: false, withCount: true })),
    );
    expect(column(found.Unit)).toEqual(['福州市试验中心', '福州市试验局']);
    expect(found.Kpi?.totalCount).toBe(3);
  });

  test('the engine tells how many connections reads use', async () => {
    const read = graph().read(all(branch('Unit', {})));
    const during = graph().connections();
    await read;
    const { inUse, most, waiting } = graph().connections();
    expect({ inUse, waiting }).toEqual({ inUse: 0, waiting: 0 });
    expect(during.most).toBe(most);
    // In memory nothing is connected.
    if (most > 0) {
      const many = Array.from({ length: most + 5 }, () => graph().read(all(branch('Unit', {}))));
      await graph().revision();
      const busiest = graph().connections();
      expect(busiest.inUse).toBeLessThanOrEqual(most);
      await Promise.all(many);
      expect(graph().connections()).toEqual({ inUse: 0, most, waiting: 0 });
    }
  });
});
