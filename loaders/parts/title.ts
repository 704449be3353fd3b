/** Lines in which a document begins: its printed title, or the caption that budget systems put above every statement. */
import { regionInText } from '../fields/region.ts';
import { withPlainYears, yearsIn } from '../fields/period.ts';
import { foldText } from '../fields/text.ts';
import { ownerInFront } from '../fields/title-owner.ts';
import type { DocumentRecord } from '../records.ts';

/** What a title says of its document, enough to tell it from another one in the same file. */
export interface TitleIdentity {
  /** Folded, without brackets: 福州市鼓楼区教育局. */
  readonly owner: string;
  /** What the title's bracket says of the owner (本级), folded; empty where it says nothing. */
  readonly bracket: string;
  readonly year: number;
  readonly kind: DocumentRecord['kind'];
  /** 部门 or 单位 as printed, empty where the title says neither. */
  readonly scope: string;
  /** The department's code, where a caption says it; else empty. */
  readonly code: string;
  /**
   * What says it: a title; a caption, which names the department in the words of the budget system (科技和工信部门); or the
   * head of a table about the whole department, which a file holds by itself or for one department after the other.
   */
  readonly from: 'title' | 'caption' | 'table';
}

/** A title is cut over at most this many lines that hold something. */
export const mostTitleLines = 5;

const ending =
  /(?:预算|决算)(?:公开|信息公开|公开说明|说明|情况说明|报告|报告书|编制说明|草案|及“?三公”?经费(?:预算|决算))*$/;
const yearFirst = /^(?<year>\d{4})年度?(?<owner>.+?)(?<scope>部门|单位)?(?<kind>预算|决算)/u;
const yearWithin =
  /^(?<owner>.+?)(?<year>\d{4})年度?(?:[省市区县]级|本级)?(?<scope>部门|单位)?(?<kind>预算|决算)/u;

/** An owner is a name and nothing else: no numbering of a heading, no words of a sentence, no fund. */
const ownerName = /^[\p{Script=Han}·()]{4,40}$/u;
const notAnOwner =
  /[的与对按将本我无]$|^无|第.{1,3}部分|关于|根据|按照|下达|批复|安排|预算|决算|绩效|年度|执行|情况|汇总|资金|项目|表$/;

/** Endings of an office's name, where the title does not say 部门 or 单位 behind it. */
const office =
  /(?:局|委|委员会|办公室|办事处|办|厅|院|处|中心|大队|支队|总队|会|所|校|学|馆|站|社|署|司|府|部|[镇乡]|街道)$/;

