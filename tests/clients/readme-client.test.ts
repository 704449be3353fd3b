import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { packageRoot } from '../../src/package-root.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { sampleFund, sampleProject, sampleRecord } from '../graph/records/sample-record.ts';
import { filled } from '../schema/ask.ts';

/** The commands under a heading of a README. */
async function commandsUnder(file: string, heading: string): Promise<string> {
  const text = await readFile(join(packageRoot, file), 'utf8');
  const [, section = ''] = text.split(`\n${heading}\n`);
  return /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
}

it('is the same in both languages', async () => {
  const commands = await commandsUnder('README.md', '## From a front end');
  expect(commands).toContain('npx tsx central-funds.ts');
  expect(await commandsUnder('README.zh-CN.md', '## 前端接入')).toBe(commands);
});

it(
  'leads by the letter from an empty folder to a typed list, over its pages',
  { timeout: 180_000 },
  async () => {
    const names = Array.from({ length: 45 }, (_, index) => `湖泊治理项目${index + 1}`);
    const fund = {
      name: '中央湖泊治理资金',
      category: 'SPECIAL_FUND',
      level: 'CENTRAL',
      region: null,
    } as const;
    const fundingSources = [sampleFund({ ...fund, amount: 12.5 })];
    const projects = [
      ...names.map((name) => sampleProject({ name, fundingSources })),
      sampleProject({ name: '办公楼物业' }),
    ];
    const server = await listen({ host: '127.0.0.1', port: 0 });
    server.serve(createApp({ store: await filled(createMemoryStore(), [sampleRecord({ projects })]) }));
    const folder = await mkdtemp(join(tmpdir(), 'readme-client-'));
    try {
      const [install, ...commands] = (await commandsUnder('README.md', '## From a front end')).split('\n');
      expect(install).toMatch(/^npm init -y && npm pkg set type=module && npm i /);
      // The packages are those of this program, which are here already.
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      await symlink(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
      const script = ['set -e', ...commands].join('\n').replaceAll('http://127.0.0.1:4000', server.url);
      const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder });
      const listed = stdout.split('\n').filter((line) => /^\d{4} /.test(line));
      expect(listed.map((line) => line.split(' ')[2]).sort()).toEqual(names.toSorted());
      expect(listed[0]).toMatch(/ 中央湖泊治理资金 12\.5$/);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true });
    }
  },
);
