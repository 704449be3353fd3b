/** Projects that a list or the prose names with their money, whether or not they have a table of their own. */
import { statedAmount, statedWanYuan } from '../fields/money.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { DocumentRecord } from '../records.ts';
import type { Source } from '../read/source.ts';
import type { Prose } from './prose.ts';
import { projectsOfTable } from './project-list-table.ts';
import type { StatementTable } from './statement-tables.ts';

type ListedProject = DocumentRecord['listedProjects'][number];

/** 4、对外交流活动专项 60 万元； */
const listItem = new RegExp(
  String.raw`^[-*]?\(?(?:\d+|[一二三四五六七八九十]+)[).、．](.{2,60}?)${statedAmount}[;；。,，]?$`,
  'u',
);

/** （一）软件产业专项项目情况: the prose on one project begins. */
const projectHeading = /^\(?[一二三四五六七八九十\d]+[).、．](.{2,40}?)项目(?:情况|说明)(?:说明)?$/u;

const plannedAmount = new RegExp(String.raw`安排[^。\d]{0,30}?${statedAmount}`);

/** 项目支出中：甲经费180万元，乙经费68万元。 */
const inSentence =
  /项目(?:支出)?(?:预算)?(?:中|主要|具体|包括|安排|用于|有|是|为|分别|如下)*[:：]([^。:：]{6,2000})(?:。|$)/gu;

const sentenceItem = new RegExp(
  `^(?:其中|主要是|分别是)?(.{3,40}?)(?:安排|预算|共|为)*${statedAmount}$`,
  'u',
);

/** Parts of the money by source or by economic category are no projects. */
const notAProject =
  /支出$|补助$|^(?:基本|人员|公用|日常)|一般公共预算|政府性基金|国有资本|财政(?:拨款|专户)|上年结转|其他资金|比上年|增长|合计/;

/**
 * Listed projects with their amounts in 万元: the rows of the statement of project expenditure; else items of a list that
 * follows the words 项目绩效目标 or 项目, headings of prose on single projects, and a sentence that names several with
 * their money.
 */
export function readListedProjects(
  source: Source,
  tables: readonly StatementTable[],
  prose: Prose,
): ListedProject[] {
  const inTable = projectsOfTable(tables);
  if (inTable.length > 0) return inTable;
  const listed = [...listItems(source), ...describedProjects(source)];
  return listed.length > 0 ? listed : projectsOfSentence(prose);
}

/** Every part of the sentence must be a project with its money: else it lists something else. */
function projectsOfSentence(prose: Prose): ListedProject[] {
  for (const sentence of prose.text.matchAll(inSentence)) {
    const list = sentence[1] ?? '';
    const parts = list.split(/(?<=元)[，,、;；和及]+/u).map((part) => sentenceItem.exec(part));
    if (parts.length < 2) continue;
    const lines = prose.linesOf(sentence.index + sentence[0].lastIndexOf(list), list.length);
    const projects = parts.flatMap((item): ListedProject[] => {
      const [, name = '', amount, unit] = item ?? [];
      if (name === '' || notAProject.test(name)) return [];
      return [{ name, amount: statedWanYuan(amount, unit), lines }];
    });
    if (projects.length === parts.length) return projects;
  }
  return [];
}

function listItems(source: Source): ListedProject[] {
  const start = source.lines.findIndex(({ text }) =>
    /^(?:(?!项目).)*项目.*(?:分别是|分别为|如下|包括)[:：]?$/.test(foldText(text)),
  );
  if (start < 0) return [];
  const projects: ListedProject[] = [];
  for (const line of source.lines.slice(start + 1)) {
    const folded = foldText(line.text);
    if (folded === '') continue;
    const match = listItem.exec(folded);
    if (match === null) break;
    const [, name = '', amount, unit] = match;
    projects.push({
      name: withoutSpace(name),
      amount: statedWanYuan(amount, unit),
      lines: [line.number, line.number],
    });
  }
  return projects;
}

function describedProjects(source: Source): ListedProject[] {
  const headings = source.lines.flatMap((line, index) => {
    const name = projectHeading.exec(foldText(line.text))?.[1];
    // 部分项目情况说明 heads the whole section.
    return name === undefined || name.length < 3 || line.cells.length > 1 ? [] : [{ index, name, line }];
  });
  return headings.flatMap(({ index, name, line }, order) => {
    const end = Math.min(headings[order + 1]?.index ?? index + 80, index + 80);
    const body = source.lines.slice(index + 1, end);
    const text = body.map(({ text: printed }) => foldText(printed)).join('');
    const [, amount, unit] = plannedAmount.exec(text) ?? [];
    return [
      { name, amount: statedWanYuan(amount, unit), lines: [line.number, line.number] as [number, number] },
    ];
  });
}
