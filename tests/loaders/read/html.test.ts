import { describe, expect, it } from 'vitest';
import { isHtml, readHtml } from '../../../loaders/read/html.ts';

const cellsOf = (html: string): (readonly string[])[] => readHtml(html).map(({ cells }) => cells);

describe('readHtml', () => {
  it('gives paragraphs and table rows as lines, and leaves out what a page does not show', () => {
    const page = `<!doctype html><html><head><title>站名</title><style>p { color: red }</style></head><body>
      <script>var a = '<p>不是正文</p>';</script><nav><a>首页</a></nav>
      <h1>某局2024年部门预算</h1><p>第一句，<b>粗</b>体
      &amp; 换行。</p><p>&nbsp;</p><div style="display: none">藏</div><div>甲<br>乙</div>
      <table><tr><th rowspan="2">产出</th><td>数量</td><td>5<sup>家</sup></td></tr><tr><td>质量</td><td>好</td></tr></table>尾</body></html>`;
    expect(cellsOf(page)).toEqual([
      ['某局2024年部门预算'],
      ['第一句，粗体 & 换行。'],
      [''],
      ['甲'],
      ['乙'],
      ['产出', '数量', '5家'],
      ['', '质量', '好'],
      ['尾'],
    ]);
  });

  it('reads through tables that only arrange the page', () => {
    const data = '<table><tr><td>科目</td><td>合计</td></tr><tr><td>教育</td><td>3</td></tr></table>';
    const page = `<table><tr><td>导航</td><td><table><tr><td><p>一句。</p><p>又一句。</p>${data}</td></tr></table></td></tr></table>`;
    expect(cellsOf(page)).toEqual([['导航'], ['一句。'], ['又一句。'], ['科目', '合计'], ['教育', '3']]);
  });

  it('reads tables that stand side by side with nothing between them', () => {
    const table = (name: string): string => `<table><tr><td>项目名称</td><td>${name}</td></tr></table>`;
    expect(cellsOf(`<html><body>${['甲', '乙', '丙'].map(table).join('')}<p>尾</p></body></html>`)).toEqual([
      ['项目名称', '甲'],
      ['项目名称', '乙'],
      ['项目名称', '丙'],
      ['尾'],
    ]);
  });

  it('keeps lines and spaces of preformatted text', () => {
    expect(readHtml('<body><pre>甲   乙\n丙\t丁</pre></body>').map(({ text }) => text)).toEqual([
      '甲   乙',
      '丙\t丁',
    ]);
  });

  it('survives tags that are never closed, and gives up where more are open than a page can hold', () => {
    expect(cellsOf('<table><tr><td>甲<td>乙<tr><td>丙')).toEqual([['甲', '乙'], ['丙']]);
    expect(cellsOf(`${'<div>'.repeat(1000)}深`)).toEqual([['深']]);
    expect(() => cellsOf(`${'<div>'.repeat(100_000)}深`)).toThrow(
      expect.objectContaining({ name: 'NestedTooDeep' }),
    );
  });

  it.each([
    ['<!DOCTYPE html><html></html>', true],
    ['\ufeff\n<!-- 保存自 --><HTML>', true],
    ['<table><tr><td>甲</td></tr></table>\n', true],
    ['# 标题\n<table><tr><td>甲</td></tr></table>', false],
    ['<div align="center">\n\n# 标题\n\n</div>', false],
    ['<某局>2024年预算', false],
  ])('tells pages from text: %s', (text, expected) => {
    expect(isHtml(text)).toBe(expected);
  });
});
