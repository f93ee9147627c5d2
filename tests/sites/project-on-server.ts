// Owns a project on a server of its own, for tests of how a paper gets on its host: a repository that others
// push to, commands as a CI runs them, what README shows, and a printed folder that is served.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { staticServer } from '../../src/press/serve.ts';

/** A project on a server of its own: a bare repository, and what its CI keeps from run to run. */
export interface Server {
  folder: string;
  bare: string;
  /** What is kept by actions/cache, newest last; names are keys. */
  kept: string;
}

/** Runs a command in a folder; an error with all that it said where it fails. */
export function must(cwd: string, command: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, said } = shell(cwd, command, env);
  if (status !== 0) throw new Error(`${command}\nended with ${status}:\n${said}`);
  return said;
}

/** Runs a command as a CI does: bash that ends at the first failure. */
export function shell(
  cwd: string,
  command: string,
  env: NodeJS.ProcessEnv = {},
): { status: number | null; said: string } {
  const options = { cwd, env: environment(env), encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync('bash', [...asCi, command], options);
  return { status, said: stdout + stderr };
}

/** The same, while this process goes on: for commands that ask it. */
export function shellBeside(
  cwd: string,
  command: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ status: number | null; said: string }> {
  const child = spawn('bash', [...asCi, command], { cwd, env: environment(env) });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (status) => done({ status, said: said.join('') }));
  });
}

const asCi = ['-e', '-o', 'pipefail', '-c'];

/** Without what the tests run in. */
function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _, GITHUB_ACTIONS: __, ...own } = process.env;
  return { ...own, ...env };
}

/** Lays this project as it is on disk, but for its content, into a repository of its own. */
export function projectOnServer(): Server {
  const folder = mkdtempSync(join(tmpdir(), 'stet-ci-'));
  const tree = join(folder, 'first');
  const tracked = must('.', 'git ls-files -z --cached --others --exclude-standard').split('\0');
  const wanted = tracked.filter((path) => !/^(?:content|tests)\/|^$/.test(path));
  for (const path of wanted.filter((path) => existsSync(path))) cpSync(path, join(tree, path));
  const bare = join(folder, 'bare');
  must(folder, `git init --quiet --bare --initial-branch main ${bare}`);
  must(tree, `git init --quiet --initial-branch main && git remote add origin ${bare}`);
  withPackages(tree);
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  // What takes longest, and is proved elsewhere, is taken from here where it is.
  const compiled = '.stet/compiled';
  if (existsSync(compiled)) cpSync(compiled, join(kept, 'stet-0', compiled), { recursive: true });
  return { folder, bare, kept };
}

/** What `npm ci` would do. */
export function withPackages(tree: string): void {
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
}

/** The words for a commit by somebody. */
export const commit = 'git -c user.name=A -c user.email=a@b.example commit --quiet';

/** The commands of a block of README that begins so. */
export function commandsOf(beginning: string): string {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^( *)```sh\n(.*?)^ *```/gms)];
  const found = blocks.map(([, indent = '', text = '']) =>
    text.replaceAll(`\n${indent}`, '\n').trim(),
  );
  const block = found.find((text) => text.startsWith(beginning));
  if (block === undefined) throw new Error(`README has no block that begins with ${beginning}.`);
  return block;
}

/** Serves a printed folder as a plain host does. */
export async function served(folder: string): Promise<{ site: string; stop(): void }> {
  const host = staticServer({ folder, under: '/' });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = host.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    site: `http://127.0.0.1:${port}/`,
    stop: () => void (host.closeAllConnections(), host.close()),
  };
}
