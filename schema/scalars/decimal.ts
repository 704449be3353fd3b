/** Exact decimal numbers: the API's form of money and of what it is compared with. */
import { Decimal } from 'decimal.js';
import { GraphQLScalarType, Kind, print } from 'graphql';
import { badInput } from '../bad-input.ts';

/** Enough digits for any product that is formed here, so that nothing is rounded. */
const Exact = Decimal.clone({ precision: 200 });
const written = /^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d{1,3})?$/i;
/** As answers give it, and most of what is asked. */
const canonical = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;
const largest = 2n ** 63n - 1n;
const fenInWanYuan = 1_000_000;

/** `Decimal` of the API: a string out, a string or a number in. Numbers of JSON are taken as they are written. */
export const decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'A decimal number, exact to the last digit (精确小数): a string in answers, a string or a number in arguments.',
  serialize: (value) => decimalText(value),
  parseValue: (value) => decimalText(value),
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) {
      return decimalText(node.value);
    }
    throw badInput(`${print(node)} is not a decimal number; write it like "1234.56".`);
  },
});

function decimalText(value: unknown): string {
  if (typeof value === 'string' && canonical.test(value)) return value;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && written.test(text.trim())) return new Exact(text.trim()).toFixed();
  throw badInput(`${JSON.stringify(value)} is not a decimal number; write it like "1234.56".`);
}

/** 分 of an amount in 万元, exact; throws a sentence where it is finer than one 分 or too large to be money. */
export function fenOfWanYuan(text: string): bigint {
  const fen = new Exact(text).times(fenInWanYuan);
  if (!fen.isInteger()) {
    throw badInput(`${text} 万元 is finer than one 分; give at most six decimal places.`);
  }
  const whole = fen.abs().lte(largest.toString()) ? BigInt(fen.toFixed()) : null;
  if (whole === null) throw badInput(`${text} 万元 is too large; the largest amount is 9223372036854 万元.`);
  return whole;
}
