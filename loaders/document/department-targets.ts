/**
 * A department's own targets where the page tells them in prose: in the section on the whole department's targets,
 * items （一）, （二） … each with its task, its goal (绩效目标：…) and its indicators (绩效指标：…).
 */
import { readMeasure } from '../fields/measure.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { Source, SourceLine } from '../read/source.ts';
import type { IndicatorRecord, Lines } from '../records.ts';

export interface DepartmentTargets {
  readonly name: string;
  readonly indicators: IndicatorRecord[];
  readonly lines: Lines;
}

const chapter = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分|附件)/;
const itemStart = /^[（(][一二三四五六七八九十]{1,3}[)）]/;

/** The first section of such targets, null where the document has none. */
export function readDepartmentTargets(source: Source): DepartmentTargets | null {
  const lines = source.lines.filter((line) => line.text.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const heading = foldText(line.text);
    if (!/整体(?:支出)?绩效目标$/.test(heading) || heading.length > 24) continue;
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => chapter.test(foldText(next.text)));
    const section = end < 0 ? rest : rest.slice(0, end);
    const indicators = itemsOf(section).flatMap(indicatorsOf);
    if (indicators.length === 0) continue;
    return {
      name: withoutSpace(line.text).replace(/^[^、]{1,3}、/, ''),
      indicators,
      lines: [line.number, section.at(-1)?.number ?? line.number],
    };
  }
  return null;
}

function itemsOf(section: readonly SourceLine[]): SourceLine[][] {
  const items: SourceLine[][] = [];
  for (const line of section) {
    if (itemStart.test(foldText(line.text))) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items;
}

function indicatorsOf(item: readonly SourceLine[]): IndicatorRecord[] {
  const text = item.map((line) => withoutSpace(line.text)).join('');
  const parts = /^(?:[（(][^()（）]{1,3}[)）])(.*?)(?:绩效目标[:：](.*?))?绩效指标[:：](.*)$/.exec(text);
  if (parts === null) return [];
  const [, task = '', goal, list = ''] = parts;
  const from = item.findLast((line) => /绩效指标\s*[:：]/.test(line.text)) ?? item[0];
  const first = from?.number ?? 1;
  return targetsIn(list).map((target) => ({
    ...nameAndTarget(target),
    level1: task.split(/[。；;]/)[0] ?? '',
    level2: '',
    description: goal ?? null,
    basis: null,
    actualText: null,
    actualValue: null,
    weight: null,
    score: null,
    deviationReason: null,
    standard: null,
    halfYear: null,
    periodTarget: null,
    repairs: [],
    lines: [first, item.at(-1)?.number ?? first],
  }));
}

/** One target, or several with a comma between them, each of which holds a number. */
function targetsIn(list: string): string[] {
  const parts = list
    .replace(/。$/, '')
    .split(/[，,；;]/)
    .filter((part) => part !== '');
  return parts.every((part) => readMeasure(part).value !== null) ? parts : [list.replace(/。$/, '')];
}

function nameAndTarget(
  text: string,
): Pick<IndicatorRecord, 'name' | 'targetText' | 'operator' | 'targetValue' | 'unit'> {
  const cut = text.search(/[≥≤=><≧≦]|(?:不低于|不少于|不超过|至少|达到)?\d[\d.,]*[^\d]*$/);
  const name = cut > 0 ? text.slice(0, cut) : text;
  const whole = readMeasure(text);
  const target = cut > 0 ? readMeasure(text.slice(cut)) : whole;
  const { operator, value, unit } = target.value === null ? whole : target;
  return { name, targetText: target.text, operator, targetValue: value, unit };
}
