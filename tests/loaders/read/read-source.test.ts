import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../loaders/errors.ts';
import { readTextSource } from '../../../loaders/read/read-source.ts';
import { textByLine } from '../../../loaders/read/source.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cellsOf = (text: string): (readonly string[])[] =>
  readTextSource('a.txt', utf8(text)).lines.map(({ cells }) => cells);

describe('readTextSource', () => {
  const text = '甲部门预算\r\n项目名称\t智慧园区建设\t10.00\n\n总分\t100';

  it('numbers lines from 1 and cuts them at tabs', () => {
    const source = readTextSource('a.txt', utf8(text));
    expect(source.lines.map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['甲部门预算']],
      [2, ['项目名称', '智慧园区建设', '10.00']],
      [3, ['']],
      [4, ['总分', '100']],
    ]);
    expect(source.lines[1]?.text).toBe('项目名称\t智慧园区建设\t10.00');
    expect(source.sha256).toBe(createHash('sha256').update(utf8(text)).digest('hex'));
  });

  it.each([
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16 with a byte order mark', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ])('reads %s as the same lines', (_name, bytes) => {
    expect(readTextSource('b', bytes).lines).toEqual(readTextSource('a', utf8(text)).lines);
  });

  it('cuts Markdown tables at pipes and leaves their rule out', () => {
    expect(cellsOf('| 甲 | 乙\\|丙 |\n|---|:-:|\n| 1 |  |')).toEqual([
      ['甲', '乙|丙'],
      ['1', ''],
    ]);
    expect(cellsOf('甲 | 乙\n--- | ---\n1 | 2')).toEqual([
      ['甲', '乙'],
      ['1', '2'],
    ]);
    expect(cellsOf('不是表格 | 只是一句话')).toEqual([['不是表格 | 只是一句话']]);
  });

  it('shows what markup in a cell shows', () => {
    expect(
      cellsOf(
        '分类\t专项 <input type="checkbox" checked=""> 其他 <input type="checkbox">\t<p>一</p><p>二</p>\t<5%',
      ),
    ).toEqual([['分类', '专项 ☑ 其他 ☐', '一 二', '<5%']]);
  });

  it('lays the rows of HTML tables out as lines, with empty cells where cells span', () => {
    const html =
      '前\t<table><tr><th colspan="2">指标</th><th>值</th></tr>\n' +
      '<tr><td rowspan="2">产出</td><td>数量</td><td>&ge;5家</td></tr><tr><td>质量</td><td>好</td></tr></table>\t后';
    const lines = readTextSource('a.md', utf8(`第一行\n${html}`)).lines;
    expect(lines.map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['第一行']],
      [2, ['前', '']],
      [2, ['指标', '', '值']],
      [3, ['产出', '数量', '≥5家']],
      [3, ['', '质量', '好']],
      [3, ['', '后']],
    ]);
  });

  it('keeps line numbers and text together where lines are laid out or left out', () => {
    const text = '| 甲 |\n|---|\n| 乙 |\n<table><tr><td>丙</td></tr><tr><td>丁</td></tr></table>\n末';
    expect(textByLine(readTextSource('a.md', utf8(text)))).toEqual({
      firstLine: 1,
      lines: ['| 甲 |', '', '| 乙 |', '丙\n丁', '末'],
    });
  });

  it('lays a table inside a cell out behind the row that holds it', () => {
    const inner = '<table><tr><th colspan="2">指标</th></tr><tr><td>产出</td><td>5家</td></tr></table>';
    const html = `# 表\n<table><tr><td>目标</td><td>${inner}</td><td>后</td></tr><tr><td>末行</td></tr></table>`;
    expect(cellsOf(html)).toEqual([['# 表'], ['目标', '', '后'], ['指标', ''], ['产出', '5家'], ['末行']]);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'is empty'],
    ['blanks', utf8(' \n\t\n'), 'nothing but blanks'],
    ['a PDF', utf8('%PDF-1.7 …'), 'is a PDF'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'PNG picture'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'JPEG picture'],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'ZIP archive'],
    ['binary bytes', Uint8Array.from({ length: 400 }, (_v, i) => (i * 37) % 23), 'binary file'],
  ])('refuses %s in one sentence that names the file', (_name, bytes, what) => {
    const read = (): unknown => readTextSource('budget.txt', bytes);
    expect(read).toThrow(UnreadableFile);
    expect(read).toThrow(/^budget\.txt [^.]*(\.[^. ][^.]*)*\.$/);
    expect(read).toThrow(what);
  });

  it('says in which line UTF-8 is damaged', () => {
    const good = utf8('部门预算的资金情况\n项目的年度目标');
    const damaged = Uint8Array.from([...good.slice(0, -1), 0x0a, ...utf8('单位')]);
    expect(() => readTextSource('budget.txt', damaged)).toThrow('the first in line 2');
  });
});
