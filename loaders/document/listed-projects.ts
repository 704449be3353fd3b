/** Projects that a list or the prose names with their money, whether or not they have a table of their own. */
import { type MoneyUnit, readWanYuan } from '../fields/money.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { DocumentRecord } from '../records.ts';
import type { Source } from '../read/source.ts';

type ListedProject = DocumentRecord['listedProjects'][number];

/** 4、对外交流活动专项 60 万元； */
const listItem =
  /^[-*]?\(?(?:\d+|[一二三四五六七八九十]+)[).、．](.{2,60}?)(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)[;；。,，]?$/u;

/** （一）软件产业专项项目情况: the prose on one project begins. */
const projectHeading = /^\(?[一二三四五六七八九十\d]+[).、．](.{2,40}?)项目(?:情况|说明)(?:说明)?$/u;

const plannedAmount = /安排[^。\d]{0,30}?(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/;

/**
 * Listed projects with their amounts in 万元: items of a list that follows the words 项目绩效目标 or 项目, and headings of
 * prose on single projects.
 */
export function readListedProjects(source: Source): ListedProject[] {
  return [...listItems(source), ...describedProjects(source)];
}

function listItems(source: Source): ListedProject[] {
  const start = source.lines.findIndex(({ text }) =>
    /项目.*(?:分别是|分别为|如下|包括)[:：]?$/.test(foldText(text)),
  );
  if (start < 0) return [];
  const projects: ListedProject[] = [];
  for (const line of source.lines.slice(start + 1)) {
    const folded = foldText(line.text);
    if (folded === '') continue;
    const match = listItem.exec(folded);
    if (match === null) break;
    const [, name = '', amount = '', unit = '万元'] = match;
    projects.push({
      name: withoutSpace(name),
      amount: readWanYuan(amount, unit as MoneyUnit),
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
    const match = plannedAmount.exec(text);
    const amount = match === null ? null : readWanYuan(match[1] ?? '', match[2] as MoneyUnit);
    return [{ name, amount, lines: [line.number, line.number] as [number, number] }];
  });
}
