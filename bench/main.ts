/** `npm run bench`: see README.md beside this file. */
import './production.ts';
import { Command, Option } from 'commander';
import { tell, numberAboveZero } from './command.ts';
import { createMemoryStore } from '../src/graph/memory/index.ts';
import type { Answer } from './brief.ts';
import { cases, type Case } from './cases.ts';
import { embeddedEngine, load, neo4jEngine, type Engine } from './engines.ts';
import { answerFrom, ask } from './question.ts';
import { report } from './report.ts';

interface Flags {
  readonly engine: readonly string[];
  readonly case: readonly string[];
  readonly rounds: number;
}

const engineNames = ['embedded', 'neo4j'] as const;
const caseNames = cases.map(({ name }) => name);

await new Command('bench')
  .description("Measures loading and the brief's question; no figure counts unless all answers agree.")
  .addOption(new Option('--engine <name...>', 'which engines').choices(engineNames).default(engineNames))
  .addOption(new Option('--case <name...>', 'which graphs').choices(caseNames).default(caseNames))
  .option('--rounds <number>', 'counted rounds; as many come before to warm up', numberAboveZero, 400)
  .action(run)
  .parseAsync();

async function run(flags: Flags): Promise<void> {
  const references = new Map<Case, Answer>();
  try {
    for (const name of flags.engine) {
      const engine = name === 'neo4j' ? await neo4jEngine(tell) : embeddedEngine();
      try {
        for (const each of cases.filter((one) => flags.case.includes(one.name))) {
          process.stdout.write(`${await figures(engine, each, references, flags.rounds)}\n`);
        }
      } finally {
        await engine.stop();
      }
    }
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function figures(
  engine: Engine,
  graph: Case,
  references: Map<Case, Answer>,
  rounds: number,
): Promise<string> {
  tell(`Loading ${graph.title} into ${engine.name} …`);
  return engine.over(graph.records(), async (loaded) => {
    // A small graph's answer comes from the oracle; a large one's from the engine that comes first, and binds the next.
    const reference =
      references.get(graph) ?? (graph.small ? await oracle(graph) : await answerFrom(loaded.store));
    references.set(graph, reference);
    tell(`Measuring ${graph.title} on ${engine.name} …`);
    const times = await ask(loaded, reference, { warmUp: rounds, counted: rounds });
    const { nodes } = await loaded.store.counts();
    return report({
      engine: loaded.store.description.split(' at ')[0]?.split(' in ')[0] ?? engine.name,
      title: graph.title,
      projects: nodes.Project,
      indicators: nodes.Indicator,
      passing: reference.totalCount ?? 0,
      loadSeconds: loaded.loadSeconds,
      times,
    });
  });
}

async function oracle(graph: Case): Promise<Answer> {
  const store = createMemoryStore();
  await load(store, graph.records());
  return answerFrom(store);
}
