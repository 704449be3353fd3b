/** Documents for measuring: the same in every run, and in the form in which loaders hand documents over. */
import { createHash } from 'node:crypto';
import type { DocumentRecord } from '../../loaders/records.ts';
import { projectAt } from './project.ts';
import { randomFrom } from './random.ts';
import { cityStems, offices, provinces } from './words.ts';

export interface GeneratedGraph {
  readonly documents: number;
  /** In each document. */
  readonly projects: number;
  /** In each project. */
  readonly indicators: number;
  /** How many projects central special funds pay for: four in ten, or ten of them all. */
  readonly centralFunds: 'many' | 'ten';
}

/** The size at which the figures of the README are measured: 30,000 projects and 240,000 indicators. */
export const fullSize = { documents: 300, projects: 100, indicators: 8 } as const;

/** Small enough that the oracle of the tests answers too. */
export const smallSize = { documents: 6, projects: 10, indicators: 8 } as const;

/** The documents of a generated graph, one by one. */
export function* generatedDocuments(graph: GeneratedGraph): Generator<DocumentRecord> {
  for (let number = 0; number < graph.documents; number++) yield documentAt(number, graph);
}

function documentAt(number: number, graph: GeneratedGraph): DocumentRecord {
  const random = randomFrom(number + 1);
  const region = regionAt(number);
  const department = `${region.split('/')[1] ?? region}${offices[number % offices.length] ?? offices[0]}`;
  const fiscalYear = 2020 + Math.floor(number / (provinces.length * cityStems.length * offices.length));
  const title = `${department}${fiscalYear}年度部门决算`;
  const units = [department, `${department}信息中心`, `${department}服务站`] as const;
  return {
    document: `generated-${number}.txt`,
    sha256: createHash('sha256').update(title).digest('hex'),
    title,
    fiscalYear,
    kind: 'FINAL_ACCOUNTS',
    scope: 'DEPARTMENT',
    layout: 'generated',
    withheld: [],
    department: { name: department, code: null, region, lines: [1, 1] },
    units: units.map((name, index) => ({
      ...{ code: null, name, total: null, quota: 20, staff: 18, nature: null },
      lines: [index + 1, index + 1],
    })),
    totals: {
      ...{ revenue: 9000.5, expenditure: 9000.5, basicExpenditure: 3000.25 },
      ...{ projectExpenditure: 6000.25, otherExpenditure: null },
    },
    functionalLines: [],
    economicLines: [],
    threePublic: null,
    projects: Array.from({ length: graph.projects }, (_, index) =>
      projectAt(random, {
        ...{ department, unit: random.pick(units), region, fiscalYear, number: index + 1 },
        indicators: graph.indicators,
        paidByCentralFund: graph.centralFunds === 'many' ? random.chance(40) : index === 0 && number < 10,
      }),
    ),
    ...{ listedProjects: [], statedFigures: [], tasks: [], transfers: [], overallEvaluation: null },
    problems: [],
  };
}

/** Thirty cities in three provinces; each has its five offices for two years and starts again. */
function regionAt(number: number): string {
  const city = Math.floor(number / offices.length) % (provinces.length * cityStems.length);
  const province = provinces[city % provinces.length] ?? provinces[0];
  return `${province}/${cityStems[Math.floor(city / provinces.length)] ?? cityStems[0]}市`;
}
