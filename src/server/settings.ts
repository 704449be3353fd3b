/** Every setting with its meaning and default, as the README and `.env.example` list them. */

/** A setting that cannot be used, told in a sentence that names it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export interface Setting {
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
    name: 'PUBLIC_URL',
    description:
      'How the program is reached from outside, for the addresses of nodes: https://budgets.example.org',
  },
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
    name: 'API_KEYS',
    description:
      'Who may write: role:SHA-256 of a key, or role:SHA-256:NAME, comma-separated; roles reader, loader, reviewer; decisions on findings are signed with the name. Without it, writing is for this machine alone',
  },
  {
    name: 'JWT_JWKS_URL',
    description: 'Accept JSON web tokens signed by these keys; their claim `roles` counts',
  },
  { name: 'JWT_ISSUER', description: 'Who must have issued them' },
  { name: 'JWT_AUDIENCE', description: 'For whom they must be' },
  {
    name: 'READING',
    default: 'open',
    description: 'open, or closed: then reading needs a key or a token too',
  },
  { name: 'CORS_ORIGINS', description: 'Sites whose pages may read, comma-separated: https://example.org' },
  {
    name: 'INTROSPECTION',
    default: 'on',
    description: 'Answer questions about the schema itself: on or off',
  },
  { name: 'GRAPHIQL', default: 'on', description: 'Serve GraphiQL to browsers: on or off' },
  {
    name: 'OPERATIONS_DIR',
    description: 'Folder of .graphql files that clients may name instead of sending',
  },
  {
    name: 'ONLY_PERSISTED',
    default: 'off',
    description: 'Answer only operations of OPERATIONS_DIR: on or off',
  },
  { name: 'RULES_DIR', description: 'Folder of your own audit rules, beside those of the program' },
  {
    name: 'RULE_SETTINGS',
    description: 'File (YAML or JSON) that sets parameters of audit rules, or turns rules off',
  },
  {
    name: 'RESPONSE_CACHE_MB',
    default: '0',
    description: 'Megabytes of answers kept for queries that come again; they follow the graph. 0: none',
  },
  {
    name: 'REVISION_MAX_AGE_MS',
    default: '1000',
    description: 'Milliseconds after which changes by another program are seen in cached answers and ETags',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    description: 'debug, info, warn or error; info has a line for each operation',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    description: 'Send traces to this OpenTelemetry collector: http://host:4318; none are made without it',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    description: 'The same with its whole path, where only traces go there: http://host:4318/v1/traces',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_PROTOCOL',
    default: 'http/protobuf',
    description: 'How traces are sent: http/protobuf or http/json',
  },
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
