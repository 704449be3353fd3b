/** What a printed table says, before any form: an invented project with its money, goals and indicators. */
import type { Random } from './random.ts';

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly sign: '≥' | '≤' | '=' | '';
  /** A number, or words where it has neither sign nor unit. */
  readonly target: string;
  readonly unit: string;
  readonly actual: string;
  readonly weight: number;
  readonly score: number;
  readonly reason: string;
}

export interface Contents {
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly goal: string;
  readonly result: string;
  /** 万元 with two decimals: 年初预算数, 全年预算数, 全年执行数 of 财政拨款, 上年结转 and 其他资金. */
  readonly money: Readonly<Record<'fiscal' | 'carryOver' | 'other', readonly [number, number, number]>>;
  readonly executionScore: number;
  readonly indicators: readonly Indicator[];
}

const names = [
  '灌区渠道清淤',
  '乡村图书角更新',
  '流域水质自动监测站运行维护',
  '社区老年食堂运营补助',
  '山区道路水毁修复和边坡加固工程',
] as const;
const goals = [
  '清淤渠道，保障春灌。',
  '更新图书，开放图书角。',
  '水质数据按时上报，设备运转正常。',
  '为老人供餐。',
] as const;
const results = [
  '全部完成。',
  '完成大部，余下的次年续建。',
  '任务完成，群众反映良好。',
  '供餐点全部开放。',
] as const;
const reasons = [
  '汛期来得早，工期顺延',
  '两个供应商中途退出，已重新招标，今后提前备选',
  '参训人员外出务工',
  '预算编得偏高',
] as const;

const kinds = [
  {
    level1: '产出指标',
    level2: '数量指标',
    names: ['清淤渠道长度', '新购图书册数', '开展巡查次数', '参加技术培训的村组管水员人次'],
  },
  {
    level1: '产出指标',
    level2: '质量指标',
    names: ['工程验收合格率', '设备完好率', '重点断面水质自动监测数据有效传输率'],
  },
  { level1: '产出指标', level2: '时效指标', names: ['补助发放及时率', '工程按期完工率'] },
  { level1: '产出指标', level2: '成本指标', names: ['单位清淤成本', '人均供餐成本'] },
  { level1: '效益指标', level2: '社会效益指标', names: ['受益群众人数', '老年人生活便利程度'] },
  { level1: '效益指标', level2: '生态效益指标', names: ['河道水质达标率'] },
  { level1: '效益指标', level2: '可持续影响指标', names: ['设施持续使用年限', '制度健全性'] },
  {
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    names: ['用水户满意度', '老年人满意度', '服务对象满意度'],
  },
] as const;

/** A project's contents. Weights sum to 90, the money's parts to its total. */
export function contentsOf(random: Random, at: number): Contents {
  const chosen = kinds.filter(
    ({ level2 }, kind) => kind === 0 || /满意|社会/.test(level2) || random.chance(60),
  );
  const printed = chosen.flatMap((kind) => {
    const count = Math.min(kind.names.length, random.whole(1, 3));
    return kind.names.slice(0, count).map((name) => ({ level1: kind.level1, level2: kind.level2, name }));
  });
  const weights = weightsOf(random, printed.length);
  const executionScore = random.oneOf([10, 9.5, 8.76] as const);
  return {
    name: `${random.oneOf(names)}${at === 0 ? '' : `（${'一二三四'[at] ?? ''}期）`}`,
    department: '云岭县水利局',
    unit: random.oneOf(['云岭县水利局', '云岭县灌溉试验站', '云岭县水利局本级'] as const),
    goal: random.oneOf(goals),
    result: random.oneOf(results),
    money: moneyOf(random),
    executionScore,
    indicators: printed.map((one, index) => indicatorOf(random, one, weights[index] ?? 0)),
  };
}

function weightsOf(random: Random, count: number): number[] {
  const weights = Array.from({ length: count }, () => 2);
  for (let left = 90 - 2 * count; left > 0;) {
    const step = Math.min(left, random.oneOf([1, 3, 5] as const));
    const at = random.whole(0, count - 1);
    weights[at] = (weights[at] ?? 0) + step;
    left -= step;
  }
  return weights;
}

function moneyOf(random: Random): Contents['money'] {
  const executed = (budget: number): number => Math.round(budget * random.whole(50, 100)) / 100;
  const fiscal = random.whole(20, 900);
  const more = random.chance(50) ? random.whole(1, 80) : 0;
  const carryOver = random.chance(40) ? random.whole(1, 50) : 0;
  const other = random.chance(40) ? random.whole(1, 50) : 0;
  return {
    fiscal: [fiscal, fiscal + more, executed(fiscal + more)],
    carryOver: [0, carryOver, carryOver],
    other: [other, other, executed(other)],
  };
}

function indicatorOf(
  random: Random,
  { level1, level2, name }: Pick<Indicator, 'level1' | 'level2' | 'name'>,
  weight: number,
): Indicator {
  const measured = measureOf(random, name);
  const short = random.chance(25);
  const score = short ? Math.round(weight * random.whole(40, 95)) / 100 : weight;
  const reason = short && random.chance(80) ? random.oneOf(reasons) : random.chance(10) ? '无' : '';
  return { level1, level2, name, ...measured, weight, score, reason };
}

function measureOf(random: Random, name: string): Pick<Indicator, 'sign' | 'target' | 'unit' | 'actual'> {
  if (/程度|健全/.test(name)) {
    return {
      sign: '',
      target: random.oneOf(['逐步提高', '基本健全', '有所改善'] as const),
      unit: '',
      actual: '达到预期',
    };
  }
  const unit = unitOf(name);
  const sign = unit.includes('元') ? '≤' : random.oneOf(['≥', '≥', '=', ''] as const);
  const target =
    unit === '%'
      ? random.oneOf(['90', '95', '98.5', '100'] as const)
      : String(random.whole(2, unit === '年' ? 15 : 5400));
  const reached =
    unit === '%' ? random.whole(80, 100) : Math.round((Number(target) * random.whole(80, 110)) / 100);
  return { sign, target, unit, actual: `${String(reached)}${random.chance(85) ? unit : ''}` };
}

function unitOf(name: string): string {
  if (/率|满意度/.test(name)) return '%';
  if (/成本/.test(name)) return '元/人';
  if (/长度/.test(name)) return '公里';
  if (/人次/.test(name)) return '人次';
  if (/人数/.test(name)) return '人';
  return name.includes('年限') ? '年' : name.includes('次') ? '次' : '册';
}
