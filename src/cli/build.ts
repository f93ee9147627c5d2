// The command `stet build`: publishes, and tells what came of it.
import { number, Progress } from '../press/progress.ts';
import { publish, type Published } from '../press/publish.ts';
import { weightBudget } from '../press/weigh.ts';
import type { Problem } from '../site/problems.ts';
import { report } from '../source/report.ts';
import { readAddress, readLedgerAddress, readNow, type Read } from './options.ts';
import { form, storiesIn } from './say.ts';
import { stopSignal } from './stop.ts';

interface BuildOptions {
  content: string;
  out: string;
  cache: string;
  address?: string;
  now?: string;
  clean: boolean;
  publish: boolean;
  compress: boolean;
  ledger?: string;
  json: boolean;
}

/** Gives the exit code: 0 published, 1 a problem, 130 stopped. */
export async function build(options: BuildOptions): Promise<number> {
  const now = readNow(options.now);
  const address = options.address === undefined ? undefined : readAddress(options.address);
  const ledger = options.ledger === undefined ? undefined : readLedgerAddress(options.ledger);
  const read = [now, address, ledger];
  const wrong = read.flatMap((one) => (one && 'problem' in one ? [one.problem] : []));
  if ('problem' in now || wrong.length > 0) return tell(nothing(wrong), options, false);
  const signal = stopSignal();
  const progress = new Progress(options.json ? undefined : process.stderr);
  const { content, out, cache, clean, compress } = options;
  const given = { ...valueOf('address', address), ...valueOf('ledger', ledger) };
  const published = await publish({
    ...{ content, out, cache, clean, signal, publish: options.publish, compress },
    now: now.value,
    ...given,
    progress: (work, done, of) => progress.at(work, done, of),
    waiting: (process) => console.error(`Waiting for another build to end (process ${process}).`),
  }).finally(() => progress.end());
  return tell(published, options, signal.aborted);
}

function valueOf(name: 'address' | 'ledger', read: Read<string> | undefined) {
  return read && 'value' in read ? { [name]: read.value } : {};
}

function nothing(problems: Problem[]): Published {
  const seconds = { gather: 0, compile: 0, pictures: 0, print: 0, search: 0, all: 0 };
  const counts = { stories: 0, printed: 0, kept: 0, removed: 0 };
  return { done: false, problems, ...counts, weights: [], seconds };
}

function tell(published: Published, { json }: BuildOptions, stopped: boolean): number {
  if (json) console.log(JSON.stringify(published));
  else console.log([...problems(published), ...summary(published, stopped)].join('\n'));
  if (stopped) return 130;
  return published.done ? 0 : 1;
}

function problems({ problems, done }: Published): string[] {
  if (problems.length === 0) return [];
  const outcome = done ? 'The site was published.' : 'Nothing was published.';
  return [
    report(problems, { form: form(), stories: storiesIn(problems), done: outcome }).trimEnd(),
  ];
}

function summary(published: Published, stopped: boolean): string[] {
  const { done, stories, printed, kept, removed, seconds, nextEmbargo } = published;
  if (stopped) return ['Stopped. What was printed stands; the next build goes on from there.'];
  if (!done) return [];
  const parts = [
    `${number(stories)} ${stories === 1 ? 'story' : 'stories'}`,
    `${number(printed)} files printed`,
    `${number(kept)} kept`,
    ...(removed === 0 ? [] : [`${number(removed)} removed`]),
  ];
  const { gather, compile, pictures, print, search } = seconds;
  const times = [
    `reading ${short(gather)}`,
    ...(compile < 0.5 ? [] : [`compiling ${short(compile)}`]),
    ...(pictures < 0.5 ? [] : [`pictures ${short(pictures)}`]),
    ...(search < 0.5 ? [] : [`indexing ${short(search)}`]),
    `printing ${short(print)}`,
  ];
  const embargo =
    nextEmbargo === undefined ? [] : [`Build again at ${nextEmbargo}: an embargo ends.`];
  const outcome = `${parts.join(', ')}, in ${short(seconds.all)} (${times.join(', ')}).`;
  return [outcome, ...weights(published), ...ledgerLines(published), ...embargo];
}

/** What is promised to those who link to the site. */
function ledgerLines({ ledger }: Published): string[] {
  if (!ledger) return [];
  const { addresses, written, first, missing } = ledger;
  const lost = `${missing} has no ledger, although the content folder has. See whether that is the site's address.`;
  const yet = 'The published site has no ledger yet: this is its first.';
  const started = first ? [missing === undefined ? yet : lost] : [];
  if (addresses === 0) return started;
  const files = `${number(written.length)} ${written.length === 1 ? 'file' : 'files'} written`;
  const told = written.length === 0 ? '' : `, ${files}`;
  return [...started, `The ledger holds ${number(addresses)} addresses${told}.`];
}

/** The largest page of each kind, a line each. */
function weights({ weights }: Published): string[] {
  if (weights.length === 0) return [];
  const heading = `The largest page of each kind, in bytes gzipped; a story has ${number(weightBudget)}:`;
  const sorted = [...weights].sort((a, b) => b.gzipped - a.gzipped);
  return [
    heading,
    ...sorted.map(
      ({ kind, address, gzipped }) =>
        `  ${kind.padEnd(11)} ${number(gzipped).padStart(7)}  ${address}`,
    ),
  ];
}

function short(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}
