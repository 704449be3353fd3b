/** What stands around a table and says whose it is: its title, the year below it, a period's two ends. */
import { foldText, withoutSpace } from '../fields/text.ts';

/** The project that a title names (`3、智慧园区建设经费 项目绩效目标表`), null where it is the form's own or no title. */
export function nameInTitle(title: string): string | null {
  if (!title.includes('表')) return null;
  const name = withoutSpace(title)
    .replace(/^#+/, '')
    .replace(/^[（(]?[\d一二三四五六七八九十]+[）)]?[.、．]/, '')
    .replace(/(?:部门)?(?:专项|项目)?(?:支出)?(?:资金)?绩效(?:目标|自评|评价)?[^的]*表.*$/, '');
  return name === '' || /^(?:\d{4}年度?)?(?:部门|专项|项目)?(?:预算|支出)?$/.test(name) ? null : name;
}

/** The year in the first of the texts that is nothing else: `（2024年）`, `2024年度`. */
export function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const [, year] = /^\(?((?:19|20)\d{2})年度?\)?$/.exec(foldText(text)) ?? [];
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** Whether a table is the department's own (整体支出) and no project's, by its title and what stands behind 项目名称. */
export function isOverall(title: string, names: readonly string[]): boolean {
  return /整体/.test(foldText(title)) || names.some((name) => /(?:部门|单位)整体/.test(foldText(name)));
}

/** A period of which the page prints the first and the last day. */
export function periodBetween(start: string | null, finish: string | null): string | null {
  return start === null || finish === null ? (start ?? finish) : `${start}至${finish}`;
}

/** A department's or unit's name without the words for its seal and its code: （盖章） 某市某局, 某县某局[306]. */
export function bodyName(printed: string): string {
  return withoutSpace(printed)
    .replace(/[（(](?:盖章|公章|签章)[）)]/g, '')
    .replace(/^[[［【(（]?\d{3,12}[\]］】)）]?[-—]?(?=\p{Script=Han})|[[［【(（]\d{3,12}[\]］】)）]$/gu, '');
}
