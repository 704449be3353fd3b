/** The rules of a run: which, and with which parameters. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { modelVersion } from '../graph/model/version.ts';
import type { QueryText } from '../graph/store.ts';
import { readOwnRules, readRules, readYaml, UnusableRule } from './read-rules.ts';
import type { AuditRule, ParameterValues } from './rule.ts';

export interface RunnableRule {
  readonly rule: AuditRule;
  readonly query: QueryText;
  /** Each of its parameters, as this run uses it. */
  readonly parameters: ParameterValues;
}

export interface RuleSet {
  readonly rules: readonly RunnableRule[];
  /** Changes with whatever changes findings: rules, parameters, and what the graph holds. */
  readonly fingerprint: string;
}

/** By a rule's id: values of its parameters, or `off`, which leaves the rule out. */
export const settingsSchema = z.record(
  z.string(),
  z.union([z.literal('off'), z.record(z.string(), z.union([z.number(), z.array(z.string())]))]),
);
export type RuleSettings = Readonly<z.infer<typeof settingsSchema>>;

export interface RuleSources {
  /** A folder of a user's own rules, beside the program's. */
  readonly rulesDir: string | null;
  /** A file of settings. */
  readonly settingsFile: string | null;
}

/**
 * The program's rules and a user's own, with their settings.
 * @throws UnusableRule, one sentence that names the file and says what to do
 */
export async function readRuleSet({ rulesDir, settingsFile }: RuleSources): Promise<RuleSet> {
  const all = await readAllRules(rulesDir);
  const settings = settingsFile === null ? {} : await readSettings(settingsFile);
  return ruleSet(all, settings, settingsFile ?? 'The settings');
}

/**
 * The program's rules, and those of a user's folder where there is one.
 * @throws UnusableRule, one sentence, where a file is no rule or one is called like a rule of the program
 */
export async function readAllRules(rulesDir: string | null): Promise<readonly AuditRule[]> {
  const own = await readOwnRules();
  const users = rulesDir === null ? [] : await readRules(rulesDir);
  const twice = users.find(({ id }) => own.some((rule) => rule.id === id));
  if (twice !== undefined) {
    throw new UnusableRule(
      `${rulesDir ?? ''} holds ${twice.id}, which is a rule of the program: call yours otherwise.`,
    );
  }
  return [...own, ...users];
}

/**
 * Rules with their settings.
 * @param from what a person calls the settings, for the message
 * @throws UnusableRule where the settings name a rule or a parameter that there is not
 */
export function ruleSet(all: readonly AuditRule[], settings: RuleSettings, from: string): RuleSet {
  const unknown = Object.keys(settings).find((id) => !all.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UnusableRule(`${from}: there is no rule ${unknown}.`);
  const rules = all
    .filter(({ id }) => settings[id] !== 'off')
    .map((rule) => runnable(rule, settings[rule.id], from));
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([modelVersion, rules]))
    .digest('hex')
    .slice(0, 12);
  return { rules, fingerprint };
}

function runnable(rule: AuditRule, given: RuleSettings[string] | undefined, from: string): RunnableRule {
  const { id, query, parameters } = rule;
  const values = given === undefined || given === 'off' ? {} : given;
  for (const [name, value] of Object.entries(values)) {
    const parameter = parameters[name];
    if (parameter === undefined) {
      const known = Object.keys(parameters).join(', ');
      throw new UnusableRule(
        `${from}: the rule ${id} has no parameter ${name}; ${known === '' ? 'it has none' : `it has ${known}`}.`,
      );
    }
    if (typeof value !== typeof parameter.default) {
      const wanted = typeof parameter.default === 'number' ? 'a number' : 'a list of words';
      throw new UnusableRule(`${from}: ${name} of the rule ${id} has to be ${wanted}.`);
    }
  }
  const defaults = Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.default]));
  return {
    rule,
    query: typeof query === 'string' ? { neo4j: query, embedded: query } : query,
    parameters: { ...defaults, ...values },
  };
}

/** Reads a file of settings. Throws UnusableRule where it is none. */
export async function readSettings(path: string): Promise<RuleSettings> {
  const document = await readYaml(path);
  const settings = settingsSchema.safeParse(document.toJS() ?? {});
  if (document.errors.length > 0 || !settings.success) {
    throw new UnusableRule(
      `${path} holds no settings of rules: write "RULE: { PARAMETER: VALUE }" in YAML or JSON, or "RULE: off".`,
    );
  }
  return settings.data;
}
