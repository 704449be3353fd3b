import { expect, test } from 'vitest';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import { batch, edgesOf, namesOf, nodesOf, onlyNode } from './parts-of-batch.ts';
import { sampleFund, sampleIndicator, sampleProject, sampleRecord, sampleUnit } from './sample-record.ts';

test('money becomes whole 分 from its decimal text', () => {
  const project = onlyNode(batch(), 'Project').properties;
  expect(project).toMatchObject({
    initialBudget: 100_000_000n,
    adjustedBudget: 120_500_000n,
    executed: 120_490_000n,
    executionGap: 10_000n,
  });
  // 1.1 × 1,000,000 and 4.35 × 1,000,000 are no whole numbers in binary.
  const totals = {
    revenue: 1.1,
    expenditure: 4.35,
    basicExpenditure: 99407400.000001,
    projectExpenditure: null,
    otherExpenditure: -0.5,
  };
  expect(batch({ totals }).document.properties).toMatchObject({
    revenue: 1_100_000n,
    expenditure: 4_350_000n,
    basicExpenditure: 99_407_400_000_001n,
    otherExpenditure: -500_000n,
  });
  expect(batch({ totals }).document.properties).not.toHaveProperty('projectExpenditure');
});

test('the same record gives the same batch but for the time of loading', () => {
  const [one, other] = [batch(), batchOf(sampleRecord(), { loadedAt: '2027-07-07T00:00:00.000Z' })];
  expect(other.document.properties['fingerprint']).toBe(one.document.properties['fingerprint']);
  expect({ ...other, document: one.document }).toEqual(one);
  const corrected = batch({ problems: [{ line: 3, message: 'odd', text: '…' }] });
  expect(corrected.document.id).toBe(one.document.id);
  expect(corrected.document.properties['fingerprint']).not.toBe(one.document.properties['fingerprint']);
});

test('a region brings all regions above it, with their codes', () => {
  const regions = nodesOf(batch(), 'Region').map(({ properties }) => properties);
  expect(regions).toEqual([
    { path: '福建省', name: '福建省', level: 'PROVINCE', code: '350000' },
    { path: '福建省/福州市', name: '福州市', level: 'CITY', code: '350100' },
  ]);
  const [province, city] = batch().claims.filter(({ kind }) => kind === 'Region');
  expect(city?.edges).toEqual([
    { relationship: 'PART_OF', to: { kind: 'Region', id: province?.id }, properties: {} },
  ]);
});

test.each([
  ['上海市/普陀区', ['310000', '310107'], ['PROVINCE', 'COUNTY']],
  ['河南省/济源市', ['410000', '419001'], ['PROVINCE', 'COUNTY']],
  ['福建省/厦门市/试验开发区', ['350000', '350200', undefined], ['PROVINCE', 'CITY', 'COUNTY']],
])('codes and levels of %s', (region, codes, levels) => {
  const regions = nodesOf(
    batch({ department: { name: '试验局', code: null, region, lines: [1, 1] } }),
    'Region',
  )
    .filter(({ properties: { path } }) => typeof path === 'string' && region.startsWith(path))
    .map(({ properties }) => properties);
  expect(regions.map(({ code }) => code)).toEqual(codes);
  expect(regions.map(({ level }) => level)).toEqual(levels);
});

test('（本级） is no part of a department or its own office, however it is printed', () => {
  const printed = [
    '福州市试验局',
    '福州市试验局（本级）',
    '福州市试验局(本级)',
    '本级',
    '局机关',
    '福州市 试验局',
  ];
  const ids = printed.map((name) => {
    const one = batch({
      department: { name: '福州市试验局（本级）', code: null, region: '福建省/福州市', lines: [1, 1] },
      units: [sampleUnit({ name })],
    });
    const unit = onlyNode(one, 'Unit');
    expect(unit.properties).toMatchObject({ ownOffice: true });
    expect(onlyNode(one, 'Department').properties['name']).toBe('福州市试验局');
    return unit.id;
  });
  expect(new Set(ids).size).toBe(1);
  const other = batch({ units: [sampleUnit(), sampleUnit({ name: '福州市试验中心' })] });
  expect(nodesOf(other, 'Unit').map(({ properties }) => properties['ownOffice'])).toEqual([true, false]);
});

test('an own office under a name of its own is one where the document lists no second', () => {
  const department = {
    name: '试验部门',
    code: null,
    region: '福建省/福州市',
    lines: [1, 1],
  } satisfies DocumentRecord['department'];
  const alone = batch({ department, units: [sampleUnit({ name: '福州市试验局本级' })] });
  expect(onlyNode(alone, 'Unit').properties).toMatchObject({ name: '福州市试验局', ownOffice: true });
  const two = ['福州市试验局（本级）', '福州市试点办（本级）'].map((name) => sampleUnit({ name }));
  const both = nodesOf(batch({ department, units: two }), 'Unit');
  expect(both.map(({ properties }) => properties['ownOffice'])).toEqual([false, false]);
});

