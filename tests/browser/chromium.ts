/** Debian's Chromium, where it is installed: tests say so and skip where it is not, and fail in CI. */
import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** Null where no Chromium is on the PATH. */
export const chromiumPath = found();

/** Why tests of the browser are skipped, for their names. */
export const chromiumMissing =
  chromiumPath === null ? ' (skipped: no chromium here; apt-get install chromium fonts-noto-cjk)' : '';

/** How long (milliseconds) a browser on a busy machine may take to start, and a page to show what it is to show. */
export const patience = 120_000;

/** A browser with an empty profile, which asks nobody for anything of its own. */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('There is no chromium on the PATH: apt-get install chromium');
  return chromium.launch({
    executablePath: chromiumPath,
    timeout: patience,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function found(): string | null {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch (error) {
    // CI installs it; there a missing browser is a failure and no reason to skip.
    if (process.env['CI'] === 'true') throw error;
    return null;
  }
}
