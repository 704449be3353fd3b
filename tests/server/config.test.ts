import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { readConfig } from '../../src/server/config.ts';
import { settings, SettingsError } from '../../src/server/settings.ts';

const fileOf = (name: string) => readFileSync(join(packageRoot, name), 'utf8');

describe('settings', () => {
  it('have defaults with which a newcomer needs none', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      sample: true,
      graph: { engine: 'embedded' },
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '  ' })).toEqual(readConfig({}));
  });

  it('choose Neo4j by NEO4J_URI', () => {
    const { graph } = readConfig({ NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'secret' });
    expect(graph).toEqual({
      engine: 'neo4j',
      uri: 'bolt://127.0.0.1:7687',
      username: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
  });

  it.each([
    [{}, null],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, 'http://127.0.0.1:4318/v1/traces'],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.example/otel/' },
      'https://traces.example/otel/v1/traces',
    ],
    [
      {
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a:4318',
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://b:4318/traces',
      },
      'http://b:4318/traces',
    ],
  ])('%j sends traces to %s', (environment, url) => {
    expect(readConfig(environment).collector?.url ?? null).toBe(url);
  });

  it.each([
    [{ PORT: 'http' }, 'The setting PORT is a whole number from 0 to 65535; it is "http" now.'],
    [{ PORT: '70000' }, 'The setting PORT is a whole number from 0 to 65535; it is "70000" now.'],
    [{ SAMPLE: 'yes' }, 'The setting SAMPLE is on or off; it is "yes" now.'],
    [
      { NEO4J_URI: 'localhost:7687', NEO4J_PASSWORD: 'x' },
      'The setting NEO4J_URI is an address like bolt://127.0.0.1:7687; it is "localhost:7687" now.',
    ],
    [
      { NEO4J_URI: 'bolt://localhost:7687' },
      'NEO4J_URI is set and NEO4J_PASSWORD is not: set the password of that Neo4j too.',
    ],
    [
      { API_KEYS: 'loader:secret' },
      'The setting API_KEYS is a list like loader:HASH,reviewer:HASH:NAME with SHA-256 hashes of 64 hexadecimal digits; it is "loader:secret" now.',
    ],
    [
      { CORS_ORIGINS: 'example.org' },
      'The setting CORS_ORIGINS is a list of sites like https://example.org, without a path; it is "example.org" now.',
    ],
    [
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
      'The setting OTEL_EXPORTER_OTLP_ENDPOINT is an address like http://host:4318; it is "collector:4318" now.',
    ],
    [
      { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
      'The setting OTEL_EXPORTER_OTLP_PROTOCOL is http/protobuf or http/json; it is "grpc" now.',
    ],
    [{ MAX_ROWS: '0' }, 'The setting MAX_ROWS is a whole number above 0; it is "0" now.'],
    [{ READING: 'closed' }, 'READING is closed and nobody has a key: set API_KEYS or JWT_JWKS_URL too.'],
    [
      { JWT_JWKS_URL: 'https://login.example/keys' },
      'JWT_JWKS_URL is set without JWT_ISSUER and JWT_AUDIENCE: say who issues the tokens and for whom they are.',
    ],
  ])('%j is refused with a sentence that names it', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(new SettingsError(message));
  });

  it.each(settings)('$name stands in .env.example and both READMEs', (setting) => {
    const line = `${setting.name}=${'default' in setting ? setting.default : ''}\n`;
    expect(fileOf('.env.example')).toContain(line);
    for (const readme of ['README.md', 'README.zh-CN.md'])
      expect(fileOf(readme)).toContain(`\`${setting.name}\``);
  });
});
