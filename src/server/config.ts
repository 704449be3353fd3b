/** Settings of the commands: the one place where they read the environment. */
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Limits } from '../../schema/index.ts';
import type { GraphLocation } from '../graph/open.ts';
import type { RequestLimits } from './request-limits.ts';

/** A setting that cannot be used, told in a sentence that names it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

interface Setting {
  readonly name: string;
  /** What a person reads in the README and in `.env.example`. */
  readonly description: string;
  /** As it would be written in the environment; absent where there is none. */
  readonly default?: string;
}

/** Every setting, in the order of the README. */
export const settings = [
  { name: 'PORT', default: '4000', description: 'Port of the HTTP server; 0 takes a free one' },
  { name: 'HOST', default: '127.0.0.1', description: 'Address that the HTTP server listens on' },
  {
    name: 'DATA_DIR',
    default: '.budget-graph',
    description: 'Folder of the embedded graph, or `:memory:`; not used with NEO4J_URI',
  },
  { name: 'SAMPLE', default: 'on', description: 'Load the sample into an empty graph: on or off' },
  { name: 'NEO4J_URI', description: 'Use this Neo4j instead of the embedded graph: bolt://host:7687' },
  { name: 'NEO4J_USERNAME', default: 'neo4j', description: 'User name in Neo4j' },
  { name: 'NEO4J_PASSWORD', description: 'Password in Neo4j; needed with NEO4J_URI' },
  { name: 'NEO4J_DATABASE', default: 'neo4j', description: 'Database in Neo4j' },
  {
    name: 'MAX_ROWS',
    default: '100000',
    description: 'Rows that a query may return at most, page sizes multiplied along its nesting',
  },
  { name: 'MAX_DEPTH', default: '10', description: 'Connections inside connections of a query at most' },
  { name: 'MAX_ALIASES', default: '50', description: 'Aliases of a query at most' },
  { name: 'MAX_TOKENS', default: '2000', description: 'Names, signs and values of a query at most' },
  { name: 'MAX_BODY_MB', default: '32', description: 'Size of a request at most, in megabytes' },
  {
    name: 'NODE_ENV',
    default: 'development',
    description: 'development shows the statements behind an answer; production does not',
  },
] as const satisfies readonly Setting[];

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is a whole number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65535, 'is a whole number from 0 to 65535');
const positive = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'is a whole number above 0')
  .transform(Number);
const environmentSchema = z.object({
  PORT: port,
  HOST: z.string(),
  DATA_DIR: z.string(),
  SAMPLE: z.enum(['on', 'off'], 'is on or off').transform((value) => value === 'on'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'is an address like bolt://127.0.0.1:7687')
    .optional(),
  NEO4J_USERNAME: z.string(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string(),
  MAX_ROWS: positive,
  MAX_DEPTH: positive,
  MAX_ALIASES: positive,
  MAX_TOKENS: positive,
  MAX_BODY_MB: positive,
  NODE_ENV: z.enum(['development', 'production', 'test'], 'is development, production or test'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly graph: GraphLocation;
  readonly sample: boolean;
  readonly development: boolean;
  readonly limits: Partial<Limits>;
  readonly requestLimits: RequestLimits;
}

/**
 * Reads the settings. An empty variable counts as one that is not set, as in a `.env` file with nothing behind `=`.
 * @throws SettingsError naming the first setting that cannot be used, and what it may be
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(settings.map((setting) => [setting.name, valueOf(setting, environment)]));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new SettingsError(
      `The setting ${name} ${issue?.message ?? 'cannot be read'}; it is "${given[name] ?? ''}" now.`,
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    graph: locationOf(values),
    sample: values.SAMPLE,
    development: values.NODE_ENV !== 'production',
    limits: { rows: values.MAX_ROWS, depth: values.MAX_DEPTH },
    requestLimits: {
      bodyBytes: values.MAX_BODY_MB * 1024 * 1024,
      tokens: values.MAX_TOKENS,
      aliases: values.MAX_ALIASES,
    },
  };
}

function valueOf(setting: Setting, environment: Readonly<Record<string, string | undefined>>) {
  const value = environment[setting.name]?.trim() ?? '';
  return value === '' ? setting.default : value;
}

function locationOf(values: z.infer<typeof environmentSchema>): GraphLocation {
  if (values.NEO4J_URI === undefined) {
    return {
      engine: 'embedded',
      dataDir: values.DATA_DIR === ':memory:' ? ':memory:' : resolve(values.DATA_DIR),
    };
  }
  if (values.NEO4J_PASSWORD === undefined) {
    throw new SettingsError(
      'NEO4J_URI is set and NEO4J_PASSWORD is not: set the password of that Neo4j too.',
    );
  }
  return {
    engine: 'neo4j',
    uri: values.NEO4J_URI,
    username: values.NEO4J_USERNAME,
    password: values.NEO4J_PASSWORD,
    database: values.NEO4J_DATABASE,
  };
}
