import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { neo4jVersion } from '../../src/neo4j-server/get.ts';
import { readConfig } from '../../src/server/config.ts';
import { healthCheck } from './health-check.ts';

const text = readFileSync('docker-compose.yml', 'utf8');

/** Puts in what `docker compose` would: a variable's value, else its default, else it gives up with the message. */
function interpolate(value: string, variables: Record<string, string>): string {
  return value.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (whole, name: string, mark: string, rest: string) => {
      if (whole === '$$') return '$';
      const set = variables[name];
      if (set !== undefined && set !== '') return set;
      if (mark === '-') return rest;
      throw new Error(`${name}: ${rest}`);
    },
  );
}

const service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  env_file: z.array(z.object({ path: z.string(), required: z.boolean() })).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({
    test: z.array(z.string()),
    interval: z.string(),
    timeout: z.string(),
    retries: z.number(),
    start_period: z.string(),
  }),
});
const compose = z.object({
  services: z.object({ neo4j: service, program: service }),
  volumes: z.record(z.string(), z.null()),
});

function read(variables: Record<string, string>): z.infer<typeof compose> {
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return interpolate(value, variables);
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(item)]));
    return value;
  };
  return compose.parse(inside(parse(text)));
}

const { services, volumes } = read({ NEO4J_PASSWORD: 'chosen-by-the-test' });

describe('docker-compose.yml', () => {
  it('runs the version of Neo4j that "npm run neo4j" runs', () => {
    expect(services.neo4j.image).toBe(`neo4j:${neo4jVersion()}-community`);
  });

  it('has no password of its own: without NEO4J_PASSWORD nothing starts', () => {
    expect(() => read({})).toThrow('NEO4J_PASSWORD: choose a password');
    expect(services.neo4j.environment['NEO4J_AUTH']).toBe('neo4j/chosen-by-the-test');
    // The image takes every other NEO4J_… variable for a setting of the server, and refuses this one.
    expect(services.neo4j.environment).not.toHaveProperty('NEO4J_PASSWORD');
  });

  it('gives the program settings that it takes, with the address and the password of that Neo4j', () => {
    const config = readConfig(services.program.environment);
    expect(config.host).toBe('0.0.0.0');
    expect(config.sample).toBe(true);
    expect(services.program.environment['NEO4J_URI']).toBe('bolt://neo4j:7687');
    expect(services.program.environment['NEO4J_PASSWORD']).toBe('chosen-by-the-test');
    expect(services.program.build).toBe('.');
  });

  it('hands every setting of .env to the program but those that the containers decide', () => {
    const { env_file, environment, volumes: mounted } = services.program;
    expect(env_file).toEqual([{ path: '.env', required: false }]);
    const decided = [
      'DATA_DIR',
      'HOST',
      'NEO4J_DATABASE',
      'NEO4J_PASSWORD',
      'NEO4J_URI',
      'NEO4J_USERNAME',
      'PORT',
    ];
    expect(Object.keys(environment).sort()).toEqual([...decided, 'SAMPLE']);
    // As Docker does it: what stands under `environment` goes before the file.
    const together = (file: string) => readConfig({ ...parseEnv(file), ...environment });
    expect(together(readFileSync('.env.example', 'utf8')).graph).toMatchObject({ uri: 'bolt://neo4j:7687' });
    expect(together('MAX_ROWS=500\nRULES_DIR=settings/rules').limits.rows).toBe(500);
    // A path that a setting names leads to the same files from the folder of docker-compose.yml and in the container.
    expect(mounted).toContain('./settings:/app/settings:ro');
    expect(readFileSync('Dockerfile', 'utf8')).toContain('WORKDIR /app\n');
  });

  it('starts the program when Neo4j answers queries', () => {
    expect(services.program.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(services.neo4j.healthcheck.test.join(' ')).toMatch(
      /^CMD-SHELL .*"\$\{NEO4J_AUTH#neo4j\/\}" cypher-shell .*RETURN 1/,
    );
  });

  it('asks /health of the program', async () => {
    const [kind, ...command] = services.program.healthcheck.test;
    expect(kind).toBe('CMD');
    expect(await healthCheck(command, 200)).toBe(0);
    expect(await healthCheck(command, 503)).toBe(1);
  });

  it('publishes ports on loopback only', () => {
    const ports = Object.values(services).flatMap((each) => each.ports);
    expect(ports.sort()).toEqual(['127.0.0.1:4000:4000', '127.0.0.1:7474:7474', '127.0.0.1:7687:7687']);
  });

  it('keeps what is stored in volumes that it declares', () => {
    const mounted = Object.values(services).flatMap((each) =>
      each.volumes.map((volume) => volume.split(':')),
    );
    const named = mounted.filter(([source]) => !source?.startsWith('.'));
    expect(named.map(([source]) => source).sort()).toEqual(Object.keys(volumes).sort());
    expect(named.map(([, target]) => target)).toContain('/data');
    const dataFolder = /DATA_DIR=(\S+)/.exec(readFileSync('Dockerfile', 'utf8'))?.[1];
    expect(mounted.map(([, target]) => target)).toContain(dataFolder);
  });
});
