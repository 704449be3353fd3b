/** Reads rules from a folder: those of the program, or a user's own. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { causeOf } from '../file-error.ts';
import { packageRoot } from '../package-root.ts';
import { ruleSchema, type AuditRule } from './rule.ts';

/** A rule, or the settings of rules, that cannot be used: one sentence that names the file and says what to do. */
export class UnusableRule extends Error {
  override readonly name = 'UnusableRule';
}

let own: Promise<readonly AuditRule[]> | null = null;

/** The program's own rules, in the order of their ids; read once, since they do not change while it runs. */
export const readOwnRules = (): Promise<readonly AuditRule[]> =>
  (own ??= readRules(join(packageRoot, 'src', 'audit', 'rules')));

/**
 * Reads every `*.yaml` of a folder as a rule. A file is called after its rule's id.
 * @throws UnusableRule where the folder or a file cannot be read, or a file is no rule
 */
export async function readRules(folder: string): Promise<readonly AuditRule[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  if (files.length === 0)
    throw new UnusableRule(`${folder} holds no rule: a rule is a file such as my-rule.yaml.`);
  return Promise.all(files.map((file) => readRule(join(folder, file))));
}

async function readRule(path: string): Promise<AuditRule> {
  const document = await readYaml(path);
  const [wrong] = document.errors;
  if (wrong !== undefined)
    throw new UnusableRule(`${path} is no YAML: ${wrong.message.split('\n', 1)[0] ?? ''}`);
  const rule = ruleSchema.safeParse(document.toJS());
  if (!rule.success) throw new UnusableRule(`${path} is no rule: ${inOneLine(z.prettifyError(rule.error))}`);
  const { id } = rule.data;
  if (id !== basename(path).replace(/\.ya?ml$/, '')) {
    throw new UnusableRule(
      `${path} holds the rule ${id}: call the file ${id}.yaml, or give the rule its name.`,
    );
  }
  assertWhole(path, rule.data);
  return rule.data;
}

/**
 * A file of rules or settings as YAML, of which JSON is a part; what is wrong with it stands in its `errors`.
 * @throws UnusableRule where it cannot be read
 */
export async function readYaml(path: string) {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return parseDocument(text);
}

/** What a schema cannot say: the query asks for documents, and sentences name values that there are. */
function assertWhole(path: string, { query, parameters, values, message }: AuditRule): void {
  const texts = typeof query === 'string' ? [query] : [query.neo4j, query.embedded];
  for (const name of ['documents', ...Object.keys(parameters)]) {
    if (texts.some((text) => !new RegExp(`\\$${name}\\b`).test(text))) {
      throw new UnusableRule(`${path}: the query does not use $${name}.`);
    }
  }
  const known = new Set(['subject', 'project', ...Object.keys(values)]);
  for (const sentence of Object.values(message)) {
    for (const [, name = ''] of sentence.matchAll(/\{([^{}]*)\}/g)) {
      if (!known.has(name))
        throw new UnusableRule(`${path}: the message names {${name}}, which is none of its values.`);
    }
  }
}

function unreadable(path: string, error: unknown): unknown {
  const cause = causeOf(error);
  return cause === null ? error : new UnusableRule(`${path} cannot be read: ${cause}.`, { cause: error });
}

const inOneLine = (text: string) =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('✖ ', '')
    .trim();
