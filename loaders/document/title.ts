/** What the document calls itself: its title, year, kind, and whether it is of a department or of one unit. */
import { withPlainYears, yearsIn } from '../fields/period.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { DocumentRecord, Lines } from '../records.ts';
import type { Source } from '../read/source.ts';
import { mostFrequent } from './most-frequent.ts';
import { statementTables } from './statement-tables.ts';

export interface PrintedTitle {
  readonly text: string;
  readonly lines: Lines;
}

/** How far down a title page reaches, in printed lines. */
const coverLines = 12;

/** The line's words without Markdown signs. */
function bare(text: string): string {
  return withoutSpace(text.replace(/<[^>]*>/g, '').replace(/^[#\s]+|[*_]{2}/g, ''));
}

/**
 * The printed title: the lines of the title page, else the first line that is a title in itself (… 2025 年部门预算 …), else the
 * title of the one table that the file holds. Null where the document begins in its middle.
 */
export function printedTitle(source: Source): PrintedTitle | null {
  return titlePage(source) ?? titleLine(source) ?? tableTitle(source);
}

function titlePage(source: Source): PrintedTitle | null {
  const cover: { text: string; number: number }[] = [];
  for (const line of source.lines) {
    const text = bare(line.text);
    if (text === '') continue;
    const folded = foldText(text);
    if (/^目录|^第一部分|^一、/.test(folded) || cover.length > coverLines) break;
    // The first sentence, figure or row of a table is where the title page, if there is one, has ended.
    if (
      text.length > 45 ||
      /[。；，：]|\d{3},\d{3}|\d\.\d/.test(text) ||
      line.cells.filter(Boolean).length > 1
    )
      break;
    if (!/^附件[\d一二三四五六七八九十]*[:：]?$/.test(folded)) cover.push({ text, number: line.number });
  }
  const end = cover.findIndex((_line, index) =>
    isTitle(
      cover
        .slice(0, index + 1)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  const [first] = cover;
  const last = cover[end];
  if (first === undefined || last === undefined) return null;
  return {
    text: cover
      .slice(0, end + 1)
      .map(({ text }) => text)
      .join(''),
    lines: [first.number, last.number],
  };
}

/** Names a year and ends in the document's kind: 2024年度某某局部门预算, 某某部门2025年部门预算信息公开情况说明. */
function isTitle(text: string): boolean {
  return (
    yearsIn(text).length > 0 &&
    /(?:预算|决算)(?:公开|信息公开|说明|情况说明|报告|编制说明|及|的|“三公”经费|三公经费)*$/.test(text)
  );
}

const namesItsOwner =
  /\p{Script=Han}{3,}\d{4}年度?(?:部门|单位)(?:预算|决算)|^\d{4}年度?[\p{Script=Han}()]{3,}(?:部门|单位)(?:预算|决算)$/u;

function titleLine(source: Source): PrintedTitle | null {
  for (const line of source.lines) {
    const text = bare(line.text);
    if (
      line.cells.filter(Boolean).length > 1 ||
      text.length > 50 ||
      /[，。；：]|^第.部分|^[一二三四五六七八九十]+、/.test(text)
    ) {
      continue;
    }
    // Lines of prose may begin with a year and end in 预算 by chance; a title names what the budget is of.
    if (isTitle(text) && namesItsOwner.test(foldText(text))) {
      return { text, lines: [line.number, line.number] };
    }
  }
  return null;
}

/** A file that is one table of its own, such as a single self-evaluation. */
function tableTitle(source: Source): PrintedTitle | null {
  const [first] = source.lines.filter(({ text }) => text.trim() !== '').slice(0, 1);
  const cells = first?.cells.filter(Boolean) ?? [];
  const [text = ''] = cells;
  if (first === undefined || cells.length !== 1 || yearsIn(text).length === 0 || !/表$/.test(text))
    return null;
  return { text: withoutSpace(text), lines: [first.number, first.number] };
}

/** The fiscal year: the title's, else what captions say (预算年度：2025, （2024年度）), else the year named most often. */
export function fiscalYear(source: Source, title: PrintedTitle | null): number | null {
  const [ofTitle] = title === null ? [] : yearsIn(title.text);
  if (ofTitle !== undefined) return ofTitle;
  const captions: number[] = [];
  const named: number[] = [];
  for (const { text } of source.lines) {
    const plain = withPlainYears(text);
    const caption =
      /(?:预算|决算)?年度:?((?:19|20)\d{2})/.exec(plain)?.[1] ??
      /^\(?((?:19|20)\d{2})年度?\)?$|((?:19|20)\d{2})年度?(?:部门|单位)?(?:预算|决算)/
        .exec(plain)
        ?.slice(1)
        .find(Boolean);
    if (caption !== undefined) captions.push(Number(caption));
    named.push(...yearsIn(plain));
  }
  return mostFrequent(captions) ?? mostFrequent(named);
}

/** Budget or final accounts, by the title, else by the names of the tables. */
export function documentKind(source: Source, title: PrintedTitle | null): DocumentRecord['kind'] {
  const votes = (text: string): number =>
    (text.match(/决算|自评/g)?.length ?? 0) - (text.match(/预算|绩效目标/g)?.length ?? 0);
  const ofTitle = title === null ? 0 : votes(title.text);
  if (ofTitle !== 0) return ofTitle > 0 ? 'FINAL_ACCOUNTS' : 'BUDGET';
  const ofTables = statementTables(source).reduce((sum, table) => sum + Math.sign(votes(table.title)), 0);
  return ofTables > 0 ? 'FINAL_ACCOUNTS' : 'BUDGET';
}

/** A unit's own document says 单位预算 or 单位决算: in its title, else in the headings of its parts. */
export function documentScope(source: Source, title: PrintedTitle | null): DocumentRecord['scope'] {
  const text = title?.text ?? source.lines.map((line) => line.text).join('\n');
  const count = (words: RegExp): number => foldText(text).match(words)?.length ?? 0;
  return count(/单位(?:预算|决算)/g) > count(/部门(?:预算|决算)/g) ? 'UNIT' : 'DEPARTMENT';
}
