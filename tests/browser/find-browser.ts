// Owns where the browser of the tests comes from: Playwright's own, the system's, or one installed now.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installPackage, programs, runs, succeeds } from '../runner/find-program.ts';

const systemNames = [
  // Without a window to draw, it opens a page in a third of the time.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Switches that keep a Chromium off the network and its noise out of the tests. */
export const launchSwitches: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A Chromium of root refuses to start inside its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The path of a Chromium that can be run, or a line that says what to do to have one. */
export async function findBrowser(): Promise<{ path: string } | { missing: string }> {
  const found =
    given() ?? playwrights() ?? systems() ?? (await downloaded()) ?? (await installed());
  if (found !== undefined) return { path: found };
  return {
    missing:
      'no Chromium on this machine: run "npx playwright install chromium" or install Chrome or Chromium',
  };
}

function given(): string | undefined {
  const path = process.env['STET_BROWSER'];
  return path !== undefined && existsSync(path) ? path : undefined;
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systems(): string | undefined {
  return programs(systemNames)[0] ?? macPaths.find(runs);
}

/** Playwright's own download; where the network forbids it this comes to nothing, quietly. */
async function downloaded(): Promise<string | undefined> {
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  await succeeds(process.execPath, [cli, 'install', 'chromium'], 90_000);
  return playwrights();
}

async function installed(): Promise<string | undefined> {
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (await installPackage(name)) break;
  }
  return systems();
}
