/** What the document calls itself: its title, year, kind, and whether it is of a department or of one unit. */
import { withPlainYears, yearsIn } from '../fields/period.ts';
import { type Region, regionInText, regionsAbove } from '../fields/region.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import { ownerInFront } from '../fields/title-owner.ts';
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

/** The line's words without Markdown signs, the number of the annex in front and the file's ending. */
function bare(text: string): string {
  return withoutSpace(text.replace(/<[^<>]*>/g, '').replace(/^[#\s]+|[*_]{2}/g, ''))
    .replace(/^附件[\d一二三四五六七八九十]*[:：.、]?/, '')
    .replace(/\.(?:pdf|docx?|xlsx?|wps|html?)$/i, '');
}

/** What a web page prints above and below a title: where the page stands, when and by whom it was put there. */
const ofWebPage =
  /[>›»]|^(?:首页|当前位置|您(?:现在)?(?:的|所在)?位置|索引号?|信息来源|来源|发布(?:日期|时间|机构)|发文|公开(?:日期|时间)|生成日期|成文日期|浏览|字号|字体|打印|分享|扫一扫)/;

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
    const folded = foldText(text);
    if (
      text === '' ||
      ofWebPage.test(folded) ||
      /^(?:-+\d{1,3}-+|第\d{1,3}页)$/.test(folded.replace(/[—–]/g, '-'))
    )
      continue;
    if (/^目录|^第一部分|^一、/.test(folded) || cover.length > coverLines) break;
    // The first sentence, figure or row of a table is where the title page, if there is one, has ended.
    if (
      text.length > 45 ||
      /[。；，：]|\d{3},\d{3}|\d\.\d/.test(text) ||
      line.cells.filter(Boolean).length > 1
    )
      break;
    cover.push({ text, number: line.number });
  }
  const whole = cover.find(({ text }) => isTitle(text) && namesItsOwner.test(asUsual(text)) && isWhole(text));
  if (whole !== undefined) return { text: withoutContents(whole.text), lines: [whole.number, whole.number] };
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
  const text = cover
    .slice(0, end + 1)
    .map((line) => line.text)
    .join('');
  return { text: withoutContents(text), lines: [first.number, last.number] };
}

/** …部门预算公开目录 heads the table of contents and is the title all the same. */
function withoutContents(title: string): string {
  return title.replace(/目录$/, '');
}

/** A title in one line begins with its place, its office's rank or its year; else the line above may begin it. */
function isWhole(text: string): boolean {
  const folded = asUsual(text).replace(/^关于|^\d{4}年度?/, '');
  const region = regionInText(folded);
  return (
    /^(?:中共|中国|中华|国家|国务院|全国)/.test(folded) || (region !== null && namedFirst(folded, region))
  );
}

function namedFirst(folded: string, region: Region): boolean {
  return [region, ...regionsAbove(region)].some(({ name }) => folded.startsWith(name));
}

/** What may stand behind the document's kind in its title. */
const behindKind =
  '(?:公开|信息公开|说明|情况|情况说明|报告|编制|编制说明|公示|报表|表|草案|\\(草案\\)|目录|及|和|的|“三公”经费|"三公"经费|三公经费|预算|决算)*';
const kindAtEnd = new RegExp(
  `(?:(?:预算|决算)${behindKind}|(?:整体(?:支出)?|转移支付|项目(?:支出)?(?:\\(政策\\))?)绩效(?:自评|评价|目标)(?:报告|表|情况|公开|结果|自评)*|绩效(?:自评|评价|自我评价)报告)$`,
);

/** Names a year and ends in the document's kind: 2024年度某某局部门预算, 某某部门2025年部门预算信息公开情况说明. */
function isTitle(text: string): boolean {
  return yearsIn(text).length > 0 && kindAtEnd.test(asUsual(text));
}

/** Folded, with its owner in front where it stands behind. */
function asUsual(text: string): string {
  return ownerInFront(text) ?? foldText(text);
}

const namesItsOwner =
  /\p{Script=Han}{3,}(?:\([^()]*\))?\d{4}年度?(?:省级|市级|区级|县级|州级)?(?:部门|单位|综合|财政|整体|收支)*(?:预算|决算|支出)|^(?:关于)?\d{4}年度?[\p{Script=Han}()]{3,}(?:部门|单位)(?:预算|决算)$/u;

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
    if (isTitle(text) && namesItsOwner.test(asUsual(text))) {
      return { text: withoutContents(text), lines: [line.number, line.number] };
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
  if (title !== null) {
    // 2031-2033年中期财政规划和2031年部门预算: the year of the budget stands right in front of it.
    const own = /((?:19|20)\d{2})年度?[^\d]{0,30}?(?:预算|决算)/.exec(withPlainYears(title.text))?.[1];
    const ofTitle = own === undefined ? yearsIn(title.text)[0] : Number(own);
    if (ofTitle !== undefined) return ofTitle;
  }
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
    (text.match(/决算|自评|绩效(?:自我)?评价/g)?.length ?? 0) -
    (text.match(/预算(?!绩效|执行|项目(?:支出)?绩效(?:自评|评价))|绩效目标/g)?.length ?? 0);
  const ofTitle = title === null ? 0 : votes(title.text);
  if (ofTitle !== 0) return ofTitle > 0 ? 'FINAL_ACCOUNTS' : 'BUDGET';
  const ofTables = statementTables(source).reduce((sum, table) => sum + Math.sign(votes(table.title)), 0);
  return ofTables > 0 ? 'FINAL_ACCOUNTS' : 'BUDGET';
}

/** A unit's own document says 单位预算 or 单位决算: in its title, else in the headings of its parts. */
export function documentScope(source: Source, title: PrintedTitle | null): DocumentRecord['scope'] {
  const text = title?.text ?? source.lines.map((line) => line.text).join('\n');
  const count = (words: RegExp): number => foldText(text).match(words)?.length ?? 0;
  return count(/单位(?:预算|决算|整体)/g) > count(/部门(?:预算|决算|整体)/g) ? 'UNIT' : 'DEPARTMENT';
}
