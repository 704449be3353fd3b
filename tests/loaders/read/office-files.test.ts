import { utils, write, type WorkBook } from '@e965/xlsx';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../loaders/errors.ts';
import { readSource } from '../../../loaders/read/read-source.ts';
import { placesOf } from '../../../loaders/read/source.ts';

const saved = (book: WorkBook): Uint8Array => new Uint8Array(write(book, { type: 'buffer' }) as Buffer);

function book(sheets: Record<string, unknown[][]>): WorkBook {
  const made = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), name);
  return made;
}

describe('a spreadsheet', () => {
  it('gives what its cells show: number formats applied, merged cells once', async () => {
    const made = book({
      表: [
        ['指标', null, '完成值'],
        ['执行率', 0.985, 1],
        ['金额', 1234567.5],
      ],
    });
    const sheet = made.Sheets['表'] ?? {};
    Object.assign(sheet['B2'] as object, { z: '0.0%' });
    Object.assign(sheet['C2'] as object, { z: '0%' });
    Object.assign(sheet['B3'] as object, { z: '#,##0.00' });
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const source = await readSource('a.bin', saved(made));
    expect(source.lines.map(({ cells }) => cells)).toEqual([
      ['指标', '', '完成值'],
      ['执行率', '98.5%', '100%'],
      ['金额', '1,234,567.50', ''],
    ]);
  });

  it('computes a formula whose value the file does not hold, and no other', async () => {
    const made = book({
      表: [
        ['基本支出', 10.35],
        ['项目支出', 72.57],
        ['合计', null],
        ['上年', null],
        ['查不到', null],
      ],
    });
    Object.assign(made.Sheets['表'] ?? {}, {
      B3: { t: 'n', f: 'SUM(B1:B2)' },
      B4: { t: 'n', f: 'SUM(B1:B2)', v: 80, w: '80' },
      B5: { t: 'n', f: 'NOSUCHFUNCTION(B1)' },
    });
    const source = await readSource('a.bin', saved(made));
    expect(source.lines.slice(2).map(({ text }) => text)).toEqual(['合计\t82.92', '上年\t80', '查不到']);
  });

  it('says of each line in which sheet and cells it stands; hidden sheets, rows and columns are not shown', async () => {
    const made = book({
      封面: [['标题']],
      草稿: [['不公开']],
      明细: [['甲', '藏', '乙'], ['隐'], ['丙', '', '丁']],
    });
    made.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
    Object.assign(made.Sheets['明细'] ?? {}, {
      '!rows': [{}, { hidden: true }],
      '!cols': [{}, { hidden: true }],
    });
    const source = await readSource('a.xlsx', saved(made));
    expect(source.lines.map(({ cells }) => cells)).toEqual([['标题'], [''], ['甲', '乙'], ['丙', '丁']]);
    expect(placesOf(source)).toEqual([
      { line: 1, sheet: '封面', cells: 'A1' },
      { line: 3, sheet: '明细', cells: 'A1:C1' },
      { line: 4, sheet: '明细', cells: 'A3:C3' },
    ]);
  });
});

describe('an office file that cannot be read is refused in one sentence:', () => {
  const good = saved(book({ 表: [['甲']] }));

  /** An archive of one entry that says it is as large as asked and inflates to what is given. */
  function archive(name: string, content: Buffer, size: number): Uint8Array {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.write(name, 46);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length + packed.length, 16);
    return new Uint8Array(Buffer.concat([local, packed, central, end]));
  }

  it.each([
    ['a workbook cut short', good.slice(0, good.length / 2), 'broken ZIP archive'],
    [
      'a workbook with bytes changed',
      good.map((byte, i) => (i > 60 && i < good.length / 2 ? 0 : byte)),
      'broken',
    ],
    ['a workbook without text', saved(book({ 表: [[null]] })), 'cells are empty'],
    ['an archive that unpacks too far', archive('xl/workbook.xml', Buffer.from('x'), 400_000_000), '256 MB'],
    [
      'an archive that holds more than it says',
      archive('word/document.xml', Buffer.alloc(5_000_000), 10),
      'broken',
    ],
    [
      'an archive with something else',
      archive('readme.txt', Buffer.from('x'), 1),
      'ZIP archive without a workbook',
    ],
    ['a workbook behind a password', encrypted(), 'protected by a password'],
  ])('%s', async (_name, bytes, what) => {
    const error: unknown = await readSource('budget.xlsx', bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(String(error)).toContain(what);
    expect(String(error)).toMatch(/^UnreadableFile: budget\.xlsx [^.]*\.$/);
  });

  function encrypted(): Uint8Array {
    const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    return new Uint8Array(
      Buffer.concat([Buffer.from(mark), Buffer.alloc(600), Buffer.from('EncryptedPackage\0', 'utf16le')]),
    );
  }
});
