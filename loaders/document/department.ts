/** Which department publishes the document, and where it is. */
import type { GovernmentLevel, DocumentRecord } from '../records.ts';
import { type Region, regionInText, regionOfCode } from '../fields/region.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import { ownerInFront } from '../fields/title-owner.ts';
import { partsOf, type Source } from '../read/source.ts';
import { mostFrequent } from './most-frequent.ts';
import type { PrintedTitle } from './title.ts';
import type { UnitRow } from './units/rows.ts';
import { bareUnit } from './units/index.ts';
import { bodyName } from '../tables/caption.ts';

/** Endings of an office's own name; a name without one is a group (工信部门) and keeps the word 部门. */
const officeEnd =
  /(?:[局委会办室厅院处队所校学馆站社团署司府场园台库联协]|中心|街道|[乡镇]|公司|部门|部|\((?:本级|本部|机关)\))$/;

/** 区级部门预算, 市级部门整体预算绩效目标表: a title may say the level or the table and not whose it is. */
const notAName = /(?:区|市|省|县|本)级$|^(?:区|市|省|县|本)级|整体|项目支出|绩效/;

/** Words between the owner and what the title is of: （汇总）部门综合预算. */
const beforeKind =
  '(?:关于)?(?:公开)?(?:[（(](?:部门|汇总|合并)[)）])?(?:省级|市级|区级|县级|州级|本级)?[（(]?(部门|单位)?[)）]?(?:财政|综合|收支)*(?:中央)?(?:对(?:地方|下|市县))?(?:转移支付|专项资金)?(?:资金)?';
const planningYears = /\d{4}[-—~至]\d{4}年[^预决]*?规划(?:和|及|暨)/;
const printedYear = /(?:19|20)\d{2}年度?|二[〇○零0Oo][〇○零0Oo一二三四五六七八九]{2}年度?/g;

/** The name in a title: what stands before 部门预算, 单位决算 … and beside the year. */
function nameInTitle(title: string): string | null {
  const plain = (ownerInFront(title) ?? withoutSpace(title))
    .replace(planningYears, '')
    .replace(printedYear, '')
    .replace(/^关于/, '');
  const match = new RegExp(`^(.*?)${beforeKind}(预算|决算|整体|项目支出|绩效)`, 'u').exec(plain);
  const name = ownerOfReport(title) ?? match?.[1] ?? '';
  if (!/\p{Script=Han}{2}/u.test(name) || notAName.test(name)) return null;
  if (officeEnd.test(foldText(name))) return name;
  // 某市2031年部门预算 says of which place, not whose.
  if (regionInText(name)?.path.replaceAll('/', '').endsWith(name) === true) return null;
  if (match?.[3] !== '预算' && match?.[3] !== '决算') return null;
  return match[2] === '部门' ? `${name}部门` : name;
}

/** The title of a report on one project names it behind the year: 某某局2031年度某某项目绩效评价报告. */
function ownerOfReport(title: string): string | null {
  const [, owner = ''] =
    /^(\p{Script=Han}{4,30})(?:19|20)\d{2}年度?\p{Script=Han}.*绩效(?:自评|评价)/u.exec(
      withoutSpace(title),
    ) ?? [];
  return officeEnd.test(owner) ? owner : null;
}

/** Labels that say the name outright, the surest first. */
const nameLabels = [
  /^(?:预算)?主管部门(?:\(?公章\)?)?$|^(?:项目|地方)?主管部门(?:及代码)?$/,
  /^部门(?:\(?单位\)?)?名称$|^编制部门$/,
  /^单位名称$|^编制单位$/,
  /^(?:公开|填报|申报|预算)?(?:部门|单位)$/,
] as const;

/** No label is longer. */
const longestLabel = 24;

/** The value printed most often behind a label, in cells, behind a colon, or as the next word. */
function labelled(lines: readonly (readonly string[])[], label: RegExp): string | null {
  const values: string[] = [];
  for (const parts of lines) {
    parts.forEach((part, index) => {
      if (part.length > longestLabel || !label.test(foldText(part))) return;
      const value = bodyName(parts[index + 1] ?? '');
      if (officeEnd.test(foldText(value)) && value.length >= 4) values.push(value);
    });
  }
  return mostFrequent(values);
}

