/** Both servers as processes of their own on this machine, and requests to them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Neo4jAccess } from '../neo4j.ts';
import type { Question } from './operations.ts';

export interface Server {
  /** Posts a question and gives the response's body when its last byte is there. */
  ask(question: Question): Promise<Buffer>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Ours: nothing taken from a cache, and no line of log for each operation. */
export function startOurs(access: Neo4jAccess): Promise<Server> {
  return start('bench/versus/ours.ts', access);
}

/** @throws Error that says how to install the library where it is not installed */
export function startTheirs(access: Neo4jAccess): Promise<Server> {
  if (!existsSync(`${root}/bench/versus/library/node_modules/@neo4j/graphql`)) {
    throw new Error('The library is not installed: run "npm ci --prefix bench/versus/library" first.');
  }
  return start('bench/versus/library/server.ts', access);
}

async function start(program: string, { uri, username, password, database }: Neo4jAccess): Promise<Server> {
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
      NEO4J_DATABASE: database,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const found = /http:\S+\/graphql/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', () => {
      reject(new Error(`${program} ended before it served: ${printed}`));
    });
  });
  const agent = new Agent({ keepAlive: true });
  return {
    ask: (question) => post(url, agent, JSON.stringify(question)),
    async stop() {
      agent.destroy();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function post(url: string, agent: Agent, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    request(url, { method: 'POST', agent, headers }, (response) => {
      buffer(response).then(resolve, reject);
    })
      .on('error', reject)
      .end(body);
  });
}