test('two departments without a place are not made one', () => {
  const department = {
    name: '工信部门',
    code: null,
    region: null,
    lines: [1, 1],
  } satisfies DocumentRecord['department'];
  const [one, other] = [batch({ department }), batch({ department, title: '另一个部门的决算' })];
  expect(onlyNode(one, 'Department').id).not.toBe(onlyNode(other, 'Department').id);
  expect(batch({ department, sha256: 'b'.repeat(64) }).document.id).toBe(one.document.id);
});

test('where a department governs says on what it rests', () => {
  const grounds = (parts: Partial<DocumentRecord>) =>
    batch(parts)
      .claims.flatMap(({ edges }) => edges)
      .find(({ relationship }) => relationship === 'IN_REGION')?.properties;
  expect(grounds({})).toEqual({ inferred: false, evidence: 'name: 福州市试验局' });
  const department = {
    name: '试验部门',
    code: null,
    region: '福建省/福州市',
    lines: [1, 1],
  } satisfies DocumentRecord['department'];
  const projects = [sampleProject({ code: '350100240001' })];
  expect(grounds({ department, projects })).toEqual({ inferred: true, evidence: 'code: 350100240001' });
  expect(grounds({ department })).toEqual({ inferred: true, evidence: 'document' });
});

test('a project is managed by the department that its table names', () => {
  const departments = ['福州市试验局(本级)', null, '福建省工业厅', '市发展局'];
  const one = batch({
    department: { name: '福州市试验局', code: null, region: '福建省/福州市', lines: [1, 1] },
    projects: departments.map((department) => sampleProject({ department })),
  });
  const byId = new Map(nodesOf(one, 'Department').map(({ id, properties }) => [id, properties['name']]));
  expect(edgesOf(one, 'MANAGED_BY').map(({ to }) => byId.get(to.id))).toEqual([
    '福州市试验局',
    '福州市试验局',
    '福建省工业厅',
    '市发展局',
  ]);
  const regions = one.claims
    .filter(({ kind }) => kind === 'Department')
    .map(({ edges }) => edges.find(({ relationship }) => relationship === 'IN_REGION')?.to.id);
  const [province, city] = nodesOf(one, 'Region').map(({ id }) => id);
  expect(regions).toEqual([city, province, city]);
});

test('the same name twice in a document or a table gives two nodes', () => {
  const twins = [sampleIndicator(), sampleIndicator({ score: 1 }), sampleIndicator({ level2: '质量指标' })];
  const one = batch({
    projects: [sampleProject({ indicators: twins }), sampleProject({ indicators: twins })],
  });
  expect(new Set(nodesOf(one, 'Project').map(({ id }) => id)).size).toBe(2);
  expect(new Set(nodesOf(one, 'Indicator').map(({ id }) => id)).size).toBe(6);
  expect(nodesOf(one, 'Indicator').map(({ properties }) => properties['position'])).toEqual([
    1, 2, 3, 1, 2, 3,
  ]);
});

test('one fund is one node: the central one has no region, and places keep theirs apart', () => {
  const funds = [
    sampleFund(),
    sampleFund({ region: '河北省' }),
    sampleFund({ level: 'CENTRAL', region: null }),
    sampleFund({ level: 'CENTRAL', region: null, name: '中小企业 发展专项资金' }),
  ];
  const one = batch({ projects: funds.map((fund) => sampleProject({ fundingSources: [fund] })) });
  expect(nodesOf(one, 'FundingSource')).toHaveLength(3);
  const targets = edgesOf(one, 'FUNDED_BY').map(({ to }) => to.id);
  expect(targets[2]).toBe(targets[3]);
});

test('an edge to a fund says how much, how, on what words and where', () => {
  const [edge] = edgesOf(batch(), 'FUNDED_BY');
  expect(edge?.properties).toEqual({
    amount: 120_500_000n,
    executed: 120_490_000n,
    channel: 'TRANSFER_PAYMENT',
    inferred: false,
    evidence: 'name: 省级中小企业发展专项资金',
    firstLine: 12,
    lastLine: 12,
  });
});

test('money of one fund named twice in a table is one edge with the sum', () => {
  const fundingSources = [
    sampleFund({ amount: 0.1, carriedFrom: 2023, lines: [14, 14] }),
    sampleFund({ amount: 0.2, executed: null, evidence: 'row: 省级资金' }),
  ];
  const one = batch({ projects: [sampleProject({ fundingSources })] });
  expect(edgesOf(one, 'FUNDED_BY')).toHaveLength(1);
  expect(edgesOf(one, 'FUNDED_BY')[0]?.properties).toEqual({
    amount: 300_000n,
    executed: 120_490_000n,
    channel: 'TRANSFER_PAYMENT',
    inferred: false,
    evidence: 'name: 省级中小企业发展专项资金；row: 省级资金',
    firstLine: 12,
    lastLine: 14,
  });
});

