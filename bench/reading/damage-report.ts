/** The damage curve as Markdown: one table for each document. */
import { damageLevels, damageSeen, survivalOf, together, wellRead } from './damage-curve.ts';

export interface DamageCurve {
  readonly heading: string;
  /** Lines of a Markdown table. */
  readonly rows: readonly string[];
  /** What was wrong without a word. */
  readonly wrong: readonly string[];
}

/** One curve after the other, each document damaged with as many seeds at each level. */
export function* damageCurves(seeds: number): Generator<DamageCurve> {
  for (const file of wellRead()) {
    const seen = damageSeen(file);
    const rows = [
      '| cells damaged | right | told | lost | silently wrong |',
      '| ---: | ---: | ---: | ---: | ---: |',
    ];
    const wrong: string[] = [];
    for (const level of [...damageLevels, seen].sort((a, b) => a - b)) {
      const all = Array.from({ length: level === 0 ? 1 : seeds }, (_, seed) =>
        survivalOf(file, level, seed + 1),
      );
      const sum = together(all);
      const values = sum.right + sum.told + sum.lost + sum.wrong;
      const parts = [sum.right, sum.told, sum.lost, sum.wrong].map(
        (part) => `${((100 * part) / values).toFixed(2)} %`,
      );
      const mark = level === seen ? ' (its own)' : '';
      rows.push(`| ${Number(level.toFixed(2))} %${mark} | ${parts.join(' | ')} |`);
      wrong.push(...sum.examples.map((example) => `${level.toFixed(1)} % ${example}`));
    }
    yield { heading: file.name, rows, wrong };
  }
}
