// Owns that two builds never work in one cache or one folder at a time. The lock is SQLite's own on a
// file: the system frees it when its process dies, however it dies, so no lock is ever stale.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder } from './project.ts';

/** Gives the lock back. */
export type Release = () => void;

/** Waits until nobody else works in the cache nor prints into `out`; `waiting` is called once with the other's process id. */
export async function lock(
  folders: { cache: string; out?: string },
  options: { signal?: AbortSignal; waiting(process: string): void },
): Promise<Release> {
  mkdirSync(folders.cache, { recursive: true });
  const releases = [await take(join(folders.cache, 'lock'), options)];
  if (folders.out !== undefined) releases.push(await take(lockOf(folders.out), options));
  return () => releases.forEach((release) => release());
}

function lockOf(out: string): string {
  const locks = join(projectFolder, '.stet', 'locks');
  mkdirSync(locks, { recursive: true });
  return join(locks, createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16));
}

async function take(
  path: string,
  { signal, waiting }: { signal?: AbortSignal; waiting(process: string): void },
): Promise<Release> {
  const file = new DatabaseSync(path);
  for (let told = false; !tryLock(file); told = true) {
    if (!told) waiting(holder(path));
    await pause(100, undefined, signal === undefined ? {} : { signal });
  }
  writeFileSync(`${path}.process`, String(process.pid));
  return () => file.close();
}

function tryLock(file: DatabaseSync): boolean {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && /locked|busy/.test(error.message)) return false;
    throw error;
  }
}

function holder(path: string): string {
  try {
    return readFileSync(`${path}.process`, 'utf8');
  } catch {
    return 'unknown';
  }
}
