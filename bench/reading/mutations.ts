/** Ways to break a document, from one lost line to a megabyte in one line. */
import type { Random } from '../generated/random.ts';

/** What a mutation may take from: the text itself and that of another document. */
export type TextMutation = (text: string, other: string, random: Random) => string;

function spanOf(length: number, longest: number, random: Random): { start: number; end: number } {
  const start = random.below(length + 1);
  return { start, end: Math.min(length, start + 1 + random.below(longest)) };
}

/** Changes the lines of a text. */
function onLines(change: (lines: string[], random: Random) => string[]): TextMutation {
  return (text, _other, random) => change(text.split('\n'), random).join('\n');
}

function inserted(what: (random: Random) => string): TextMutation {
  return (text, _other, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + what(random) + text.slice(at);
  };
}

const signs = [
  ...[
    '一',
    '指标',
    '（',
    '）',
    '(',
    '《',
    '》',
    '〔',
    '“',
    '「',
    '≥',
    '$\\geq ',
    '、',
    '。',
    '：',
    '；',
    '…',
    '·',
  ],
  ...[
    '0',
    '1,',
    '1.',
    '-',
    '—',
    '%',
    '万元',
    '2024年',
    ' ',
    '\u3000',
    '\t',
    '|',
    '\\|',
    '|---',
    '#',
    '*',
    '"',
    ',',
    ';',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</td>',
    '<td>',
    '<tr>',
    '<table>',
    '&',
    '&#x',
    '\r',
    '\f',
    '\u2028',
    '\u200b',
    '\0',
    '\ud83d',
  ],
  ...[
    '项目名称',
    '一级指标 ',
    '三级指标\t',
    '合计',
    '产出指标 数量指标 ',
    '第一部分',
    '单位：万元',
    '201',
    '绩效目标表\n',
  ],
] as [string, ...string[]];

const repeats = [2, 30, 500, 5000] as const;

/** Every way to change a text, by name. */
export const textMutations: Readonly<Record<string, TextMutation>> = {
  cutStart: (text, _other, random) => text.slice(random.below(text.length)),
  cutEnd: (text, _other, random) => text.slice(0, random.below(text.length)),
  cutMiddle: (text, _other, random) => {
    const { start, end } = spanOf(text.length, text.length, random);
    return text.slice(0, start) + text.slice(end);
  },
  shuffleLines: onLines((lines, random) => random.shuffled(lines)),
  shuffleSome: onLines((lines, random) => {
    const { start, end } = spanOf(lines.length, 60, random);
    return [...lines.slice(0, start), ...random.shuffled(lines.slice(start, end)), ...lines.slice(end)];
  }),
  dropLines: onLines((lines, random) => lines.filter(() => !random.chance(10))),
  repeatLines: onLines((lines, random) => {
    const { start, end } = spanOf(lines.length, 20, random);
    const again = Array.from({ length: 1 + random.below(20) }, () => lines.slice(start, end)).flat();
    return [...lines.slice(0, end), ...again, ...lines.slice(end)];
  }),
  glueLines: onLines((lines, random) => {
    const { start, end } = spanOf(lines.length, lines.length, random);
    return [
      ...lines.slice(0, start),
      lines.slice(start, end).join(random.pick(['', ' ', '\t', '|'])),
      ...lines.slice(end),
    ];
  }),
  breakLines: (text, _other, random) =>
    Array.from(text, (sign) => (random.chance(4) ? `${sign}\n` : sign)).join(''),
  swapSigns: (text, _other, random) =>
    Array.from(text, (sign) => (random.chance(2) ? random.pick(signs) : sign)).join(''),
  dropSigns: (text, _other, random) => Array.from(text, (sign) => (random.chance(3) ? '' : sign)).join(''),
  swapDigits: (text, _other, random) =>
    text.replace(/\d/g, (digit) => (random.chance(20) ? random.pick(['', ' ', '.', ',', '9']) : digit)),
  tabsToSpaces: (text, _other, random) => text.replaceAll('\t', random.pick([' ', '  ', '      ', '|', ','])),
  spacesToTabs: (text) => text.replaceAll(' ', '\t'),
  everyTagOpen: (text, _other, random) => text.replace(/<\/\w+>/g, (tag) => (random.chance(50) ? '' : tag)),
  insertOther: (text, other, random) => {
    const { start, end } = spanOf(other.length, 3000, random);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  repeatSign: inserted((random) => random.pick(signs).repeat(random.pick(repeats))),
  repeatTwoSigns: inserted((random) =>
    (random.pick(signs) + random.pick(signs)).repeat(random.pick(repeats)),
  ),
  deepHtml: inserted((random) => {
    const depth = random.pick([10, 200, 2000, 10_000]);
    const tags = random.pick([
      '<table><tr><td>',
      '<div>',
      '<ul><li>',
      '<table>',
      '<b>',
      '<table><tr><td>目标值</td><td>',
    ]);
    return tags.repeat(depth) + (random.chance(50) ? '</td></tr></table>'.repeat(depth) : '');
  }),
  wideSpans: inserted(
    (random) =>
      `<table><tr><td colspan=${random.pick(['999', '1000', '-1', '1e9'])} rowspan=${random.pick(['999', '3'])}>指标</td></tr><tr><td>1</td></tr></table>`,
  ),
};

/** A text that is one line of about this many characters: its own lines over and over, glued. */
export function oneLongLine(text: string, length: number, glue: string): string {
  const line = text.split('\n').join(glue) + glue;
  return line.repeat(Math.ceil(length / Math.max(1, line.length))).slice(0, length);
}

/** Bytes of any format with some of them changed, cut, or put in. */
export function brokenBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const kind = random.below(4);
  if (kind === 0) return bytes.slice(0, random.below(bytes.length));
  if (kind === 1) return bytes.slice(random.below(Math.min(bytes.length, 600)));
  const changed = bytes.slice();
  for (let count = 1 + random.below(kind === 2 ? 8 : 400); count > 0; count -= 1) {
    changed[random.below(changed.length)] = random.below(256);
  }
  return changed;
}
