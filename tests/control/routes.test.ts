import { expect, it } from 'vitest';
import { localAccess } from '../../src/control/access.ts';
import { controlRoutes } from '../../src/control/routes.ts';
import { createAudit } from '../../src/audit/audit.ts';
import { ruleSet } from '../../src/audit/rule-set.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
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

it('refuses what is no record, naming what is wrong with it', async () => {
  for (const body of ['{"title": 1}', '{"tit']) {
    const response = await ask('control/documents', { method: 'POST', body });
    expect(response?.status).toBe(400);
    expect(await response?.text()).toContain('This is no document as the loaders read it');
  }
});

it('says that a document is not there', async () => {
  const response = await ask('control/documents/Document_0', { method: 'DELETE' });
  expect(await response?.json()).toBe(false);
});
