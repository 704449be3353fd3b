/** The settings as the commands use them: the one place where they read the environment. */
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Limits } from '../../schema/index.ts';
import type { RuleSources } from '../audit/rule-set.ts';
import type { GraphLocation } from '../graph/open.ts';
import { type Access, type ApiKey, type Role, writesFromThisMachine } from './access.ts';
import type { LogLevel } from './log.ts';
import type { RequestLimits } from './request-limits.ts';
import type { TraceCollector } from './tracing/start.ts';
import { type Setting, settings, SettingsError } from './settings.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is a whole number from 0 to 65535')
  .transform(Number)
  .refine((value) => value <= 65535, 'is a whole number from 0 to 65535');
const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'is a whole number')
  .transform(Number);
const positive = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'is a whole number above 0')
  .transform(Number);
const onOff = z.enum(['on', 'off'], 'is on or off').transform((value) => value === 'on');
const apiKey = z
  .string()
  .regex(/^(?:reader|loader|reviewer):[0-9a-f]{64}(?::[^:]+)?$/i)
  .transform((text): ApiKey => {
    const [role, sha256 = '', name] = text.split(':');
    return { role: role as Role, sha256, name: name?.trim() ?? `key ${sha256.slice(0, 8)}` };
  });

/** Comma-separated; none where it is not set. */
function list<Item extends z.ZodType<unknown, string>>(item: Item, message: string) {
  return z
    .string()
    .default('')
    .transform((text, context) => {
      const items = z.array(item).safeParse(
        text
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      );
      if (items.success) return items.data;
      context.addIssue(message);
      return z.NEVER;
    });
}

const httpAddress = (example: string) =>
  z.url({ protocol: /^https?$/, error: `is an address like ${example}` }).optional();

const environmentSchema = z.object({
  PORT: port,
  HOST: z.string(),
  PUBLIC_URL: z
    .string()
    .regex(
      /^https?:\/\/[^?#]*[^/?#]$/,
      'is an address like https://budgets.example.org, without a slash at the end',
    )
    .optional(),
  DATA_DIR: z.string(),
  SAMPLE: onOff,
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'is an address like bolt://127.0.0.1:7687')
    .optional(),
  NEO4J_USERNAME: z.string(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string(),
  API_KEYS: list(
    apiKey,
    'is a list like loader:HASH,reviewer:HASH:NAME with SHA-256 hashes of 64 hexadecimal digits',
  ),
  JWT_JWKS_URL: z.url('is an address like https://login.example.org/keys').optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  READING: z.enum(['open', 'closed'], 'is open or closed'),
  CORS_ORIGINS: list(
    z.string().regex(/^https?:\/\/[^/]+$/),
    'is a list of sites like https://example.org, without a path',
  ),
  INTROSPECTION: onOff,
  GRAPHIQL: onOff,
  OPERATIONS_DIR: z.string().optional(),
  ONLY_PERSISTED: onOff,
  RULES_DIR: z.string().optional(),
  RULE_SETTINGS: z.string().optional(),
  RESPONSE_CACHE_MB: whole,
  REVISION_MAX_AGE_MS: whole,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'is debug, info, warn or error'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpAddress('http://host:4318'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpAddress('http://host:4318/v1/traces'),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['http/protobuf', 'http/json'], 'is http/protobuf or http/json'),
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
  readonly publicUrl?: string;
  readonly graph: GraphLocation;
  readonly sample: boolean;
  readonly development: boolean;
  readonly access: Access;
  readonly corsOrigins: readonly string[];
  readonly introspection: boolean;
  readonly graphiql: boolean;
  /** Null where there is none. */
  readonly operationsDir: string | null;
  readonly onlyPersisted: boolean;
  /** By which rules the graph is audited. */
  readonly rules: RuleSources;
  readonly cacheBytes: number;
  /** In milliseconds. */
  readonly revisionMaxAge: number;
  readonly logLevel: LogLevel;
  /** Null where no traces are made. */
  readonly collector: TraceCollector | null;
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
    ...(values.PUBLIC_URL === undefined ? {} : { publicUrl: values.PUBLIC_URL }),
    graph: locationOf(values),
    sample: values.SAMPLE,
    development: values.NODE_ENV !== 'production',
    access: accessOf(values),
    corsOrigins: values.CORS_ORIGINS,
    introspection: values.INTROSPECTION,
    graphiql: values.GRAPHIQL,
    operationsDir: operationsOf(values),
    onlyPersisted: values.ONLY_PERSISTED,
    rules: {
      rulesDir: values.RULES_DIR === undefined ? null : resolve(values.RULES_DIR),
      settingsFile: values.RULE_SETTINGS === undefined ? null : resolve(values.RULE_SETTINGS),
    },
    cacheBytes: values.RESPONSE_CACHE_MB * 1024 * 1024,
    revisionMaxAge: values.REVISION_MAX_AGE_MS,
    logLevel: values.LOG_LEVEL,
    collector: collectorOf(values),
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

/** As OpenTelemetry's specification has it: the general address is a base, the one for traces is taken as it is. */
function collectorOf(values: z.infer<typeof environmentSchema>): TraceCollector | null {
  const base = values.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/$/, '');
  const url = values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base === undefined ? null : `${base}/v1/traces`);
  return url === null ? null : { url, protocol: values.OTEL_EXPORTER_OTLP_PROTOCOL };
}

function operationsOf(values: z.infer<typeof environmentSchema>): string | null {
  if (values.OPERATIONS_DIR !== undefined) return resolve(values.OPERATIONS_DIR);
  if (!values.ONLY_PERSISTED) return null;
  throw new SettingsError('ONLY_PERSISTED is on and there are no operations: set OPERATIONS_DIR too.');
}

function accessOf(values: z.infer<typeof environmentSchema>): Access {
  const { JWT_JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = values;
  if (jwksUrl !== undefined && (issuer === undefined || audience === undefined)) {
    throw new SettingsError(
      'JWT_JWKS_URL is set without JWT_ISSUER and JWT_AUDIENCE: say who issues the tokens and for whom they are.',
    );
  }
  const tokens =
    jwksUrl === undefined || issuer === undefined || audience === undefined
      ? null
      : { jwksUrl, issuer, audience };
  const access: Access = { keys: values.API_KEYS, tokens, openReading: values.READING === 'open' };
  if (!access.openReading && writesFromThisMachine(access)) {
    throw new SettingsError('READING is closed and nobody has a key: set API_KEYS or JWT_JWKS_URL too.');
  }
  return access;
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
