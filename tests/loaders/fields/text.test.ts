import { describe, expect, it } from 'vitest';
import { foldText, undoLatex, withoutSpace } from '../../../loaders/fields/text.ts';

describe('text', () => {
  it('folds for comparing: full-width signs, white space, zero-width characters', () => {
    expect(foldText(' 项目 名称（万元）：\u200b')).toBe('项目名称(万元):');
  });

  it('takes white space out and leaves the signs as printed', () => {
    expect(withoutSpace('项目　名称 （一）')).toBe('项目名称（一）');
  });

  it.each([
    [String.raw`$\geq 90\%$`, '≥ 90%'],
    [String.raw`\leq 5\%`, '≤ 5%'],
    [String.raw`$=2$ 天`, '=2 天'],
    [String.raw`$\geqslant 3 \text{家}$`, '≥ 3 家'],
    ['没有公式 100%', '没有公式 100%'],
    ['价格 $5', '价格 $5'],
  ])('undoes the LaTeX of %s', (text, plain) => {
    expect(undoLatex(text)).toBe(plain);
  });
});
