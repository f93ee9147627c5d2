// Owns where the browser of the tests comes from: Playwright's own, the system's, or one installed now.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const systemNames = [
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
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return [...paths, ...macPaths].find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own download; where the network forbids it this comes to nothing, quietly. */
async function downloaded(): Promise<string | undefined> {
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  await succeeds(process.execPath, [cli, 'install', 'chromium'], 90_000);
  return playwrights();
}

/** Debian's package, in CI only and as root only: nobody's own machine is changed by a test. */
async function installed(): Promise<string | undefined> {
  if (process.env['CI'] === undefined || process.getuid?.() !== 0) return undefined;
  if (!(await succeeds('apt-get', ['update'], 120_000))) return undefined;
  await succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 240_000);
  return systems();
}

function succeeds(command: string, args: string[], timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, { stdio: 'ignore', timeout, env });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
