import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { readDockerfile } from './dockerfile.ts';
import { healthCheck } from './health-check.ts';

const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'));
const last = stages.at(-1)?.instructions ?? [];
const text = (name: string): string => last.findLast((instruction) => instruction.name === name)?.text ?? '';
const words = (name: string): string[] => JSON.parse(/\[.*\]$/.exec(text(name))?.[0] ?? '[]') as string[];

describe('the Dockerfile', () => {
  it('starts the file that the build makes out of the command line', () => {
    expect(words('CMD')).toEqual(['node', 'dist/src/cli/main.js', 'serve']);
    const { include } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')) as { include: string[] };
    expect(include).toContain('src');
    expect(existsSync('src/cli/main.ts')).toBe(true);
  });

  it('builds with every dependency and runs with those of production', () => {
    expect(stages.length).toBeGreaterThan(1);
    const copied = last.filter(({ name }) => name === 'COPY').map((instruction) => instruction.text);
    expect(copied).toContain('--from=dependencies /app/node_modules ./node_modules');
    const dependencies = stages.find(({ name }) => name === 'dependencies');
    expect(dependencies?.instructions.at(-1)?.text).toBe('npm ci --omit=dev');
  });

  it('copies only what is there, from stages that are there, and nothing that .dockerignore leaves out', () => {
    const kept = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const names = stages.map(({ name }) => name);
    const copies = stages.flatMap(({ instructions }) => instructions.filter(({ name }) => name === 'COPY'));
    expect(copies.length).toBeGreaterThan(5);
    for (const copy of copies) {
      const from = /^--from=(\S+)/.exec(copy.text)?.[1];
      if (from === undefined) {
        const sources = copy.text.split(/\s+/).slice(0, -1);
        for (const source of sources) {
          expect(existsSync(source), `${source} exists`).toBe(true);
          const path = source.replace('./', '');
          expect(
            kept.some((one) => path === one || path.startsWith(`${one}/`)),
            path,
          ).toBe(true);
        }
      } else expect(names).toContain(from);
    }
  });

  it('takes a Node that the program supports, and every stage the same', () => {
    const images = new Set(stages.map(({ image }) => image).filter((image) => image !== 'base'));
    expect(images.size).toBe(1);
    const major = Number(/^node:(\d+)-\w+-slim$/.exec([...images].join())?.[1]);
    expect(major).toBeGreaterThanOrEqual(20);
    expect(major % 2, 'a release with long-term support').toBe(0);
  });

  it('runs as a user without rights, in a data folder that this user may write', () => {
    expect(text('USER')).toBe('node');
    const settings = Object.fromEntries(
      text('ENV')
        .split(/\s+/)
        .map((setting) => setting.split('=')),
    ) as Record<string, string>;
    const config = readConfig(settings);
    expect(config.host).toBe('0.0.0.0');
    expect(String(config.port)).toBe(text('EXPOSE'));
    expect(text('VOLUME')).toBe(settings['DATA_DIR']);
    expect(last.map((instruction) => instruction.text)).toContain(
      `install -d -o node -g node ${settings['DATA_DIR'] ?? ''}`,
    );
  });

  it('is healthy as long as /health says so', async () => {
    expect(await healthCheck(words('HEALTHCHECK'), 200)).toBe(0);
    expect(await healthCheck(words('HEALTHCHECK'), 503)).toBe(1);
  });
});
