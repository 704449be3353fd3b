import { Command, Option } from 'commander';
import type { AuditEvent } from '../audit/audit.ts';
import { failureSentence } from '../audit/failure-sentence.ts';
import type { Finding, RuleFailure } from '../audit/finding.ts';
import { reportFormats, type ReportFormatName } from '../audit/report/formats.ts';
import type { Report } from '../audit/report/report.ts';
import { languages, severities, type AuditRule, type Language, type Severity } from '../audit/rule.ts';
import { readAllRules, readSettings, ruleSet, type RuleSettings } from '../audit/rule-set.ts';
import { openExistingAccess } from '../control/access.ts';
import { readConfig } from '../server/config.ts';
import { CommandError } from './command-error.ts';
import { failingSeverities, gravestOf, type FailOn } from './fail-on.ts';
import { tell } from './output.ts';
import { handOut } from './report-file.ts';
import { withParameters } from './rule-parameters.ts';

interface Options {
  readonly rule: readonly string[];
  readonly severity: readonly Severity[];
  readonly where: readonly string[];
  readonly param: readonly string[];
  readonly rules?: string;
  readonly settings?: string;
  readonly format: ReportFormatName;
  readonly lang: Language;
  readonly out?: string;
  readonly failOn?: FailOn;
}

const collect = (value: string, before: readonly string[]) => [...before, value];
const several = (flags: string, description: string) =>
  new Option(flags, description).default([], 'all').argParser(collect);

export const auditCommand = new Command('audit')
  .description('Run the audit’s rules over the graph and print what they find')
  .addOption(several('--rule <id>', 'only this rule; may be given again'))
  .addOption(several('--severity <severity>', `only rules of ${severities.join(', ')}; may be given again`))
  .addOption(
    several(
      '--where <name=value>',
      'only documents of which this holds: region, department, year, kind, document; may be given again, all hold',
    ),
  )
  .addOption(
    several('--param <rule.name=value>', 'another value of a rule’s parameter; words are parted by commas'),
  )
  .option('--rules <folder>', 'your own rules, beside those of the program (RULES_DIR)')
  .option('--settings <file>', 'parameters of rules, in YAML or JSON (RULE_SETTINGS)')
  .addOption(
    new Option('--format <format>', 'how it is printed').choices(Object.keys(reportFormats)).default('table'),
  )
  .addOption(new Option('--lang <language>', 'Chinese or English').choices(languages).default('zh'))
  .option('--out <file>', 'write it to this file')
  .addOption(
    new Option(
      '--fail-on <severity>',
      'exit with 2 where a finding is as grave as this and not dismissed',
    ).choices(failingSeverities),
  )
  .addHelpText(
    'after',
    '\nExamples:\n  budget-graph audit --where year=2024 --severity ERROR\n  budget-graph audit --rule target-too-low --param target-too-low.minimumRate=5\n  budget-graph audit --format xlsx --out findings.xlsx',
  )
  .action(async (options: Options) => {
    const config = readConfig(process.env);
    const format = reportFormats[options.format];
    if (format.binary && options.out === undefined && process.stdout.isTTY) {
      throw new CommandError(`A report as ${options.format} is no text: name its file with --out.`);
    }
    const settingsFile = options.settings ?? config.rules.settingsFile;
    const all = await readAllRules(options.rules ?? config.rules.rulesDir);
    const given = withParameters(
      settingsFile === null ? {} : await readSettings(settingsFile),
      options.param,
      all,
    );
    const rules = chosen(all, options);
    const settings = known(given, all, rules);
    const set = ruleSet(rules, settings, settingsFile ?? '--param');
    const access = await openExistingAccess(config);
    try {
      const events = access
        .audit({
          rules: set.rules.map(({ rule }) => rule),
          settings,
          where: [...options.where],
        })
        [Symbol.asyncIterator]();
      const begin = await events.next();
      if (begin.done === true || begin.value.type !== 'begin') throw new Error('An audit that did not begin');
      const failures: RuleFailure[] = [];
      const gravest = gravestOf(options.failOn);
      const report: Report = {
        date: new Date().toISOString(),
        graph: begin.value.graph,
        scope: [...options.where, ...options.rule, ...options.severity],
        documents: begin.value.documents,
        rules: set.rules,
        findings: gravest.watch(findingsIn({ [Symbol.asyncIterator]: () => events }, failures)),
        failures,
        publicUrl: config.publicUrl ?? null,
        ...(process.stdout.columns > 0 ? { width: process.stdout.columns } : {}),
      };
      await handOut(format.write(report, options.lang), options.out);
      for (const failure of failures) tell(`budget-graph: ${failureSentence(failure)}`);
      if (failures.length > 0) process.exitCode = 1;
      if (gravest.reached()) process.exitCode = 2;
    } finally {
      await access.close();
    }
  });

/** @throws CommandError where a rule or a severity is named that there is not */
function chosen(all: readonly AuditRule[], { rule, severity }: Options): readonly AuditRule[] {
  const unknown = rule.find((id) => !all.some((one) => one.id === id));
  if (unknown !== undefined) {
    throw new CommandError(`There is no rule ${unknown}; there are ${all.map(({ id }) => id).join(', ')}.`);
  }
  const grades = severity.map((one) => one.toUpperCase());
  const wrong = grades.find((one) => !severities.some((known) => known === one));
  if (wrong !== undefined) throw new CommandError(`--severity is ${severities.join(', ')}, not ${wrong}.`);
  return all.filter(
    (one) =>
      (rule.length === 0 || rule.includes(one.id)) && (grades.length === 0 || grades.includes(one.severity)),
  );
}

/** Settings of the rules that are run: a settings file speaks of others too. */
function known(settings: RuleSettings, all: readonly AuditRule[], rules: readonly AuditRule[]): RuleSettings {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([id]) => rules.some((rule) => rule.id === id) || !all.some((rule) => rule.id === id),
    ),
  );
}

async function* findingsIn(
  events: AsyncIterable<AuditEvent>,
  failures: RuleFailure[],
): AsyncGenerator<Finding> {
  for await (const event of events) {
    if (event.type === 'finding') yield event.finding;
    if (event.type === 'end') failures.push(...event.failures);
  }
}
