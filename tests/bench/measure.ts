// Owns the measuring of a command: seconds from start to end, and the most memory its processes held.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** One command, measured. */
export interface Measured {
  seconds: number;
  /** Most resident megabytes, all its processes together; undefined where the system does not tell. */
  megabytes?: number;
  output: string;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
}

/** Runs a command to its end; an error with its output if it fails. */
export function measure({ program, args, cwd }: Command): Promise<Measured> {
  return new Promise((resolve, fail) => {
    const started = performance.now();
    const env = { ...process.env, NODE_OPTIONS: '' };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    let kilobytes = 0;
    const watch = setInterval(() => {
      if (child.pid !== undefined) kilobytes = Math.max(kilobytes, peaksOf(child.pid));
    }, 25);
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      const output = Buffer.concat(chunks).toString('utf8');
      if (code !== 0) {
        fail(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${output}`));
        return;
      }
      resolve({ seconds, output, ...(kilobytes > 0 && { megabytes: kilobytes / 1024 }) });
    });
  });
}

/** Kilobytes: the high-water marks of a process and of all below it that live now. The kernel keeps the mark, so none is missed between looks. */
function peaksOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    let sum = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8');
      for (const child of children.split(' ').filter(Boolean)) sum += peaksOf(Number(child));
    }
    return sum;
  } catch {
    // The process ended between two looks, or this system has no /proc.
    return 0;
  }
}

/** The middle one of several numbers; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, one) => sum + one, 0) / middle.length;
}
