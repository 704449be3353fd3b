/** Rules that look at one measure across a department's projects. */
import { describe, expect, it } from 'vitest';
import { sampleIndicator, sampleProject, sampleRecord } from '../../graph/records/sample-record.ts';
import { onBothEngines, sentences } from './audited.ts';
import { finalAccounts, type PrintedIndicator, type PrintedProject } from './printed.ts';

const project = (name: string, ...indicators: readonly PrintedIndicator[]): PrintedProject => ({
  name,
  indicators,
});

const supported = (target: string, actual: string): PrintedIndicator => [
  ...(['产出指标', '数量指标', '支持节水“小巨人”企业数量', target, actual, 60, 60] as const),
];
const satisfaction: PrintedIndicator = [
  '满意度指标',
  '服务对象满意度指标',
  '企业满意度',
  '≥85%',
  '100',
  15,
  15,
];
const accuracy: PrintedIndicator = ['产出指标', '质量指标', '奖补标准执行准确率', '=100%', '100', 15, 15];

const first = project('中央节水奖补第一批', supported('=3家', '7'), satisfaction, accuracy);
const second = project('中央节水奖补第二批', supported('=4家', '7'), satisfaction, accuracy);
const third = project('省级节水奖补', supported('=4家', '9'), satisfaction, accuracy);

onBothEngines('rules for measures', (audit) => {
  describe('shared-outcome', () => {
    it('fires for the same seven enterprises of two projects, not for a third’s nine, satisfaction or accuracy', async () => {
      const findings = await audit('shared-outcome', finalAccounts([first, second, third]));
      expect(sentences(findings)).toEqual([
        '2 个项目都就指标“支持节水小巨人企业数”填报实际完成 7：中央节水奖补第一批、中央节水奖补第二批。',
      ]);
      expect(findings[0]).toMatchObject({ subject: { kind: 'Kpi', project: null }, fiscalYear: 2024 });
      expect(findings[0]?.projects.map(({ name }) => name)).toEqual([
        '中央节水奖补第一批',
        '中央节水奖补第二批',
      ]);
      expect(findings[0]?.sources).toHaveLength(2);
    });

    it('keeps still for projects of two departments, and of two years', async () => {
      const documents = [
        finalAccounts([first]),
        finalAccounts([second], { department: '泰宁县财政局' }),
        finalAccounts([second], { year: 2023 }),
      ];
      expect(await audit('shared-outcome', documents)).toEqual([]);
    });

    it('gives each department a finding of its own', async () => {
      const departments = ['泰宁县水利局', '泰宁县财政局'];
      const documents = departments.map((department) => finalAccounts([first, second], { department }));
      const findings = await audit('shared-outcome', documents);
      expect(findings.map((finding) => finding.department?.name).sort()).toEqual([...departments].sort());
      expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
    });
  });

  describe('conflicting-actuals', () => {
    it('fires for 7 and 9 of one measure, not where all say 7, nor for satisfaction', async () => {
      const other = project('县级节水奖补', supported('=4家', '9'), [
        '满意度指标',
        '服务对象满意度指标',
        '企业满意度',
        '≥85%',
        '90',
        30,
        30,
      ]);
      expect(sentences(await audit('conflicting-actuals', finalAccounts([first, other])))).toEqual([
        '指标“支持节水小巨人企业数”有 2 个不同的实际完成值，从 7 到 9：中央节水奖补第一批、县级节水奖补。',
      ]);
      expect(await audit('conflicting-actuals', finalAccounts([first, second]))).toEqual([]);
    });
  });

  describe('same-result-other-target', () => {
    it('fires for 7 against targets of 3 and 4, not against one target', async () => {
      expect(sentences(await audit('same-result-other-target', finalAccounts([first, second])))).toEqual([
        '指标“支持节水小巨人企业数”实际完成均为 7，目标值却从 3 到 4 不等：中央节水奖补第一批、中央节水奖补第二批。',
      ]);
      const same = { ...second, name: '中央节水奖补第三批' };
      expect(await audit('same-result-other-target', finalAccounts([second, same, third]))).toEqual([]);
    });
  });

  describe('target-not-project-target', () => {
    const target = (name: string, targetValue: number) =>
      sampleIndicator({
        name,
        targetText: `≥${String(targetValue)}人`,
        targetValue,
        unit: '人',
        actualText: null,
      });
    const budget = (ofTask: number) =>
      sampleRecord({
        kind: 'BUDGET',
        projects: [sampleProject({ name: '人才扶持', indicators: [target('人才留存数', 4100)] })],
        tasks: [
          {
            ...{ name: '加强人才工作', amount: null, projectNames: ['人才扶持'], lines: [90, 95] },
            indicators: [target('人才留存数', ofTask), target('引进院士', 2)],
          },
        ],
      });

    it('fires for a task of 4,000 whose project has 4,100, not for a task of 4,100', async () => {
      expect(sentences(await audit('target-not-project-target', budget(4000)))).toEqual([
        '指标“人才留存数”在部门或任务目标与项目“人才扶持”中的目标值不一致，从 4000 到 4100。',
      ]);
      expect(await audit('target-not-project-target', budget(4100))).toEqual([]);
    });
  });

  describe('all-exactly-on-target', () => {
    const exact = (count: number): readonly PrintedIndicator[] =>
      Array.from({ length: count }, (_, index) => {
        const number = String(index + 3);
        return [
          '产出指标',
          '数量指标',
          `第${number}渠清淤段数`,
          `≥${number}段`,
          number,
          90 / count,
          90 / count,
        ];
      });

    it('fires where six actuals equal their targets, not for five, nor where one of six differs', async () => {
      const [, ...five] = exact(6);
      const differing: PrintedIndicator = ['产出指标', '数量指标', '清淤方量', '≥90方', '95', 15, 15];
      const text = finalAccounts([
        { name: '甲渠清淤', indicators: exact(6) },
        { name: '乙渠清淤', indicators: exact(5) },
        { name: '丙渠清淤', indicators: [...five, differing] },
      ]);
      expect(sentences(await audit('all-exactly-on-target', text))).toEqual([
        '项目“甲渠清淤”的 6 个指标，实际完成值全部与目标值相同。',
      ]);
    });
  });
});
