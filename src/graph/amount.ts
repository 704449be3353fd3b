/** Amounts of whole 分 as texts. */

/** Digits behind the point. */
const places = { yuan: 2, wanYuan: 6 } as const;

/** An amount in yuan (two places) or 万元 (six), without zeros at its end. */
export function amountOf(fen: bigint, unit: keyof typeof places): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(places[unit] + 1, '0');
  const whole = digits.slice(0, -places[unit]);
  const fraction = digits.slice(-places[unit]).replace(/0+$/, '');
  return `${fen < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** An amount in 万元 for people, its whole part in groups of three: 1,234.5. */
export const groupedWanYuan = (fen: bigint): string => grouped(amountOf(fen, 'wanYuan'));

/** An amount in yuan for people, its whole part in groups of three: 12,345,000. */
export const groupedYuan = (fen: bigint): string => grouped(amountOf(fen, 'yuan'));

function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const inThrees = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? inThrees : `${inThrees}.${fraction}`;
}
