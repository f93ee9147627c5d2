// Owns the server of the browser tests: the real `stet preview`, on a free port of this machine.
import { spawn } from 'node:child_process';
import { distFolder } from '../dist/printed.ts';
import { patience } from '../patience.ts';

export interface Preview {
  /** Where the front page is, with a closing slash. */
  address: string;
  stop(): Promise<void>;
}

/** Serves a printed site, that of STET_DIST unless told; `under` is the path it lies at. An error if it does not answer in time. */
export async function startPreview(under?: string, folder = distFolder()): Promise<Preview> {
  const args = ['src/cli/stet.ts', 'preview', '--out', folder, '--port', '0'];
  if (under !== undefined) args.push('--under', under);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const address = await new Promise<string>((resolve, fail) => {
    let said = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`stet preview did not answer: ${said}`));
    }, patience);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const [found] = /https?:\/\/[^\s]+/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(late);
      resolve(found.endsWith('/') ? found : `${found}/`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => fail(new Error(`stet preview ended: ${said}`)));
  });
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
