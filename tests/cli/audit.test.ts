/** `audit` as an auditor and a pipeline run it. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../../src/package-root.ts';
import { run, serve } from './run.ts';

const accounts = join(packageRoot, 'tests/fixtures/taining-2024-accounts.txt');
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'budget-graph-'));
  environment = { DATA_DIR: join(folder, 'graph') };
  expect(await run(['load', accounts], environment)).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

const reportSchema = z.object({
  findings: z.array(
    z.object({
      id: z.string(),
      rule: z.string(),
      severity: z.enum(['ERROR', 'WARNING', 'NOTICE']),
      subject: z.object({
        id: z.string(),
        kind: z.string(),
        name: z.string(),
        project: z.string().nullable(),
      }),
      message: z.string(),
      values: z.record(z.string(), z.unknown()),
      sources: z.array(z.looseObject({ fileName: z.string(), firstLine: z.number() })),
    }),
  ),
});
const found = async (...args: string[]) => {
  const { stdout, stderr, code } = await run(['audit', '--format', 'json', ...args], environment);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return reportSchema.parse(JSON.parse(stdout)).findings;
};

describe('audit', () => {
  it('prints findings as JSON, each with its subject, its project and its lines', async () => {
    const findings = await found('--rule', 'indicator-unmet');
    expect(findings).toMatchObject([
      {
        rule: 'indicator-unmet',
        severity: 'WARNING',
        subject: {
          kind: 'Indicator',
          name: '修缮廊桥数量',
          project: '2024年中央国家文物保护专项资金',
        },
        sources: [{ fileName: 'taining-2024-accounts.txt', firstLine: 25 }],
      },
    ]);
  });

  it('is narrowed by conditions, by severity and by rules, and takes other parameters', async () => {
    const all = await found();
    expect(all.length).toBeGreaterThan(2);
    expect(await found('--where', 'region=泰宁县', '--where', 'year=2024')).toEqual(all);
    expect(await found('--severity', 'warning')).toEqual(
      all.filter(({ severity }) => severity === 'WARNING'),
    );
    expect(await found('--rule', 'low-execution')).toEqual([]);
    expect(await found('--rule', 'low-execution', '--param', 'low-execution.minimumRate=81')).toMatchObject([
      { subject: { kind: 'Project', name: '2024年中央国家文物保护专项资金' } },
    ]);
  });

  it('ends with 2 where a finding is as grave as a pipeline allows, and not where there is none', async () => {
    const quietly = ['audit', '--format', 'json', '--rule', 'indicator-unmet'];
    expect((await run([...quietly, '--fail-on', 'warning'], environment)).code).toBe(2);
    expect((await run([...quietly, '--fail-on', 'error'], environment)).code).toBe(0);
  });

  it('writes a file as a whole, and leaves nothing where it cannot', async () => {
    const out = join(folder, 'reports', 'findings.csv');
    const written = await run(['audit', '--format', 'csv', '--out', out], environment);
    expect(written).toMatchObject({ code: 0, stdout: '', stderr: `Written to ${out}.\n` });
    expect(await readFile(out, 'utf8')).toContain('修缮廊桥数量');
    expect(await readdir(join(folder, 'reports'))).toEqual(['findings.csv']);
    const refused = await run(['audit', '--out', join(accounts, 'findings.txt')], environment);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^budget-graph: .*findings\.txt cannot be written: .*\n$/);
  });

  it('writes straight to what is no file of its own', async () => {
    const written = await run(['audit', '--rule', 'indicator-unmet', '--out', '/dev/null'], environment);
    expect(written).toMatchObject({ code: 0, stdout: '', stderr: 'Written to /dev/null.\n' });
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  it('writes to its standard output by that name too, which is a socket here', async () => {
    const asked = ['audit', '--rule', 'indicator-unmet', '--format', 'csv', '--out', '/dev/stdout'];
    const written = await run(asked, environment);
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.stdout).toContain('修缮廊桥数量');
  });

  it('says of a socket that nobody serves that it is one', async () => {
    const socket = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const { code, stderr } = await run(['audit', '--out', socket], environment);
    await new Promise((resolve) => server.close(resolve));
    expect([code, stderr]).toEqual([
      1,
      `budget-graph: ${socket} cannot be written: it is a socket or a device that nobody serves: name a file.\n`,
    ]);
  });

  it('refuses a folder with a rule that is called like one of the program', async () => {
    const rules = join(folder, 'same-name');
    const own = 'src/audit/rules/low-execution.yaml';
    await mkdir(rules);
    await copyFile(join(packageRoot, own), join(rules, 'low-execution.yaml'));
    const { code, stderr } = await run(['audit', '--rules', rules], environment);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^budget-graph: .*same-name holds low-execution, which is a rule of the program.*\n$/,
    );
  });

  it.each([
    [['--rule', 'nothing'], /^budget-graph: There is no rule nothing; there are .*indicator-unmet.*\n$/],
    [['--where', 'year=2023'], /^budget-graph: No document is left by year=2023: .*status.*\n$/],
    [['--where', 'city=泰宁县'], /^budget-graph: "city=泰宁县" is no condition: .*region.*\n$/],
    [
      ['--param', 'low-execution.rate=81'],
      /^budget-graph: .*low-execution has no parameter rate; it has .*\n$/,
    ],
    [
      ['--param', 'low-execution.minimumRate='],
      /^budget-graph: "low-execution\.minimumRate=": this parameter is a number, .*\n$/,
    ],
    [['--param', '81'], /^budget-graph: "81" is no parameter: .*\n$/],
    [['--rules', join(packageRoot, 'src')], /^budget-graph: .*src holds no rule.*\n$/],
  ])('says in one sentence what is wrong with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(['audit', ...args], environment);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
  });

  it('runs a user’s own rules, and is handed to the program that serves the graph', async () => {
    const rules = join(folder, 'rules');
    await mkdir(rules);
    const texts = ['title', 'method', 'why', 'exclusions', 'assumptions', 'message'];
    await writeFile(
      join(rules, 'small-project.yaml'),
      [
        'id: small-project',
        'severity: NOTICE',
        'subject: Project',
        ...texts.map((name) => `${name}: { zh: "{subject}", en: "{subject}: {money}" }`),
        'parameters: { most: { default: 5000000, zh: 上限, en: Most } }',
        'values: { money: { type: money, zh: 金额, en: Money } }',
        'query: |',
        '  MATCH (p:Project)-[:DISCLOSED_IN]->(d:Document)',
        '  WHERE d.id IN $documents AND p.executed <= $most * 10',
        '  RETURN p.id AS subject, p.executed AS money',
      ].join('\n'),
    );
    const args = ['--rules', rules, '--rule', 'small-project', '--lang', 'en'];
    const alone = await found(...args);
    expect(alone).toMatchObject([
      {
        message: '廊桥档案数字化经费: 150,000 yuan',
        values: { money: '15' },
        subject: { kind: 'Project' },
      },
    ]);
    const server = await serve(environment);
    try {
      expect(await found(...args)).toEqual(alone);
      const refused = await run(['audit', '--where', 'city=泰宁县'], environment);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/is no condition/);
    } finally {
      await server.stop();
    }
  });
});
