import { Decimal } from 'decimal.js';
import { foldText } from '../../../loaders/fields/text.ts';
import { bare, unitAtStart, unitOf, type Unit } from './units.ts';

/** A number with its unit. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
}

/** A target's number in the unit that its record names. */
export function targetQuantity(value: number, unit: string | null): Quantity {
  return { value: new Decimal(value), unit: unit === null ? bare : unitOf(unit) };
}

const number = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** An actual's number; records keep its unit only in the text, behind the number. */
export function actualQuantity(value: number, text: string | null): Quantity {
  const plain = foldText(text ?? '');
  const place = [...plain.matchAll(number)].find(
    ([digits]) => Number(digits.replaceAll(',', '')) === Math.abs(value),
  );
  const unit = place === undefined ? bare : unitAtStart(plain.slice(place.index + place[0].length));
  return { value: new Decimal(value), unit };
}

/**
 * Both in one unit: a bare actual takes the target's unit; against a bare target an actual counts as it stands, its
 * magnitude (4.5万) multiplied out.
 *
 * @returns null where they measure different things (天 and 个月), or where a bare target leaves open whether an
 *   actual in 万元 is meant in 元.
 */
export function broughtTogether(
  target: Quantity,
  actual: Quantity,
): { target: Decimal; actual: Decimal } | null {
  const [wanted, given] = [target.unit, actual.unit];
  if (given.dimension === '' && given.factor.eq(1)) return { target: target.value, actual: actual.value };
  if (wanted.dimension === given.dimension) return scaled(target, actual);
  if (given.dimension === '') {
    // 4.5万 for 45000个: a magnitude is no unit.
    return wanted.dimension === 'count' ? scaled(target, actual) : null;
  }
  if (wanted.dimension !== '') return null;
  if (given.dimension === 'count') return scaled(target, actual);
  return /^(?:money|mass)$/.test(given.dimension) && !given.factor.eq(1)
    ? null
    : { target: target.value, actual: actual.value };
}

function scaled(target: Quantity, actual: Quantity): { target: Decimal; actual: Decimal } {
  return {
    target: target.value.times(target.unit.factor),
    actual: actual.value.times(actual.unit.factor),
  };
}
