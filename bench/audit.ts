/** `npx tsx bench/audit.ts`: every rule of the audit over growing graphs on Neo4j; see README.md beside this file. */
import './production.ts';
import { Command, InvalidArgumentError } from 'commander';
import { tell } from './command.ts';
import { readRuleSet } from '../src/audit/rule-set.ts';
import { auditDocuments, usableRules } from '../src/audit/run.ts';
import { documentsToAudit } from '../src/audit/scope.ts';
import { openNeo4j } from '../src/graph/neo4j/index.ts';
import { batchOf } from '../src/graph/records/index.ts';
import type { QueryableStore } from '../src/graph/store.ts';
import { fullSize, generatedDocuments } from './generated/documents.ts';
import { neo4jToMeasure } from './neo4j.ts';

/** What the rules took over one graph. */
interface Measured {
  readonly projects: number;
  readonly indicators: number;
  /** Milliseconds and findings, by rule. */
  readonly rules: ReadonlyMap<string, { readonly milliseconds: number; readonly findings: number }>;
  readonly seconds: number;
  /** The most memory that the program had taken from the system, in MB. */
  readonly memory: number;
}

await new Command('audit')
  .description('Times each rule over graphs of growing size, one after the other in the same Neo4j')
  .option('--projects <numbers>', 'sizes, comma-separated', sizes, [10_000, 30_000, 100_000])
  .action(run)
  .parseAsync();

async function run({ projects }: { readonly projects: readonly number[] }): Promise<void> {
  const server = await neo4jToMeasure(tell);
  try {
    await server.empty();
    const store = await openNeo4j(server.access);
    try {
      const documents = generatedDocuments({
        ...fullSize,
        documents: Math.ceil((projects.at(-1) ?? 0) / fullSize.projects),
        centralFunds: 'many',
      });
      const measured: Measured[] = [];
      for (const size of projects) {
        await fill(store, documents, Math.ceil(size / fullSize.projects));
        measured.push(await measure(store));
      }
      process.stdout.write(`${tableOf(measured)}\n`);
    } finally {
      await store.close();
    }
  } finally {
    await server.stop();
  }
}

/** Goes on loading until the graph has so many documents. */
async function fill(
  store: QueryableStore,
  documents: ReturnType<typeof generatedDocuments>,
  wanted: number,
): Promise<void> {
  let loaded = (await store.counts()).nodes.Document;
  tell(`Loading up to ${wanted} documents …`);
  while (loaded < wanted) {
    const next = documents.next();
    if (next.done === true) return;
    await store.write(batchOf(next.value, { loadedAt: '2026-01-01T00:00:00.000Z' }));
    loaded += 1;
  }
}

async function measure(store: QueryableStore): Promise<Measured> {
  const { nodes } = await store.counts();
  tell(`Auditing ${nodes.Project} projects …`);
  const { rules, failures } = await usableRules(
    store,
    await readRuleSet({ rulesDir: null, settingsFile: null }),
  );
  if (failures.length > 0)
    throw new Error(failures.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  const times = new Map<string, { milliseconds: number; findings: number }>();
  let memory = 0;
  const groups = await documentsToAudit(store, null);
  const [first] = groups;
  // A statement is planned when it comes first: that is no time of the rule.
  if (first !== undefined) await auditDocuments(store, rules, first);
  const started = performance.now();
  for (const group of groups) {
    const result = await auditDocuments(store, rules, group, {
      onRule: (rule, milliseconds, findings) => {
        const before = times.get(rule) ?? { milliseconds: 0, findings: 0 };
        times.set(rule, {
          milliseconds: before.milliseconds + milliseconds,
          findings: before.findings + findings,
        });
      },
    });
    const [failure] = result.failures;
    if (failure !== undefined) throw new Error(`${failure.rule}: ${failure.message}`);
    memory = Math.max(memory, process.memoryUsage().rss / 2 ** 20);
  }
  return {
    projects: nodes.Project,
    indicators: nodes.Indicator,
    rules: times,
    seconds: (performance.now() - started) / 1000,
    memory,
  };
}

/** Times by rule, and how much faster than n log n they grow from the first size to the last: 1 is just so fast. */
function tableOf(measured: readonly Measured[]): string {
  const [first] = measured;
  const last = measured.at(-1);
  if (first === undefined || last === undefined) return '';
  const allowed = (last.projects * Math.log(last.projects)) / (first.projects * Math.log(first.projects));
  const rows = [...last.rules].map(([rule, { findings }]) => {
    const times = measured.map(({ rules }) => rules.get(rule)?.milliseconds ?? 0);
    const growth = (times.at(-1) ?? 0) / Math.max(times[0] ?? 0, 1) / allowed;
    return [rule, String(findings), ...times.map((time) => time.toFixed(0)), growth.toFixed(2)];
  });
  const whole = (name: string, of: (one: Measured) => string) => [name, '', ...measured.map(of), ''];
  const lines = [
    ['rule', 'findings', ...measured.map(({ projects }) => `${projects} projects, ms`), 'growth / n log n'],
    ['---', ...measured.map(() => '---:'), '---:', '---:'],
    ...rows,
    whole('all rules, with names, sentences and lines of the findings, s', ({ seconds }) =>
      seconds.toFixed(1),
    ),
    whole('indicators', ({ indicators }) => String(indicators)),
    whole('memory of the program at most, MB', ({ memory }) => memory.toFixed(0)),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function sizes(text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) {
    return numbers.sort((left, right) => left - right);
  }
  throw new InvalidArgumentError('Write it like 10000,30000.');
}
