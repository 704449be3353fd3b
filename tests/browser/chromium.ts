/** Chromium, or the Chrome that is made of it, where it is installed: tests say so and skip where it is not, and fail in CI. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** What distributions and Google call it. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

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

/** By its name where one runs: Ubuntu's `chromium-browser` may be a hint at a package that is not installed. */
function found(): string | null {
  const name = names.find((one) => spawnSync(one, ['--version'], { stdio: 'ignore' }).status === 0);
  // CI installs it; there a missing browser is a failure and no reason to skip.
  if (name === undefined && process.env['CI'] === 'true') {
    throw new Error(`None of ${names.join(', ')} runs here: apt-get install chromium`);
  }
  return name === undefined ? null : execFileSync('which', [name], { encoding: 'utf8' }).trim();
}
