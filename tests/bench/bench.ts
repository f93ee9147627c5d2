// Owns `npm run bench`: Stet and another generator print the same invented stories, in the same run.
// `--stories N` (10,000), `--runs R` (3), `--forms` (all that Hugo does not print too: quotations, speakers,
// cards, other forms), `--only cards`, `--only search` (N stories and five times N), `--place DIR` (a disk in memory where there is one: the generators
// are compared, not the disk), `--json`. Medians of whole processes; ends with 1 where a goal is missed.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBuild, type BuildMeasured } from './build-command.ts';
import { measureCards } from './cards.ts';
import { measure, median, type Measured } from './measure.ts';
import { prepareRival, type Rival } from './rivals.ts';
import { measureSearch } from './search.ts';
import { searchTable, weighSearch } from './search-results.ts';
import { cardsTable, table, weigh, weighCards, type Goal, type Result } from './results.ts';
import { writeForStet } from './stet-form.ts';

const inMemory = '/dev/shm';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    forms: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    place: { type: 'string', default: existsSync(inMemory) ? inMemory : tmpdir() },
  },
});
const stories = Number(values.stories);
const runs = Number(values.runs);
if (!Number.isInteger(stories) || !Number.isInteger(runs) || stories < 1 || runs < 1) {
  console.error('--stories and --runs are whole numbers from 1 up.');
  process.exit(2);
}

const place = mkdtempSync(join(values.place, 'stet-bench-'));
try {
  const { told, result, goals } = await (values.only === 'search' ? benchSearch() : benchAll());
  console.log(values.json ? JSON.stringify(result, undefined, 2) : told);
  process.exitCode = goals.every(({ holds }) => holds) ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

interface Benched {
  told: string;
  result: object;
  goals: readonly Goal[];
}

async function benchAll(): Promise<Benched> {
  const cards = weighCards(await measureCards(place));
  const result = values.only === 'cards' ? undefined : weigh(await bench());
  const told =
    result === undefined ? cardsTable(cards) : `${table(result)}\n\n${cardsTable(cards)}`;
  const goals = [...cards.goals, ...(result?.goals ?? [])];
  return { told, result: { ...result, cards }, goals };
}

async function benchSearch(): Promise<Benched> {
  await compileFirst();
  const few = await measureSearch(place, stories);
  say(`${stories} stories indexed in ${few.whole.toFixed(0)} s`);
  const result = weighSearch(few, await measureSearch(place, stories * 5));
  return { told: searchTable(result), result, goals: result.goals };
}

type Timed = Omit<Measured, 'output'>;

interface Round {
  stet: BuildMeasured;
  rival: Timed;
}

async function bench(): Promise<Result> {
  await compileFirst();
  const content = join(place, 'content');
  const edited = writeForStet(content, stories, { pagesOnly: !values.forms });
  say(`${stories} stories written for Stet`);
  const rival = prepareRival(join(place, 'rival'), stories);
  say(`${stories} stories written for ${rival.name}`);
  const cold = await stet(content);
  say(`cold: ${cold.seconds.toFixed(2)} s`);
  const whole = await rounds('everything', () => forgetPrinted(), rival, content);
  const edit = await rounds('one edit', (run) => editBoth(edited, rival, run), rival, content);
  const ofStet = [cold, ...whole.map(({ stet }) => stet), ...edit.map(({ stet }) => stet)];
  return {
    ...{ stories, runs, node: process.version, rival: rival.name },
    cold: { seconds: cold.seconds, gather: cold.gather },
    everything: { ...middle(whole), printed: Math.max(...whole.map(({ stet }) => stet.printed)) },
    edit: { ...middle(edit), printed: Math.max(...edit.map(({ stet }) => stet.printed)) },
    megabytes: { stet: most(ofStet), rival: most([...whole, ...edit].map((one) => one.rival)) },
  };
}

/** The compile of src/ is no part of a publish: one story is printed first, so that it is there. */
async function compileFirst(): Promise<void> {
  const content = join(place, 'first');
  writeForStet(content, 1, { pagesOnly: false });
  const folders = { content, out: join(place, 'first-out'), cache: join(place, 'first-cache') };
  await measureBuild(folders, place);
}

async function rounds(
  what: string,
  prepare: (run: number) => void,
  rival: Rival,
  content: string,
): Promise<Round[]> {
  const done: Round[] = [];
  for (let run = 1; run <= runs; run += 1) {
    prepare(run);
    settle();
    const ours = await stet(content);
    settle();
    const measured = { stet: ours, rival: await measure(rival.build(join(place, 'rival-out'))) };
    say(
      `${what}, ${run}: Stet ${measured.stet.seconds.toFixed(2)} s, ${rival.name} ${measured.rival.seconds.toFixed(2)} s`,
    );
    done.push(measured);
  }
  return done;
}

function stet(content: string): Promise<BuildMeasured> {
  return measureBuild({ content, out: join(place, 'out'), cache: join(place, 'cache') }, place);
}

/** What was read before stays; every page goes. Moved away: removing it would keep the disk busy while others are measured. */
function forgetPrinted(): void {
  for (const out of ['out', 'rival-out'].map((name) => join(place, name))) {
    if (existsSync(out)) renameSync(out, join(place, `old-${randomUUID()}`));
  }
}

/** What one run wrote is not to reach the disk in the time of the next. */
function settle(): void {
  spawnSync('sync');
}

/** A new standfirst, which lists show, and a sentence more; the same in every generator's form. */
function editBoth(edited: string, rival: Rival, run: number): void {
  for (const path of [edited, rival.edited]) {
    const text = readFileSync(path, 'utf8').replace(/standfirst"?: ?"?/, `$&Edit ${run}. `);
    writeFileSync(path, `${text}\nA sentence added in run ${run}.\n`);
  }
}

function middle(done: readonly Round[]): { stet: number; rival: number } {
  return {
    stet: median(done.map(({ stet }) => stet.seconds)),
    rival: median(done.map((one) => one.rival.seconds)),
  };
}

function most(measured: readonly Timed[]): number {
  return Math.max(...measured.map(({ megabytes }) => megabytes ?? 0));
}

/** Tells how far it has come, beside the result. */
function say(words: string): void {
  console.error(words);
}
