// Owns the finding of programs that checks need and npm cannot bring; in CI Debian's package is installed.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of a program, or a line that says what to do to have it. */
export async function findProgram(
  name: string,
  debianPackage: string,
): Promise<{ path: string } | { missing: string }> {
  let [path] = programs([name]);
  if (path === undefined && (await installPackage(debianPackage))) [path] = programs([name]);
  if (path !== undefined) return { path };
  return { missing: `no ${name} on this machine: install Debian's ${debianPackage}, or its like` };
}

/** Those of `names` that the shell would find, as paths. */
export function programs(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).filter(runs);
}

/** Whether a file is there and may be run. */
export function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's package, in CI only and as root only: nobody's own machine is changed by a test. */
export async function installPackage(name: string): Promise<boolean> {
  if (process.env['CI'] === undefined || process.getuid?.() !== 0) return false;
  // Another test may be at it: apt waits for its lock.
  const wait = ['-o', 'DPkg::Lock::Timeout=200'];
  await succeeds('apt-get', [...wait, 'update'], 120_000);
  const install = ['install', '-y', '--no-install-recommends', name];
  return succeeds('apt-get', [...wait, ...install], 240_000);
}

/** Runs a command, and says whether it ended well in time. */
export function succeeds(command: string, args: string[], timeout: number): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, { stdio: 'ignore', timeout, env });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
