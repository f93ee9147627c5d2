// Owns a host while a test asks it: the printed folder at the root or three folders deep, started,
// waited for and ended.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/press/port.ts';
import type { Host } from './servers.ts';

/** Where a site lies on its host. */
export const mounts = ['/', '/a/b/c/'] as const;
export type Mount = (typeof mounts)[number];

interface Asked {
  host: Host;
  /** The printed folder. */
  dist: string;
  mount: Mount;
  /** What it is told of a site that lies in a folder at this path; the least where it is left out. */
  told?: (root: string) => string;
  own?: boolean;
}

/** A host that answers; `address` is that of the front page. */
export interface Running {
  address: string;
  stop(): void;
}

/** Starts a host; an error where it does not answer within ten seconds. */
export async function running({ host, dist, mount, told, own }: Asked): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-host-'));
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  const port = await freePort(0);
  const root = told === undefined ? rootOf(folder, dist, mount) : dist;
  const child = host.start({
    root,
    scratch,
    port,
    ...(told && { told: told(dist) }),
    ...(own === true && { own }),
  });
  const address = `http://127.0.0.1:${port}${mount}`;
  const stop = (): void => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer !== undefined) return { address, stop };
    await pause(50);
  }
  stop();
  throw new Error(`${host.name} did not answer at ${address}.`);
}

/** The folder to serve: the printed one itself, or one that has it three folders down. */
function rootOf(folder: string, dist: string, mount: Mount): string {
  if (mount === '/') return dist;
  const root = join(folder, 'root');
  const above = join(root, mount, '..');
  mkdirSync(above, { recursive: true });
  symlinkSync(dist, join(root, mount.slice(0, -1)));
  // A host has one document for what is not there, at its root.
  cpSync(join(dist, '404.html'), join(root, '404.html'));
  return root;
}
