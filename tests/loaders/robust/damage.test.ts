import { describe, expect, it } from 'vitest';
import { writtenFiles } from '../../../bench/reading/corpus.ts';
import { damageSeen, survivalOf, together, wellRead } from '../../../bench/reading/damage-curve.ts';
import { extractText } from '../../../loaders/index.ts';

const seeds = [1, 2, 3, 4];
const files = wellRead();
const fuzhou = files.find(({ name }) => name.startsWith('fuzhou'));

describe('tables whose cells are damaged', () => {
  it.each(files)('are read as they are where nothing is damaged: $name', (file) => {
    const { right, told, lost, wrong } = survivalOf(file, 0, 1);
    expect(right).toBeGreaterThan(200);
    expect([told, lost, wrong]).toEqual([0, 0, 0]);
  });

  it.skipIf(fuzhou === undefined)(
    'are wrong without a word in less than 0.5 % of values at the damage of the Fuzhou document (skipped without ../shared/documents)',
    () => {
      if (fuzhou === undefined) expect.unreachable();
      const level = damageSeen(fuzhou);
      expect(level).toBeGreaterThan(1);
      const { right, told, lost, wrong } = together(seeds.map((seed) => survivalOf(fuzhou, level, seed)));
      expect(wrong / (right + told + lost + wrong)).toBeLessThan(0.005);
      expect(right / (right + told + lost + wrong)).toBeGreaterThan(0.85);
    },
  );

  it('are wrong without a word in less than 0.5 % of values in written documents with one cell in a hundred damaged', () => {
    const all = writtenFiles(12).flatMap((file) => seeds.map((seed) => survivalOf(file, 1, seed)));
    const { right, told, lost, wrong } = together(all);
    expect(wrong / (right + told + lost + wrong)).toBeLessThan(0.005);
  });
});

describe('cells that changed places', () => {
  const table = (row: string) => `2024年度云川市水务局部门决算
绩效自评公开表
项目名称|堤岸巡查费|||||||
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|指标分值|自评得分|偏差原因
|产出指标|质量指标|巡查合格率|≥90%|95|50|50|无
${row}
总分|||||||100|`;
  const read = (row: string) => {
    const text = table(row).replaceAll('|', '\t');
    return extractText('a.txt', new TextEncoder().encode(text))[0]?.projects[0]?.indicators[1];
  };

  it('are put back where the sign tells the target', () => {
    expect(read('|产出指标|数量指标|巡查次数|14|≥12次|50|50|无')).toMatchObject({
      targetText: '≥12次',
      actualText: '14',
      repairs: [
        { field: 'targetText', raw: '14' },
        { field: 'actualText', raw: '≥12次' },
      ],
    });
  });

  it('are put back where the label tells the level', () => {
    expect(read('|产出指标|巡查次数|数量指标|≥12次|14|50|50|无')).toMatchObject({
      name: '巡查次数',
      level2: '数量指标',
      repairs: [{ field: 'name' }, { field: 'level2', raw: '巡查次数' }],
    });
  });
});
