// Owns the proof that every problem of the catalogue is told as its report says, through a real gather or the command.
// Each folder changes the small sound publication in _publication: by a `story.md`, by a `content/` laid over
// it, or by a `make.ts` for what a repository cannot hold; `report.txt` is what is told. UPDATE=1 writes it anew.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { inspect } from '../src/press/inspect.ts';
import { publish } from '../src/press/publish.ts';
import { catalogue, type ProblemId } from '../src/site/problems.ts';
import { storiesIn } from '../src/cli/say.ts';
import { report } from '../src/source/report.ts';

const folder = resolve('tests/problems');
const command = resolve('src/cli/stet.ts');
const update = process.env['UPDATE'] === '1' && process.env['CI'] === undefined;

const now = '2026-06-01T12:00:00Z';

interface Told {
  code: number;
  report: string;
}

/** What a `make.ts` may say. */
interface Making {
  /** Changes the publication that lies in `place`/content. */
  make?(place: string): void;
  /** A command to run instead of looking at the stories. */
  args?: readonly string[];
  /** The problem shows only when pages are printed. */
  publishes?: boolean;
}

const ids = Object.keys(catalogue).sort();
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((found) => found.isDirectory() && !found.name.startsWith('_'))
  .map((found) => found.name)
  .sort();

test('every problem of the catalogue has its folder, and every folder its problem', () => {
  assert.deepEqual(
    folders,
    ids.map((id) => id.replaceAll('/', '-')),
  );
});

describe('a problem is told as its report says', () => {
  // The keys of the catalogue are its ids by definition.
  for (const id of ids as ProblemId[]) {
    const name = id.replaceAll('/', '-');
    if (!folders.includes(name)) continue;
    test(`${id} is told, and publication ${catalogue[id].level === 'stop' ? 'stops' : 'goes on'}`, async () => {
      const told = await inScratch((place) => tell(name, place));
      const path = join(folder, name, 'report.txt');
      if (update) writeFileSync(path, told.report);
      assert.equal(told.report, readFileSync(path, 'utf8'));
      assert.ok(told.report.includes(`[${id}]`), `the report names ${id}`);
      assert.doesNotMatch(told.report, /\n\s+at .*:\d+/, 'the report shows no stack');
      assert.equal(told.code, catalogue[id].level === 'stop' ? 1 : 0);
    });
  }
});

async function inScratch<T>(work: (place: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(join(tmpdir(), 'stet-problem-'));
  try {
    return await work(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function tell(name: string, place: string): Promise<Told> {
  const from = join(folder, name);
  cpSync(join(folder, '_publication'), place, { recursive: true });
  if (existsSync(join(from, 'content'))) {
    cpSync(join(from, 'content'), join(place, 'content'), { recursive: true });
  }
  if (existsSync(join(from, 'story.md'))) {
    cpSync(join(from, 'story.md'), join(place, 'content/stories/story.md'));
  }
  const making: Making = existsSync(join(from, 'make.ts'))
    ? await import(join(from, 'make.ts'))
    : {};
  making.make?.(place);
  if (making.args !== undefined) return run(making.args, place);
  return inFolder(place, making.publishes === true ? print : check);
}

async function inFolder<T>(place: string, work: () => Promise<T>): Promise<T> {
  const home = process.cwd();
  process.chdir(place);
  try {
    return await work();
  } finally {
    process.chdir(home);
  }
}

/** Of the folder that is now the present one; a thread knows an edition by the whole path of its cache. */
function asked() {
  return {
    ...{ content: 'content', cache: resolve('cache'), now: Date.parse(now) },
    signal: new AbortController().signal,
    progress: () => undefined,
    waiting: () => undefined,
  };
}

/** What `stet check` does, in this process: a hundred processes would take minutes. */
async function check(): Promise<Told> {
  const { problems } = await inspect(asked());
  const stops = problems.some(({ level }) => level === 'stop');
  const stories = storiesIn(problems);
  const done = stops ? 'Nothing can be published.' : 'All can be published.';
  return { code: stops ? 1 : 0, report: report(problems, { form: 'plain', stories, done }) };
}

/** What `stet build` does and tells of problems. Weights change with every style, so they are left open. */
async function print(): Promise<Told> {
  const { done, problems } = await publish({ ...asked(), out: 'dist', clean: false });
  const stories = storiesIn(problems);
  const told = report(problems, { form: 'plain', stories, done: 'The site was published.' });
  return { code: done ? 0 : 1, report: told.replace(/\b\d{1,3},\d{3}\b/g, 'N,NNN') };
}

function run(args: readonly string[], cwd: string): Promise<Told> {
  return new Promise((done, fail) => {
    const { CI: _, GITHUB_ACTIONS: __, NODE_TEST_CONTEXT: ___, ...env } = process.env;
    const child = spawn(process.execPath, [command, ...args, '--cache', 'cache'], {
      cwd,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      // Whole paths are of this machine.
      const said = Buffer.concat(chunks).toString('utf8').replaceAll(`${cwd}/`, '');
      done({ code: code ?? -1, report: said.replaceAll(`${process.cwd()}/`, '') });
    });
  });
}
