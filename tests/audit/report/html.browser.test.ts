import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/audit/finding.ts';
import { htmlReport } from '../../../src/audit/report/html.ts';
import { chromiumMissing, chromiumPath, openBrowser, patience } from '../../browser/chromium.ts';
import { madeReport, oneByOne, overspentFinding, textOf } from './made-report.ts';

const count = 60;

/** Findings of one rule that say where they begin and where they end. */
const many = Array.from({ length: count }, (_, index): Finding => ({
  ...overspentFinding,
  id: `Finding_${String(index).padStart(20, '0')}`,
  message: { zh: `起${index}号${'预算执行情况，'.repeat(20 + (index % 17))}止${index}号`, en: `${index}` },
}));

describe.skipIf(chromiumPath === null)(`the page of a report in a browser${chromiumMissing}`, () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    const path = join(folder, 'report.html');
    await writeFile(path, await textOf(htmlReport(madeReport({ findings: oneByOne(many) }), 'zh')));
    address = pathToFileURL(path).href;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('prints on A4: the heading on each sheet of a table, no finding cut in two, sheets numbered', async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    await page.goto(address);
    const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true }));
    const withFindings = sheets.filter((text) => /起\d+号/.test(text));
    expect(withFindings.length).toBeGreaterThan(3);
    expect(withFindings.filter((text) => !text.includes('复核结论'))).toEqual([]);
    const whole = withFindings.flatMap((text) =>
      [...text.matchAll(/起(\d+)号/g)].filter(([, number = '']) => text.includes(`止${number}号`)),
    );
    expect(whole).toHaveLength(count);
    expect(sheets[1]).toContain(`2/${sheets.length}`);
  });

  it('fits a narrow window and asks the net for nothing', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    page.setDefaultTimeout(patience);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address);
    expect(asked).toEqual([address]);
    const { inner, needed } = await page.evaluate(() => ({
      inner: document.documentElement.clientWidth,
      needed: document.documentElement.scrollWidth,
    }));
    expect(needed).toBeLessThanOrEqual(inner);
  });
});

/** The text of each sheet of a PDF, without white space; a PDF's font may name a sign by its radical. */
async function sheetsOf(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replaceAll(/\s+/g, ''),
    );
  }
  await document.destroy();
  return sheets;
}
