/** Tables that a document prints and no reader took: said with their line, so that nothing is lost in silence. */
import { foldText } from '../fields/text.ts';
import type { Lines, Problem } from '../records.ts';
import type { Source } from '../read/source.ts';

/** A header's words, its gaps and signs left out; they may stand one in each line. */
const headers: readonly [RegExp, string][] = [
  // A damaged header has lost one of them, or prints it elsewhere.
  [
    /^(?:年度|绩效|指标|目标)*(?:一级指标.{0,4}二级指标|二级指标.{0,4}[一三]级指标)/,
    'A table of indicators was not read.',
  ],
  [
    /^(?:年度|主要|重点|工作|任务)*任务名称.{0,4}主要内容|^年度工作任务.{0,4}绩效指标|名称.{0,4}主要(?:实施)?内容.{0,4}拟?投入/,
    'A table of the year’s tasks was not read.',
  ],
  [
    /^项目名称[:：]?.{2,60}?(?:主管部门|实施单位)[:：]?.{4,}(?:项目资金|资金总额|预算数)/,
    'The form of a project was not read.',
  ],
];

/** How many lines a header's words may fill. */
const headerLines = 4;

/** How many lines the first labels of a project's form and their values fill. */
const formLines = 12;

/**
 * One problem for each header whose table is not among those that were read.
 *
 * @param read the lines of every project, task and evaluation that was.
 */
export function unreadTables({ lines }: Source, read: readonly Lines[]): Problem[] {
  const printed = lines
    .map(({ number, text }) => ({ number, text: foldText(text.replace(/<[^<>]*>|\|/g, '')) }))
    .filter(({ text }) => text !== '');
  const isRead = (line: number): boolean => read.some(([first, last]) => line >= first && line <= last);
  let told = -headerLines;
  return printed.flatMap(({ number, text }, at): Problem[] => {
    if (
      !/[一二]级指标|任务名称|年度工作任务|主要(?:实施)?内容|^项目名称/.test(text) ||
      isRead(number) ||
      at < told + headerLines
    )
      return [];
    const joined = printed
      .slice(at, at + headerLines)
      .map((line) => line.text)
      .join('');
    // A form's labels and values may stand in lines of their own.
    const form = text.startsWith('项目名称') ? printed.slice(at, at + formLines) : [];
    const whole = form.length === 0 ? joined : form.map((line) => line.text).join('');
    const message = headers.find(([words]) => words.test(whole))?.[1];
    if (message !== undefined) told = at;
    return message === undefined ? [] : [{ line: number, message, text: joined.slice(0, 60) }];
  });
}
