/** Rows that lost the label above them, so that they seem to stand under the group before. */
import type { Repair } from '../records.ts';
import { stemOf } from './level-labels.ts';

export interface RowLevels {
  readonly level1: string;
  readonly level2: string;
  readonly repairs: readonly Repair[];
}

const satisfaction = { level1: '满意度指标', level2: '服务对象满意度指标' };
const speaksOfSatisfaction = /满意(?:度|率|程度)(?:[(（].*[)）])?$/;

/**
 * The last rows of a table whose names speak of satisfaction, in a table of today's scheme (财预〔2020〕10号 has 产出, 效益 and
 * 满意度) that prints no label of satisfaction at all: the label is what extraction lost.
 *
 * @param names the rows' names; empty for a row that names no indicator.
 */
export function withLostSatisfaction(levels: readonly RowLevels[], names: readonly string[]): RowLevels[] {
  const stems = new Set(levels.map(({ level1 }) => stemOf(level1)));
  const known = levels.some(({ level1, level2 }) => /满意/.test(level1 + level2));
  const todays =
    stems.has('产出') && stems.has('效益') && levels.every(({ level1 }) => !/目标$/.test(level1));
  if (known || !todays) return [...levels];
  const others = names.findLastIndex((name) => name !== '' && !speaksOfSatisfaction.test(name));
  return levels.map((row, i) => {
    if (i <= others || (names[i] ?? '') === '') return row;
    const reason = `The table prints no label of satisfaction; ${names[i] ?? ''} is no ${row.level1}.`;
    const repair = { field: 'level1', raw: row.level1, value: satisfaction.level1, reason };
    return { ...satisfaction, repairs: [...row.repairs, repair] };
  });
}