/** The words of a line that can be a title or a piece of one; null for a row of cells, a sentence, a row of an HTML table. */
export function titleWords(line: string): string | null {
  if (line.length > 200 || /<\/?(?:table|tr|td|th)[\s>]/i.test(line)) return null;
  const cells = line.split(/[\t|]/).filter((cell) => cell.trim() !== '');
  const [only] = cells;
  if (only === undefined || cells.length !== 1) return null;
  const words = withPlainYears(only.replace(/<[^<>]*>/g, '').replace(/^[#>\s]+|[*_]{2}|^\*|\*$/g, ''));
  return words.length === 0 || words.length > 60 || /[，。；：,;:]/.test(words) ? null : words;
}

/** Whether words can end a title: nothing else is looked at twice. */
export function endsAsTitle(words: string): boolean {
  return ending.test(words) || ownerInFront(words) !== null;
}

/** What a whole title says; null where the words are no title that names a year and whose budget it is. */
export function titleIdentity(words: string): TitleIdentity | null {
  const printed = words.replace(/^附件\d*[:：]?/, '');
  const plain = ownerInFront(printed) ?? printed;
  if (!ending.test(plain)) return null;
  const {
    owner = '',
    year,
    kind,
    scope = '',
  } = (yearFirst.exec(plain) ?? yearWithin.exec(plain))?.groups ?? {};
  const bare = owner.replace(/\([^()]*\)/g, '');
  if (year === undefined || !ownerName.test(owner) || notAnOwner.test(bare) || bare.length < 4) return null;
  if (scope === '' && !office.test(bare)) return null;
  return {
    owner: bare,
    bracket: /\(([^()]*)\)$/.exec(owner)?.[1] ?? '',
    year: Number(year),
    kind: kind === '决算' ? 'FINAL_ACCOUNTS' : 'BUDGET',
    scope,
    code: '',
    from: 'title',
  };
}

/** 350 科技和工信部门 预算年度：2025: the caption that stands above each of a department's statements. */
export function captionIdentity(line: string): TitleIdentity | null {
  if (line.length > 120 || !line.includes('年度')) return null;
  const [, code = '', owner = '', what, year] =
    /^\s*(\d{3})(?:\d{3})*\s+(\p{Script=Han}\S{2,40})\s+(预算|决算)年度\s*[:：]\s*(\d{4})/u.exec(
      line.normalize('NFKC').replaceAll('\t', ' '),
    ) ?? [];
  if (year === undefined) return null;
  const kind = what === '决算' ? 'FINAL_ACCOUNTS' : 'BUDGET';
  return { owner: foldText(owner), bracket: '', year: Number(year), kind, scope: '', code, from: 'caption' };
}

/** 上海市普陀区2023年区级部门预算 names a place and not whose budget it is; a label below the title does. */
export function ownerBelow(line: string): string | null {
  const [, owner] =
    /^(?:预算)?(?:主管部门|部门\(?(?:单位)?\)?名称|编制部门|单位名称)[:：]?(\p{Script=Han}{4,40}?)(?:\(.*\))?$/u.exec(
      foldText(line.replace(/[\t|]/g, '')),
    ) ?? [];
  return owner ?? null;
}

/**
 * 2023年市级部门整体预算绩效目标表, or without the year, which then stands below it; below it stands whose table it is.
 *
 * @param below the lines below the words.
 */
export function tableIdentity(words: string, below: readonly string[]): TitleIdentity | null {
  const owner = below.map(ownerBelow).find((name) => name !== null);
  const year = [words, ...below].flatMap(yearsIn)[0];
  if (owner === undefined || year === undefined) return null;
  const kind = /自评|评价|决算/.test(words) ? 'FINAL_ACCOUNTS' : 'BUDGET';
  return { owner, bracket: '', year, kind, scope: '', code: '', from: 'table' };
}

/** Whether words are the title of a table about the whole department. */
export function isWholeDepartmentTable(words: string): boolean {
  return /(?:部门|单位)整体\p{Script=Han}*(?:绩效|评价)\p{Script=Han}*表$/u.test(words);
}

/** What is known of a document when a further title of it was met. */
export function known(one: TitleIdentity, further: TitleIdentity): TitleIdentity {
  const title = one.from === 'caption' ? further : one;
  return { ...title, code: one.code === '' ? further.code : one.code };
}

/**
 * Whether two titles are of one document: the same year and kind, and one owner, whose name may be shortened in one of
 * them (工信局 for 工业和信息化局). Of a department and its own office (本级) each may publish a document.
 */
export function isSameDocument(one: TitleIdentity, other: TitleIdentity): boolean {
  if (one.year !== other.year || one.kind !== other.kind) return false;
  if (one.from === 'caption' || other.from === 'caption') {
    return one.code !== '' && other.code !== ''
      ? one.code === other.code
      : sharesWord(one.owner, other.owner);
  }
  if (one.bracket !== other.bracket && one.scope !== other.scope && one.scope !== '' && other.scope !== '')
    return false;
  return isSameOwner(one.owner, other.owner);
}

function isSameOwner(one: string, other: string): boolean {
  if (one === other) return true;
  // 工信部门 is a department called by its work; another title may give the name of its office.
  if (!office.test(one) || !office.test(other)) return sharesWord(one, other);
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // Of one place, and one kind of office: a district's bureau is not the city's, a centre of a bureau not the bureau.
  if (short.at(-1) !== long.at(-1)) return false;
  const [place, otherPlace] = [regionInText(short), regionInText(long)];
  if (place !== null && otherPlace !== null && place.path !== otherPlace.path) return false;
  const left = leftOver(short, long);
  return left !== null && !/[第一二三四五六七八九十\d]/.test(left);
}

/** What stands in the longer name beside the letters of the shorter, in their order; null where it lacks one of them. */
function leftOver(short: string, long: string): string | null {
  let at = 0;
  let left = '';
  for (const letter of long) {
    if (letter === short[at]) at += 1;
    else left += letter;
  }
  return at === short.length ? left : null;
}

/** Letters that names of unlike offices share. */
const everyOffice = /[省市区县局委会办厅院部门和]/g;

/** Whether two names share two letters side by side that say what an office does: neither its place nor its form. */
function sharesWord(one: string, other: string): boolean {
  const [short, long] = [one, other].map((name) =>
    name
      .slice(regionInText(name) === null ? 0 : name.search(/[省市区县](?!.*[省市区县])/) + 1)
      .replace(everyOffice, ' '),
  );
  const words = Array.from({ length: Math.max(0, (short?.length ?? 0) - 1) }, (_v, at) =>
    (short ?? '').slice(at, at + 2),
  );
  return words.some((word) => !word.includes(' ') && long?.includes(word) === true);
}
