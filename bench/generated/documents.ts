/** Documents for measuring: the same in every run, and in the form in which loaders hand documents over. */
import { createHash } from 'node:crypto';
import type { DocumentRecord } from '../../loaders/records.ts';
import { projectAt } from './project.ts';
import { randomFrom } from './random.ts';
import { cityStems, moreCityStems, moreOffices, offices, province, unitForms } from './words.ts';

export interface GeneratedGraph {
  /** Each of a department of its own, up to 500; then the departments' next year. */
  readonly documents: number;
  /** In each document. */
  readonly projects: number;
  /** In each project: so many at least and at most. */
  readonly indicators: readonly [number, number];
  /** How many names of indicators there are, at most 2,000. */
  readonly measures: number;
  /** How many projects central special funds pay for: four in ten, or ten of them all. */
  readonly centralFunds: 'many' | 'ten';
}

/** The size at which the figures of the README are measured: 30,000 projects and 240,000 indicators. */
export const fullSize = { documents: 500, projects: 60, indicators: [4, 12], measures: 2000 } as const;

/** Small enough that the oracle of the tests answers too. */
export const smallSize = { documents: 6, projects: 10, indicators: [4, 12], measures: 100 } as const;

/** The documents of a generated graph, one by one. */
export function* generatedDocuments(graph: GeneratedGraph): Generator<DocumentRecord> {
  for (let number = 0; number < graph.documents; number++) yield documentAt(number, graph);
}

const cities = [...cityStems, ...moreCityStems].map((stem) => `${stem}市`);
const allOffices = [...offices, ...moreOffices];

function documentAt(number: number, graph: GeneratedGraph): DocumentRecord {
  const random = randomFrom(number + 1);
  const city = cities[number % cities.length] ?? '';
  const region = `${province}/${city}`;
  const office = Math.floor(number / cities.length);
  const department = `${city}${allOffices[office % allOffices.length] ?? ''}`;
  const fiscalYear = 2020 + Math.floor(office / allOffices.length);
  const title = `${department}${fiscalYear}年度部门决算`;
  const units = unitForms.map((form) => department + form);
  const [least, most] = graph.indicators;
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
        ...{ department, unit: units[random.below(units.length)] ?? department, region, fiscalYear },
        ...{ number: index + 1, measures: graph.measures },
        indicators: least + random.below(most - least + 1),
        centralFund: graph.centralFunds === 'many' ? random.chance(40) : index === 0 && number < 10,
        missesOne: graph.centralFunds === 'ten' && index === 0 && number < 10,
      }),
    ),
    ...{ listedProjects: [], statedFigures: [], tasks: [], transfers: [], overallEvaluation: null },
    problems: [],
  };
}
