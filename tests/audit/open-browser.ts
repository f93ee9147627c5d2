// Owns the browser that Lighthouse looks through: a Chromium of its own, with a port to speak to it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, launchSwitches } from '../browser/find-browser.ts';

/** Starts a Chromium with an empty profile; an error that says what to do where there is none. */
export async function openBrowser(): Promise<{ port: number; close(): Promise<void> }> {
  const found = await findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  const profile = mkdtempSync(join(tmpdir(), 'stet-audit-'));
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(found.path, [...launchSwitches, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const port = await new Promise<number>((resolve, fail) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [, found] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    child.on('error', fail);
    child.on('close', () => fail(new Error(`The browser ended: ${said}`)));
  });
  return {
    port,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
