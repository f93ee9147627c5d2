// Owns the shape of a part of `npm test` and the running of one command for it.
// May not decide which parts there are.
import { spawn } from 'node:child_process';

/** What a part came to. A part that is a single tool counts as one test. */
export interface Outcome {
  passed: number;
  failed: number;
  /** One line each: what was not run, and why. */
  notRun: string[];
  /** Shown only where something failed. */
  output: string;
}

/** What the parts of one run share. */
export interface Run {
  /** A temporary folder, removed at the end. */
  scratch: string;
}

export interface Part {
  name: string;
  /** Parts that must have ended before; a part whose forerunner failed is not run. */
  after: string[];
  run(run: Run): Promise<Outcome>;
}

/** A finished command: exit code (1 where it was killed) and both streams as they came. */
export interface Finished {
  code: number;
  output: string;
}

const longest = 1_800_000;

/** Runs Node on `args` with both streams caught; killed after half an hour. */
export function node(args: string[], env: Record<string, string> = {}): Promise<Finished> {
  return new Promise((resolve) => {
    // A test runner inside a test runner would report to its parent instead of printing.
    const { NODE_TEST_CONTEXT: _, FORCE_COLOR: __, ...inherited } = process.env;
    const child = spawn(process.execPath, args, {
      env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (fault) => resolve({ code: 1, output: String(fault) }));
    child.on('close', (code, signal) => {
      const killed = signal === null ? '' : `\nEnded by ${signal}.\n`;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') + killed });
    });
  });
}

/** A tool that either holds or does not, as an outcome of one test. */
export async function tool(args: string[], env?: Record<string, string>): Promise<Outcome> {
  const { code, output } = await node(args, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notRun: [], output };
}

/** The sum of several outcomes. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    notRun: outcomes.flatMap(({ notRun }) => notRun),
    output: outcomes
      .filter(({ failed }) => failed > 0)
      .map(({ output }) => output)
      .join('\n'),
  };
}
