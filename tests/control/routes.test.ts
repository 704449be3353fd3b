import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { localAccess } from '../../src/control/access.ts';
import { answers, remoteAccess, WorkRefused } from '../../src/control/client.ts';
import { controlRoutes, earlyPing } from '../../src/control/routes.ts';
import { createAudit, type AuditEvent } from '../../src/audit/audit.ts';
import { ruleSet } from '../../src/audit/rule-set.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { createLog } from '../../src/server/log.ts';

const store = await openEmbedded({ path: ':memory:' });
const audit = createAudit(store, ruleSet([], {}, 'no settings'), () => undefined);
const routes = controlRoutes(localAccess(store, audit), 'the-token', createLog('silent'));
const ask = (path: string, init: RequestInit = {}, token = 'the-token') =>
  routes(new Request(`http://127.0.0.1/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } }));

it('leaves every other address to the server', async () => {
  expect(await ask('graphql')).toBeNull();
});

it('hears only who knows the token', async () => {
  expect((await ask('control/status', {}, 'another'))?.status).toBe(401);
  expect((await ask('control/status'))?.status).toBe(200);
});

describe('a program that is not ready yet', () => {
  it('answers a ping, so that a command waits for it, and nothing else nor for another token', async () => {
    const listening = await listen({ host: '127.0.0.1', port: 0 });
    listening.greet(earlyPing('the-token'));
    const serving = { pid: 7, url: listening.url, token: 'the-token' };
    expect(await answers(serving)).toBe(true);
    const status = remoteAccess(serving).status();
    const other = answers({ ...serving, token: 'another' });
    listening.serve(createApp({ store, routes }));
    expect((await status).documents).toEqual([]);
    expect(await other).toBe(false);
    await listening.stop();
  });
});

it('refuses what is no record, naming what is wrong with it', async () => {
  for (const body of ['{"title": 1}', '{"tit']) {
    const response = await ask('control/documents', { method: 'POST', body });
    expect(response?.status).toBe(400);
    expect(await response?.text()).toContain('This is no document as the loaders read it');
  }
});

it('refuses what is no audit in the same way', async () => {
  for (const body of ['{"rules": 1}', '{"rul']) {
    const response = await ask('control/audit', { method: 'POST', body });
    expect(response?.status).toBe(400);
    expect(await response?.text()).toContain('This is no audit');
  }
});

const auditRequest = { rules: [], settings: {}, where: [] };

it('tells of an audit that fails on the way, and logs it', async () => {
  const lost = new Error('the graph went away');
  const logged: unknown[] = [];
  const log = { ...createLog('silent'), error: (error: unknown) => void logged.push(error) };
  const access = {
    ...localAccess(store, audit),
    async *audit() {
      yield { type: 'begin' as const, graph: 'a graph', documents: [] };
      await Promise.reject(lost);
    },
  };
  const request = new Request('http://127.0.0.1/control/audit', {
    method: 'POST',
    headers: { authorization: 'Bearer the-token' },
    body: JSON.stringify(auditRequest),
  });
  const answer = await (await controlRoutes(access, 'the-token', log)(request))?.text();
  const lines = answer?.trim().split('\n');
  expect(lines?.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { type: 'begin' },
    { type: 'failed', message: 'the graph went away' },
  ]);
  expect(logged).toEqual([lost]);
});

const eventsOf = async (events: AsyncIterable<AuditEvent>) => {
  const all: AuditEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
};

describe('a serving program that ends during the work', () => {
  const begin = '{"type":"begin","graph":"a graph","documents":[]}\n';
  const endings: Readonly<Record<string, (response: ServerResponse) => void>> = {
    'before it answers': (response) => response.destroy(),
    'within the answer': (response) => response.write(begin, () => response.destroy()),
    'between two lines': (response) => response.end(begin),
    'within a line': (response) => response.end(`${begin}{"type":"find`),
  };
  it.each(Object.keys(endings))('%s: the command says so in one sentence', async (when) => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => endings[when]?.(response));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const access = remoteAccess({ pid: 7, url: `http://127.0.0.1:${port}`, token: 'the-token' });
    await expect(eventsOf(access.audit(auditRequest))).rejects.toThrow(
      new WorkRefused(
        `The serving program (process 7 at http://127.0.0.1:${port}) ended before the work did: run it again.`,
      ),
    );
    server.close();
  });
});

it('says that a document is not there', async () => {
  const response = await ask('control/documents/Document_0', { method: 'DELETE' });
  expect(await response?.json()).toBe(false);
});
