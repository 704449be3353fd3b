/** Figures that the prose prints, to be held against the tables. */
import { sameWanYuan, statedAmount, statedWanYuan, sumWanYuan } from '../fields/money.ts';
import type { DocumentRecord } from '../records.ts';
import type { Prose } from './prose.ts';

type StatedFigure = DocumentRecord['statedFigures'][number];

const year = '(?:(?:19|20)\\d{2}年度?)';
/** What may stand between the words for a figure and the figure. */
const fill = `(?:总额|总数|总计|合计|数|决算|预算|安排|完成|达到|为|是|共计|共|计|约|:|均|各|${year}(?:年初)?(?:预算|决算)数?)*`;
/** Where the department's own expenditure begins, and not that of a purpose (三公经费支出预算, 教育支出预算). */
const ofDepartment = '(?<=^|[。,;:)、]|年度?|部门|单位|本级|机关|总|安排|相应|[局委办厅院校所处会心站队])';
/** A sentence on the treasury's money alone. */
const notFiscal = (reach: number): string => `(?<!拨款[^。]{0,${String(reach)}})`;

/** What a figure is of, by the words in front of it, the surest first; counts have no unit of money. */
const statedAmounts: readonly [string, readonly string[]][] = [
  [
    'revenue',
    [
      `${notFiscal(30)}本年收入${fill}${statedAmount}`,
      `(?:(?<![款金营户业他])(?:收入预算|预算收入|部门收入)|${year}收入)(?!总计|总预算)${fill}${statedAmount}`,
    ],
  ],
  [
    'totalRevenue',
    [
      `${notFiscal(12)}(?<![款金营])(?:总收入|收入?(?:[、和及]?支出?)?(?:预算|决算)?总(?:计|预算|额|数))${fill}${statedAmount}`,
    ],
  ],
  [
    'expenditure',
    [
      `${notFiscal(30)}本年支出${fill}${statedAmount}`,
      `(?:${ofDepartment}支出预算|(?<![款金营])(?:预算支出|部门支出)|${year}支出)(?!总计|总预算)${fill}${statedAmount}`,
    ],
  ],
  [
    'totalExpenditure',
    [
      `${notFiscal(20)}(?<![款金营购费])(?:总支出|支出?(?:预算|决算)?总(?:计|预算|额|数))${fill}${statedAmount}`,
    ],
  ],
  // Found by partsOfExpenditure, which tells them from the treasury's part.
  ['basicExpenditure', []],
  ['projectExpenditure', []],
  ['generalPublicExpenditure', [`一般公共预算(?:财政)?拨款支出(?:预算)?(?:为)?${statedAmount}`]],
  ['governmentFundExpenditure', [`政府性基金(?:预算)?(?:拨款)?支出(?:为)?${statedAmount}`]],
  ['threePublic', [`三公"?["”]?经费(?:财政拨款)?(?:支出)?(?:预算)?(?:数为|安排|支出|为)*${statedAmount}`]],
  ['operatingCost', [`机关运行经费(?:财政拨款)?(?:支出)?(?:预算|决算)?(?:共计安排|安排|为)*${statedAmount}`]],
  ['procurement', [`政府采购(?:预算|支出)(?:总额|合计|金额)?(?:为)?${statedAmount}`]],
  ['projectAmount', [`(?:项目|绩效目标)[^。]{0,60}?涉及[^。\\d]{0,20}?${statedAmount}`]],
  ['listedProjectAmount', [`共涉及财政拨款(?:资金)?${statedAmount}`]],
];

/** Accounts say the budget first: …支出预算为 26.5 万元，支出决算为 22.37 万元. */
const settledAmounts: readonly [string, string][] = [
  ['threePublic', `三公"?["”]?经费(?:(?!因公|公务)[^。;]){0,60}?决算(?:数)?(?:为|是)?${statedAmount}`],
  ['operatingCost', `机关运行经费[^。;]{0,60}?决算(?:数)?(?:为|是)?${statedAmount}`],
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
export function readStatedFigures(prose: Prose, kind: DocumentRecord['kind']): StatedFigure[] {
  const settled = kind === 'FINAL_ACCOUNTS' ? settledAmounts : [];
  const figures = statedAmounts.flatMap(([what, patterns]): StatedFigure[] => {
    if (what === 'basicExpenditure' || what === 'projectExpenditure') {
      return partsOfExpenditure(prose, what)
        .filter(({ isFiscal }) => !isFiscal)
        .slice(0, 1)
        .map(({ figure }) => figure);
    }
    const own = settled.filter(([of]) => of === what).map(([, pattern]) => pattern);
    const match = [...own, ...patterns]
      .map((pattern) => new RegExp(pattern).exec(prose.text))
      .find((found) => found !== null);
    if (match == null) return [];
    return [{ what, amount: amountOf(match), lines: prose.linesOf(match.index, match[0].length) }];
  });
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

/**
 * Basic and project expenditure as sentences state them, in 万元: the two that sum to the whole, wherever they stand; else
 * those of a sentence that does not speak of the treasury's money alone.
 *
 * @param whole the department's expenditure, null where it is not known.
 */
export function statedParts(
  prose: Prose,
  whole: number | null,
): { basic: number | null; project: number | null } {
  const basic = partsOfExpenditure(prose, 'basicExpenditure');
  const project = partsOfExpenditure(prose, 'projectExpenditure');
  const pair = basic
    .flatMap((one) => project.map((other) => [one.figure.amount, other.figure.amount] as const))
    .find(([one, other]) => whole !== null && sameWanYuan(sumWanYuan([one ?? 0, other ?? 0]), whole));
  const own = (parts: readonly Part[]): number | null =>
    parts.find(({ isFiscal }) => !isFiscal)?.figure.amount ?? null;
  return pair === undefined
    ? { basic: own(basic), project: own(project) }
    : { basic: pair[0], project: pair[1] };
}

interface Part {
  readonly figure: StatedFigure;
  /** Of the treasury's money alone (财政拨款支出 …，其中：基本支出 …). */
  readonly isFiscal: boolean;
}

const partWords = { basicExpenditure: '基本支出', projectExpenditure: '项目支出' } as const;

function partsOfExpenditure(prose: Prose, what: keyof typeof partWords): Part[] {
  const pattern = new RegExp(
    `(?<!增加|减少|增长|下降)${partWords[what]}(?:预算)?(?:为|共)?${statedAmount}`,
    'g',
  );
  return [...prose.text.matchAll(pattern)].map((match) => {
    const before = prose.text.slice(0, match.index);
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    return {
      figure: { what, amount: amountOf(match), lines: prose.linesOf(match.index, match[0].length) },
      isFiscal: /拨款(?:预算)?(?:安排)?(?:的)?(?:支出|基本支出|项目支出)|拨款$/.test(sentence),
    };
  });
}

function amountOf(match: RegExpMatchArray): number | null {
  return statedWanYuan(match[1], match[2]);
}
