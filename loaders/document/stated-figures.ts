/** Figures that the prose prints, to be held against the tables. */
import { type MoneyUnit, readWanYuan } from '../fields/money.ts';
import type { DocumentRecord } from '../records.ts';
import type { Prose } from './prose.ts';

type StatedFigure = DocumentRecord['statedFigures'][number];

const amount = '(\\d[\\d,]*(?:\\.\\d+)?)(亿元|万元|元)';
const whatYear = '(?:(?:19|20)\\d{2}年度?)';

/** What a figure is of, by the words in front of it; counts have no unit of money. */
const statedAmounts: readonly [string, RegExp][] = [
  [
    'revenue',
    new RegExp(
      `(?:收入预算|预算收入|${whatYear}收入|本年收入(?=合计))(?:总额|总数|数)?(?:为|是|共|合计)*${amount}`,
    ),
  ],
  ['totalRevenue', new RegExp(`(?<!拨款)收(?:入|、支|入支出|支)总计(?:均|各)?(?:为)?${amount}`)],
  [
    'expenditure',
    new RegExp(
      `(?:(?<!拨款)支出预算|(?<!拨款)预算支出|${whatYear}支出|本年支出(?=合计))(?:总额|总数|数)?(?:为|是|共|合计)*${amount}`,
    ),
  ],
  ['totalExpenditure', new RegExp(`(?<!拨款[^。]{0,20})支(?:出)?总计(?:均|各)?(?:为)?${amount}`)],
  ['basicExpenditure', new RegExp(`(?<!拨款|增加|减少|增长|下降)基本支出(?:预算)?(?:为)?${amount}`)],
  ['projectExpenditure', new RegExp(`(?<!拨款|增加|减少|增长|下降)项目支出(?:预算)?(?:为)?${amount}`)],
  ['generalPublicExpenditure', new RegExp(`一般公共预算(?:财政)?拨款支出(?:预算)?(?:为)?${amount}`)],
  ['governmentFundExpenditure', new RegExp(`政府性基金(?:预算)?(?:拨款)?支出(?:为)?${amount}`)],
  [
    'threePublic',
    new RegExp(`三公"?["”]?经费(?:财政拨款)?(?:支出)?(?:预算)?(?:数为|安排|支出|为)*${amount}`),
  ],
  ['operatingCost', new RegExp(`机关运行经费(?:财政拨款)?(?:支出)?(?:预算)?(?:共计安排|安排|为)?${amount}`)],
  ['procurement', new RegExp(`政府采购(?:预算|支出)总额(?:为)?${amount}`)],
  ['projectAmount', new RegExp(`(?:项目|绩效目标)[^。]{0,60}?涉及[^。\\d]{0,20}?${amount}`)],
  ['listedProjectAmount', new RegExp(`共涉及财政拨款(?:资金)?${amount}`)],
];

const statedCounts: readonly [string, RegExp][] = [
  ['projectCount', /(?:设置|设立|对)[^。，,;]{0,20}?(\d+)个(?:一级)?项目/],
  ['projectCount', /(?:一级)?项目(\d+)个/],
];

/**
 * The figures that the prose states, amounts in 万元, counts as numbers. `what` is one of a closed list: revenue,
 * totalRevenue (with what earlier years left), expenditure, totalExpenditure, basicExpenditure, projectExpenditure,
 * generalPublicExpenditure, governmentFundExpenditure, threePublic, operatingCost, procurement, projectCount,
 * projectAmount, listedProjectAmount.
 */
export function readStatedFigures(prose: Prose): StatedFigure[] {
  const figures: StatedFigure[] = [];
  for (const [what, pattern] of statedAmounts) {
    const match = pattern.exec(prose.text);
    if (match === null) continue;
    const value = readWanYuan(match[1] ?? '', match[2] as MoneyUnit);
    figures.push({ what, amount: value, lines: prose.linesOf(match.index, match[0].length) });
  }
  for (const [what, pattern] of statedCounts) {
    const match = pattern.exec(prose.text);
    if (match === null || figures.some((figure) => figure.what === what)) continue;
    figures.push({
      what,
      amount: Number(match[1]),
      lines: prose.linesOf(match.index, match[0].length),
    });
  }
  return figures;
}
