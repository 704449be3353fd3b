/** The labels of a budget's rows of money, whatever the form: which of them is the total, the treasury's part, the rest. */
import { statedWanYuan, unitWords, type MoneyUnit } from '../fields/money.ts';
import { foldText } from '../fields/text.ts';

export type MoneyKind =
  | 'total' // of the year
  | 'wholeTotal' // of the project's whole period
  | 'fiscal'
  | 'yearFiscal' // says that it is the year's: 当年财政拨款
  | 'budget' // one of the four budgets
  | 'level' // money of one level of government
  | 'other'
  | 'carryOver';

const kinds: readonly [MoneyKind, RegExp][] = [
  ['wholeTotal', /^(?:项目|实施期|总)资金总额$/],
  [
    'total',
    /^(?:年度|当年度?|本年度?)?(?:项目)?(?:预算)?资金(?:申请|预算)?总额$|^(?:当年度?|本年度?|年度)(?:资金)?预算(?:总额|金额|资金|数)?$|^预算资金总额$|^(?:年度|预算|项目)金额$/,
  ],
  ['yearFiscal', /^(?:当年|本年|年度|当年度|本年度)财政(?:拨款|资金)数?$/],
  ['fiscal', /^财政(?:拨款|资金|性资金)数?$/],
  [
    'budget',
    /^(?:一般公共预算|政府性基金|政府性基金预算|基金预算|国有资本经营预算)(?:财政)?(?:拨款|资金|收入)?$|^财政专户(?:管理)?资金$/,
  ],
  ['carryOver', /^(?:上年(?:度)?)?(?:财政)?结[转余](?:结余)?(?:资金)?$|^上年(?:度)?结[转余](?:资金)?$/],
  ['other', /^(?:其他|其他资金|其它资金|单位资金|自有资金|自筹资金)$/],
  ['level', /^(?:中央|省级?|市级?|[区县]级?|区县级|县区级|地方)(?:财政)?(?:资金|补助|补助资金|拨款)$/],
];

/** All of them in one: most texts are no label. */
const anyKind = new RegExp(kinds.map(([, words]) => words.source).join('|'));

/** A label as it is compared: without 其中, its colon, and the unit in brackets behind it. */
export function bareMoneyLabel(label: string): string {
  return foldText(label)
    .replace(/:$/, '')
    .replace(/^其中:?(?=.)/, '')
    .replace(/\((?:%|万元|元)\)$/, '');
}

/** Labels of the whole money where nothing says of which year: 预算资金 4200.00万元. */
export function isWholeMoneyLabel(label: string): boolean {
  return /^(?:预算资金|预算数|预算金额)$/.test(bareMoneyLabel(label));
}

const amountAlone = new RegExp(String.raw`^(-?[\d.,]+)(${unitWords})?$`);

/** An amount behind a label, with a unit of its own or in that of the page; null where the text is something else. */
export function labelledAmount(text: string, pageUnit: MoneyUnit): number | null {
  const found = amountAlone.exec(foldText(text));
  if (found === null) return null;
  return statedWanYuan(found[1], found[2], pageUnit);
}

/** What a label says of the amount behind it, null where it is no label of money. */
export function moneyKind(label: string): MoneyKind | null {
  const bare = bareMoneyLabel(label);
  return anyKind.test(bare) ? (kinds.find(([, words]) => words.test(bare))?.[0] ?? null) : null;
}
