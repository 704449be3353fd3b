import { describe, expect, it } from 'vitest';
import { plainDigits, readCount, readNumber } from '../../../loaders/fields/number.ts';

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['1,234.50', 1234.5],
    ['12,345,678', 12345678],
    ['4 4 .3 1', 44.31],
    ['0 · 0 0', 0],
    ['６７８', 678],
    ['86.64%', 86.64],
    ['-3.5', -3.5],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', '—', '/', '无', '1,23', '12家', '3.', '1.2.3', '10-20'])(
    'reads no number in "%s"',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('reads no number in a cell whose digits were repeated beyond all amounts', () => {
    expect(readNumber('9'.repeat(400))).toBeNull();
    expect(readNumber('12345678901234567890')).toBe(12345678901234567890);
  });

  it('counts whole things alone', () => {
    expect([readCount('28'), readCount('2.8'), readCount('—')]).toEqual([28, null, null]);
  });

  it('keeps the digits as printed for decimal arithmetic', () => {
    expect(plainDigits('13,000.00')).toBe('13000.00');
  });
});
