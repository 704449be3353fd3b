import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { loadSample } from '../../src/sample.ts';
import { createApp } from '../../src/server/app.ts';
import { exampleQuestions } from '../../src/server/example-questions.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { chromiumMissing, chromiumPath, openBrowser, patience } from './chromium.ts';

describe.skipIf(chromiumPath === null)(`GraphiQL in a browser${chromiumMissing}`, () => {
  let store: GraphStore;
  let server: Listening;
  let browser: Browser;
  beforeAll(async () => {
    store = await openEmbedded({ path: ':memory:' });
    await loadSample(store);
    server = await listen({ host: '127.0.0.1', port: 0 });
    server.serve(createApp({ store, development: true }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await store.close();
  });

  /** Opens GraphiQL as a newcomer; what the page asked for elsewhere and what it complained of is kept. */
  async function opened(): Promise<{ page: Page; elsewhere: string[]; complaints: string[] }> {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    const [elsewhere, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !/^(?:data|blob):/.test(url)) elsewhere.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/graphql`);
    await page.locator('.graphiql-tab').first().waitFor();
    return { page, elsewhere, complaints };
  }

  test('opens with a tab for each example question, and asks nobody else for anything', async () => {
    const { page, elsewhere, complaints } = await opened();
    const names = await page.locator('.graphiql-tab').allInnerTexts();
    expect(names.map((name) => name.trim())).toEqual(
      exampleQuestions.map(({ query }) => /query (\w+)/.exec(query)?.[1]),
    );
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });

  test('answers the first question when its button is pressed', async () => {
    const { page, elsewhere, complaints } = await opened();
    await page.locator('.graphiql-execute-button').click();
    const answer = page.locator('.result-window');
    await answer.getByText('"totalCount": 2').waitFor();
    expect(await answer.innerText()).toContain('中央中小企业发展专项资金');
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });

  test('shows the answer below the question on a phone', async () => {
    const { page, complaints } = await opened();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window').getByText('"totalCount": 2').waitFor();
    const question = await page.locator('.graphiql-editors').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    const [width = 0, height = 0] = [answer?.width, answer?.height];
    expect(width).toBeGreaterThan(250);
    expect(height).toBeGreaterThan(250);
    expect(answer?.y).toBeGreaterThanOrEqual((question?.y ?? Infinity) + (question?.height ?? 0));
    expect(complaints).toEqual([]);
  });

  test('shows the statements behind the answer below it, and folds them up', async () => {
    const { page, complaints } = await opened();
    const bar = page.locator('#statements');
    expect(await bar.isVisible()).toBe(false);
    await page.locator('.graphiql-execute-button').click();
    const summary = bar.locator('summary');
    await summary.waitFor();
    expect(await summary.innerText()).toMatch(/\d+ statements · \d+ rows · [\d.]+ ms$/);
    await summary.click();
    const first = bar.locator('section').first();
    expect(await first.locator('pre').allInnerTexts()).toEqual([
      expect.stringMatching(/^MATCH \(n:`Project`\)-\[/) as string,
      expect.stringContaining('"SPECIAL_FUND"') as string,
    ]);
    // GraphiQL keeps the room above, down to its last button.
    const settings = await page.locator('button[aria-label="Open settings dialog"]').boundingBox();
    const below = await bar.boundingBox();
    expect((settings?.y ?? Infinity) + (settings?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    expect(complaints).toEqual([]);
  });
});
