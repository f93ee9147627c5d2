// Owns what tests of whole sites share: a scratch copy of a site, the real command, and the bytes of a folder.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const command = resolve(import.meta.dirname, '../../src/cli/stet.ts');

/** The time all tests publish at; the harbour's embargo has not ended then. */
export const now = '2026-02-15T12:00Z';

/** A copy of a site that a test may change, with its folders. */
export interface Scratch extends Disposable {
  folder: string;
  content: string;
  out: string;
}

/** Copies tests/sites/<site>; `using` removes it. */
export function scratchSite(site: string): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'stet-site-'));
  cpSync(join(import.meta.dirname, site), folder, { recursive: true });
  return {
    folder,
    content: join(folder, 'content'),
    out: join(folder, 'dist'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
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

/** Builds from nothing into a folder of its own, and gives its bytes. */
export async function cleanBytes(site: Scratch, env: NodeJS.ProcessEnv = {}): Promise<Bytes> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-clean-'));
  try {
    const out = join(folder, 'dist');
    const ended = await build(site, ['--out', out, '--cache', join(folder, 'cache')], env);
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