test.each([
  ['产出指标', '数量指标', 'OUTPUT', 'QUANTITY'],
  ['产出', '时效', 'OUTPUT', 'TIMELINESS'],
  ['产出类指标', '数量类指标', 'OUTPUT', 'QUANTITY'],
  ['成本指标', '经济成本指标', 'COST', 'ECONOMIC_COST'],
  ['满意度 指标', '服务对象满意度指标', 'SATISFACTION', 'SATISFACTION'],
  ['投入', '成本目标', 'INPUT', 'COST'],
  ['投入', '其他资源投入目标', 'INPUT', 'OTHER_INPUT'],
  ['效益', '可持续影响目标', 'BENEFIT', 'SUSTAINABILITY'],
  ['管理指标', '党建指标', 'OTHER', 'OTHER'],
  ['constructor', '', 'OTHER', 'OTHER'],
])('levels %s / %s', (level1Text, level2Text, level1, level2) => {
  const indicators = [sampleIndicator({ level1: level1Text, level2: level2Text })];
  const one = batch({ projects: [sampleProject({ indicators })] });
  expect(onlyNode(one, 'Indicator').properties).toMatchObject({ level1, level2, level1Text, level2Text });
});

test('an indicator carries what the program computes of it', () => {
  expect(onlyNode(batch(), 'Indicator').properties).toMatchObject({
    status: 'UNMET',
    selfAssessment: 'PARTIAL',
    achievementRate: 0.675,
  });
});

test('the same measure is one KPI whatever stands around its name', () => {
  const names = [
    '培训人次',
    '培训 人次',
    '指标1：培训人次',
    '1、培训人次',
    '培训人次（人）',
    '培训人次（个/家）',
  ];
  const indicators = names.map((name) => sampleIndicator({ name }));
  expect(namesOf(batch({ projects: [sampleProject({ indicators })] }), 'Kpi')).toEqual(['培训人次']);
  const other = ['12345热线办结数', '5G基站数', '1.5级企业数'].map((name) => sampleIndicator({ name }));
  expect(namesOf(batch({ projects: [sampleProject({ indicators: other })] }), 'Kpi')).toEqual([
    '12345热线办结数',
    '5G基站数',
    '1.5级企业数',
  ]);
});

test('a unit covered by the document has its money and staff on the edge', () => {
  const unit = sampleUnit({ total: null });
  const [edge, other] = edgesOf(
    batch({ units: [unit, sampleUnit({ name: '本级', quota: 41 })] }),
    'COVERS_UNIT',
  );
  expect(edge?.properties).toEqual({ total: 1_000_250_000n, quota: 40, staff: 38 });
  expect(other).toBeUndefined();
});

test('a department and its region stand where the document names the department', () => {
  const department = {
    name: '福州市试验局',
    code: null,
    region: '福建省/福州市',
    lines: [7, 7],
  } satisfies DocumentRecord['department'];
  const { claims } = batch({ department, units: [], projects: [] });
  expect(claims.map(({ kind, disclosed }) => [kind, disclosed['firstLine']])).toEqual([
    ['Department', 7],
    ['Region', 7],
    ['Region', 7],
  ]);
});

test('a task of the year covers the projects that its names mean, and lists the others', () => {
  const task = {
    name: '改善湖泊水质',
    amount: 270.5,
    indicators: [sampleIndicator({ name: '治理湖泊数' })],
    projectNames: ['湖泊治理专项', '2024年湖泊治理', '湖边步道', '企业技术改造补助（第二批）'],
    lines: [60, 64],
  } satisfies DocumentRecord['tasks'][number];
  const projects = ['湖泊治理专项资金', '企业技术改造补助（第一批）'].map((name) => sampleProject({ name }));
  const one = batch({ projects, tasks: [task, task] });
  const [first, second] = nodesOf(one, 'Task');
  expect(first?.properties).toEqual({
    position: 1,
    name: '改善湖泊水质',
    amount: 270_500_000n,
    unmatchedProjects: ['湖边步道', '企业技术改造补助（第二批）'],
  });
  expect(second?.id).not.toBe(first?.id);
  const [project] = nodesOf(one, 'Project');
  expect(edgesOf(one, 'COVERS').map(({ from, to, properties }) => [from.id, to.id, properties])).toEqual(
    [first, second].map((node) => [
      node?.id,
      project?.id,
      { printedName: '湖泊治理专项；2024年湖泊治理', basis: 'NORMALISED', confidence: 0.95 },
    ]),
  );
  const owners = edgesOf(one, 'HAS_INDICATOR').map(({ from }) => from.kind);
  expect(owners.filter((kind) => kind === 'Task')).toHaveLength(2);
  expect(edgesOf(one, 'PURSUES').map(({ from, to }) => [from.kind, to.id])).toEqual([
    ['Department', first?.id],
    ['Department', second?.id],
  ]);
});
