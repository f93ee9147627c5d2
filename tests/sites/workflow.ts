// Owns a runner of CI files for tests: it follows a workflow of GitHub step by step, each command in a shell as
// the runner has it, and does what the actions do that our files use. May not reach a network.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { must, withPackages, type Server } from './project-on-server.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | boolean>;
  env?: Record<string, string>;
  id?: string;
}

interface Job {
  steps: Step[];
  if?: string;
  permissions?: Record<string, string>;
}

/** What GitHub reads, as far as our file uses it. */
export interface Workflow {
  on: { schedule: { cron: string }[]; push: { branches: string[] } };
  jobs: Record<string, Job>;
}

/** One run of a job: which step it came to, and what it said. */
export interface Ran {
  /** The working tree. */
  tree: string;
  outputs: Record<string, string>;
  said: string;
}

/** Reads the workflow. */
export function readWorkflow(): Workflow {
  // The cast: the tests that use it say what is relied on.
  return parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as Workflow;
}

interface Asked {
  server: Server;
  job: Job;
  /** Values of expressions, by what stands between the braces. */
  values: Readonly<Record<string, string>>;
  /** Called before a step that runs this command. */
  before?: (command: string) => void;
}

/** Runs one job in an empty folder. */
export function runJob({ server, job, values, before }: Asked): Ran {
  const tree = mkdtempSync(join(server.folder, 'run-'));
  const ran: Ran = { tree, outputs: {}, said: '' };
  for (const step of job.steps) {
    if (step.uses !== undefined) act(step, { server, ran, values });
    if (step.run === undefined) continue;
    before?.(step.run);
    const command = filled(step.run, values);
    if (command === 'npm ci') withPackages(tree);
    else ran.said += must(tree, command, stepEnvironment(step, { server, values }));
    readOutputs(server, ran);
  }
  return ran;
}

type Running = Pick<Asked, 'server' | 'values'>;

function stepEnvironment(step: Step, { server, values }: Running): NodeJS.ProcessEnv {
  const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text, values)]);
  const output = join(server.folder, 'output');
  return { ...Object.fromEntries(own), GITHUB_REF_NAME: 'main', GITHUB_OUTPUT: output };
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for ${name}.`);
    return value;
  });
}

function readOutputs({ folder }: Server, ran: Ran): void {
  const file = join(folder, 'output');
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [name = '', value = ''] = line.split('=');
    ran.outputs[name] = value;
  }
  rmSync(file);
}

/** What the actions do that our workflow names, in the versions that it names. */
function act(step: Step, { server, ran, values }: Running & { ran: Ran }): void {
  const input = (name: string): string => filled(String(step.with?.[name] ?? ''), values);
  const paths = input('path').trim().split('\n');
  switch (step.uses) {
    case 'actions/checkout@v6':
      must(
        ran.tree,
        `git clone --quiet --branch ${input('ref')} --depth 1 file://${server.bare} .`,
      );
      return;
    case 'actions/setup-node@v6':
      return;
    case 'actions/cache/save@v5':
      for (const path of paths) keep(join(ran.tree, path), join(server.kept, input('key'), path));
      return;
    case 'actions/cache/restore@v5': {
      const newest = newestKept(server, input('restore-keys'));
      if (newest === undefined) return;
      for (const path of paths) keep(join(newest, path), join(ran.tree, path));
      return;
    }
    case 'actions/upload-pages-artifact@v5': {
      const hidden = step.with?.['include-hidden-files'] === true ? '' : "--exclude='.[^/]*'";
      const tar = `tar --dereference --hard-dereference --directory ${input('path')} --exclude=.git --exclude=.github ${hidden} -cf`;
      must(ran.tree, `${tar} ${join(server.folder, 'artifact.tar')} .`);
      return;
    }
    default:
      throw new Error(`No test knows what ${step.uses} does.`);
  }
}

function keep(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true });
}

/** Keys end in the number of their run. */
function newestKept({ kept }: Server, prefix: string): string | undefined {
  const keys = readdirSync(kept).filter((key) => key.startsWith(prefix));
  const newest = keys.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  return newest === undefined ? undefined : join(kept, newest);
}