/** Most words of a document are no label: all labels hold one of these characters. */
const ofLabel = /[部单]/;

function isNameLabel(word: string): boolean {
  return (
    word.length <= longestLabel &&
    ofLabel.test(word) &&
    nameLabels.some((pattern) => pattern.test(foldText(word)))
  );
}

/** The lines that hold a label's and a value's place: parts, and what a colon cuts them into. */
function labelledParts(source: Source): string[][] {
  return source.lines.flatMap((line) => {
    const parts = partsOf(line)
      .flatMap((part) => part.split(/[:：]/))
      .filter(Boolean);
    if (parts.length > 1) return parts.some(isNameLabel) ? [parts] : [];
    // A row of a table in one line, single spaces between its cells.
    const words = line.text.trim().split(/\s+/);
    return words.length > 1 && isNameLabel(words[0] ?? '') ? [words] : [];
  });
}

/** A name in a line of its own on the first page, where the title does not say it: 2031年部门决算 / 某市水务局. */
function onCover(source: Source): string | null {
  const names = source.lines
    .slice(0, 30)
    .filter(({ cells }) => cells.filter(Boolean).length < 2)
    .map(({ text }) => withoutSpace(text.replace(/^[#\s]+|\*\*/g, '')))
    .filter((text) => {
      const folded = foldText(text);
      return folded.length <= 30 && officeEnd.test(folded) && regionInText(folded.slice(0, 12)) !== null;
    });
  return names.find((name) => !/预算|决算|[,，。:：]/.test(name)) ?? null;
}

/** 350 科技和工信部门 预算年度：2025: a page's caption names the department with its code. */
function caption(source: Source): { code: string; name: string } | null {
  const found = source.lines.flatMap(({ text }) => {
    const match = /^\s*(\d{3,6})\s*(\p{Script=Han}\S+)\s+(?:预算年度|单位[:：])/u.exec(text);
    return match === null ? [] : [`${match[1] ?? ''} ${match[2] ?? ''}`];
  });
  const [code, name] = mostFrequent(found)?.split(' ') ?? [];
  return code === undefined || name === undefined ? null : { code, name };
}

/** 沂水县水利局[213], [213]沂水县水利局, 213-沂水县水利局: forms ask for the department with its code (主管部门及代码). */
function codeBeside(source: Source, name: string): string | null {
  const plain = foldText(bareUnit(name));
  const bare = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const inFront = `(?:\\[(\\d{3,9})\\]|(?<!\\d)(\\d{3,6})[-—])${bare}(?!\\p{Script=Han}|\\()`;
  const behind = `${bare}[\\[(](\\d{3,9})[\\])]`;
  // 015某某局 in a cell of its own; a year in front of a name is none.
  const glued = `^(?!(?:19|20)\\d\\d(?!\\d))(\\d{3,6})${bare}$`;
  const beside = new RegExp(`${behind}|${inFront}|${glued}`, 'gu');
  return mostFrequent(
    source.lines
      .flatMap(partsOf)
      .map(foldText)
      .filter((part) => part.includes(plain))
      .flatMap((part) => [...part.matchAll(beside)].map((match) => match.slice(1).find(Boolean) ?? '')),
  );
}

/**
 * The department's printed name and code.
 *
 * A unit's own document belongs to the department that its tables name (主管部门), else to the unit's name without
 * （本级）. A department's document is named by its title, its captions, or the first row of its statement by unit;
 * a document that has lost all of them is called after the first of its units, which is the department's own office.
 */
export function readDepartment(
  source: Source,
  title: PrintedTitle | null,
  scope: DocumentRecord['scope'],
  units: readonly UnitRow[],
  firstUnit: string | null,
): { name: string | null; code: string | null } {
  const inTitle = title === null ? null : nameInTitle(title.text);
  const onPage = caption(source);
  const top = units.find(({ code }) => code !== '' && code.length <= 3) ?? null;
  const parts = labelledParts(source);
  const said = nameLabels.map((label) => labelled(parts, label)).find((name) => name !== null) ?? null;
  const codeOf = (name: string): string | null => {
    if (onPage !== null && bareUnit(onPage.name) === bareUnit(name)) return onPage.code;
    return top !== null && bareUnit(top.name) === bareUnit(name) ? top.code : codeBeside(source, name);
  };
  if (scope === 'UNIT') {
    const name = said ?? (inTitle === null ? null : inTitle.replace(/[（(](?:本级|本部|机关)[）)]$/, ''));
    return { name, code: name === null ? null : codeOf(name) };
  }
  const name = inTitle ?? onPage?.name ?? top?.name ?? said ?? onCover(source) ?? firstUnit;
  return { name, code: name === null ? null : codeOf(name) };
}

/**
 * Where the department is: the region in its name, else in its units' names or the title, else the region that the codes
 * of its projects begin with (GB/T 2260, as the integrated budget system numbers projects).
 */
export function departmentRegion(
  source: Source,
  names: readonly (string | null)[],
): { region: Region; basis: 'name' | 'code' } | null {
  for (const name of names) {
    // A county's name of two characters counts only at the beginning: 中共滑县县委党校.
    const region = name === null ? null : regionInText(foldText(name).replace(/^(?:中共|中国共产党)/, ''));
    if (region !== null) return { region, basis: 'name' };
  }
  const codes = source.lines.flatMap(({ text }) =>
    [...text.matchAll(/(?<![\dA-Za-z])(\d{6})\d{2}[A-Z][0-9A-Z]{9,}/g)].map((match) => match[1] ?? ''),
  );
  const code = mostFrequent(codes);
  const region = code === null ? null : regionOfCode(code);
  return region === null ? null : { region, basis: 'code' };
}

/** How the names of the centre's own departments begin; 国家级 in a name speaks of a rank. */
const ofCentre =
  /^(?:国家(?!级)|中国(?:地震局|气象局|民用航空局|科学院|工程院|社会科学院|科学技术协会|残疾人联合会|作家协会|文学艺术界联合会)|中华人民共和国|国务院|中共中央|全国(?:人民代表大会|政协|妇联|总工会|工商联)|最高人民|(?:外交|教育|科学技术|科技|工业和信息化|工信|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务|审计)[部署](?!门))/;

/** Whether a department is the centre's: its money is, wherever its office stands (国家税务总局某省税务局). */
export function isOfCentre(name: string): boolean {
  return ofCentre.test(foldText(name));
}

/**
 * The department's own level of government where no listed region says it: from the end of its name's first words (a
 * development zone, an abolished county: 云溪县草原站), else from how the document speaks of its place. The Production and
 * Construction Corps is a province's budget, its divisions are cities', its regiments counties'.
 */
export function levelWithoutRegion(source: Source, name: string): GovernmentLevel | null {
  if (isOfCentre(name)) return 'CENTRAL';
  const corps = /生产建设兵团(第?[一二三四五六七八九十]+师)?(.{0,4}团)?/.exec(foldText(name));
  if (corps !== null) return corps[2] !== undefined ? 'COUNTY' : corps[1] !== undefined ? 'CITY' : 'PROVINCE';
  const [, province, city, county] =
    /^(?:\p{Script=Han}{2,5}?(省|自治区))?(?:\p{Script=Han}{1,6}?(市|自治州)(?!场))?(?:\p{Script=Han}{1,6}?([区县旗])(?![域划块]))?/u.exec(
      foldText(name),
    ) ?? [];
  if (county !== undefined) return 'COUNTY';
  if (city !== undefined) return 'CITY';
  return province === undefined ? levelByWords(source) : 'PROVINCE';
}

/** The level of government that a document speaks of: 全区, 我市, 省委 …, whichever is most frequent. */
function levelByWords(source: Source): Exclude<GovernmentLevel, 'CENTRAL'> | null {
  const words: readonly [RegExp, Exclude<GovernmentLevel, 'CENTRAL'>][] = [
    [/[我全]省|省委|省政府/g, 'PROVINCE'],
    [/[我全]市|市委|市政府/g, 'CITY'],
    [/[我全][区县]|[区县]委|[区县]政府/g, 'COUNTY'],
  ];
  const text = source.lines.map((line) => foldText(line.text)).join('');
  const [best] = words
    .map(([pattern, level]) => ({ level, count: text.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? null : best.level;
}
