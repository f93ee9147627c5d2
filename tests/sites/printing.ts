// Owns what tests of whole sites share: a scratch copy of a site, the real command, and the bytes of a folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const command = resolve(import.meta.dirname, '../../src/cli/stet.ts');

/** The time all tests publish at; the harbour's embargo has not ended then. */
export const now = '2026-02-15T12:00Z';

const longAgo = new Date('2026-01-01T00:00:00Z');

/** A copy of a site that a test may change, with its folders. */
export interface Scratch extends Disposable {
  folder: string;
  content: string;
  out: string;
}

/** Copies tests/sites/<site>; `using` removes it. */
export function scratchSite(site: string): Scratch {
  return siteIn(site, mkdtempSync(join(tmpdir(), 'stet-site-')));
}

function siteIn(site: string, folder: string): Scratch {
  cpSync(join(import.meta.dirname, site), folder, { recursive: true });
  return {
    folder,
    content: join(folder, 'content'),
    out: join(folder, 'dist'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

let printed: Promise<string> | undefined;

/**
 * The harbour as it is printed from nothing, a copy: of what print-sites.ts left in STET_SITES, else of what is
 * printed once in this process. `using` removes it.
 */
export async function printedSite(): Promise<Scratch> {
  printed ??= printedBefore();
  const from = await printed;
  const site = scratchSite('harbour');
  // The times of files too, or all would be read again.
  cpSync(from, site.folder, { recursive: true, preserveTimestamps: true });
  return site;
}

async function printedBefore(): Promise<string> {
  const sites = process.env['STET_SITES'];
  if (sites !== undefined) return join(sites, 'harbour');
  const folder = mkdtempSync(join(tmpdir(), 'stet-printed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await printHarbour(folder);
  return folder;
}

/** Prints the harbour into `folder` by the real command, for printedSite. */
export async function printHarbour(folder: string): Promise<void> {
  const site = siteIn('harbour', folder);
  // A copy keeps whole seconds and loses what is finer.
  for (const file of Object.keys(bytesOf(site.content))) {
    utimesSync(join(site.content, file), longAgo, longAgo);
  }
  const { code, said, errors } = await build(site);
  if (code !== 0) throw new Error(`The harbour was not printed: ${said}${errors}`);
}

/** How a command ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
  errors: string;
}

interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** All that it has said until now. */
  said(): string;
}

/** Starts the real command in the scratch folder. */
export function start(
  site: Scratch,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Started {
  const {
    CI: _,
    GITHUB_ACTIONS: __,
    NODE_TEST_CONTEXT: ___,
    FORCE_COLOR: ____,
    ...own
  } = process.env;
  const child = spawn(process.execPath, [command, ...args], {
    cwd: site.folder,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) =>
      done({ code, signal, said: said.join(''), errors: errors.join('') }),
    );
  });
  return { child, ended, said: () => said.join('') };
}

/** Builds with the cache `.stet` in the scratch folder, and further arguments. */
export function build(site: Scratch, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  return start(site, ['build', '--now', now, ...args], env).ended;
}

const clean = new Map<string, Promise<Bytes>>();

/** The bytes of a build from nothing into a folder of its own; made once in a process for the same content. */
export function cleanBytes(
  site: Scratch,
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): Promise<Bytes> {
  const key = JSON.stringify([bytesOf(site.content), env, args]);
  const bytes = clean.get(key) ?? buildClean(site, env, args);
  clean.set(key, bytes);
  return bytes;
}

async function buildClean(
  site: Scratch,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
): Promise<Bytes> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-clean-'));
  try {
    const out = join(folder, 'dist');
    const place = ['--out', out, '--cache', join(folder, 'cache')];
    const ended = await build(site, [...place, ...args], env);
    if (ended.code !== 0) throw new Error(`The clean build failed: ${ended.said}${ended.errors}`);
    return bytesOf(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Digest of every file of a folder, by path. */
export type Bytes = Record<string, string>;

/** Every file of a folder, sorted by path; also what is half written. */
export function bytesOf(folder: string): Bytes {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}
