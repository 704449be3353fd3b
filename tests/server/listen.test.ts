import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { createApp } from '../../src/server/app.ts';
import { SettingsError } from '../../src/server/settings.ts';
import { listen, type Listening } from '../../src/server/listen.ts';

const host = '127.0.0.1';
const app = createApp({ store: createMemoryStore() });
let running: Listening[] = [];
const start = async (port = 0, at = host) => {
  const listening = await listen({ host: at, port });
  listening.serve(app);
  running.push(listening);
  return listening;
};
afterEach(async () => {
  await Promise.all(running.map((listening) => listening.stop()));
  running = [];
});

it('serves at the address that it names', async () => {
  const { url } = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

describe('an address that cannot be had', () => {
  it('is told for a port in use', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const error = await start(port).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SettingsError);
    expect(String(error)).toContain(
      `Port ${port} of 127.0.0.1 is in use by another program: end that, or choose another port with PORT (0 takes a free one).`,
    );
  });

  it('is told for a host that is no address of this machine', async () => {
    await expect(start(0, '192.0.2.1')).rejects.toThrow(
      '192.0.2.1 is no address of this machine: set HOST to one of them, 127.0.0.1 for this machine alone or 0.0.0.0 for all.',
    );
  });
});

it('lets a request that runs finish when it stops, and takes no other', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const slow = createApp({
    store: createMemoryStore(),
    routes: async () => {
      arrived();
      await held;
      return new Response('done');
    },
  });
  const listening = await listen({ host, port: 0 });
  listening.serve(slow);
  const answer = fetch(listening.url).then((response) => response.text());
  await arrival;
  const stopped = listening.stop();
  await expect(fetch(listening.url)).rejects.toThrow();
  release();
  expect(await answer).toBe('done');
  await stopped;
});

describe('a request before there is an application', () => {
  it('waits for it', async () => {
    const listening = await listen({ host, port: 0 });
    running.push(listening);
    const answer = fetch(`${listening.url}/health`);
    listening.serve(app);
    expect((await answer).status).toBe(200);
  });

  it('is answered where a greeting can, and waits where it cannot', async () => {
    const listening = await listen({ host, port: 0 });
    running.push(listening);
    listening.greet((request, response) => {
      if (request.url !== '/hello') return false;
      response.end('not yet');
      return true;
    });
    const health = fetch(`${listening.url}/health`);
    expect(await (await fetch(`${listening.url}/hello`)).text()).toBe('not yet');
    listening.serve(app);
    expect((await health).status).toBe(200);
    expect((await fetch(`${listening.url}/hello`)).status).toBe(404);
  });

  it('is let go where none comes', async () => {
    const listening = await listen({ host, port: 0 });
    const refused = expect(fetch(`${listening.url}/health`)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await listening.stop();
    await refused;
  });
});
