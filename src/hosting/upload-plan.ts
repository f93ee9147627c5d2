// Owns the order in which an upload turns one release into the next, and with which headers: nothing is
// linked before it is there, nothing goes while it is linked, and the release says so last.
import { byCodeUnits } from '../site/order.ts';
import { addressOfFile } from '../site/release-address.ts';
import { headersOf, kept } from './description.ts';
import type { ReleasedFile } from './manifest.ts';

/** One file to send or to take away. */
export type UploadStep =
  | { do: 'put'; path: string; size: number; type: string; cache: string }
  | { do: 'delete'; path: string };

/** What is sent is a file with its bytes' number. */
type Sent = Pick<ReleasedFile, 'path' | 'size'>;

/** From two manifests. `last` are the files of the release itself, in the order in which they are sent. */
export function uploadPlan(
  before: readonly ReleasedFile[],
  now: readonly ReleasedFile[],
  last: readonly Sent[],
): UploadStep[] {
  const old = new Map(before.map((file) => [file.path, file.sha256]));
  const paths = new Set([...now, ...last].map(({ path }) => path));
  const fresh = now.filter(({ path }) => !old.has(path));
  const changed = now.filter(({ path, sha256 }) => old.has(path) && old.get(path) !== sha256);
  const gone = before.filter(({ path }) => !paths.has(path));
  const [linked, pages] = [puts(fresh).filter(isKept), puts(fresh).filter((one) => !isKept(one))];
  if (fresh.length + changed.length + gone.length === 0 && last.length <= 1) return [];
  const deletes = gone.map(({ path }): UploadStep => ({ do: 'delete', path })).sort(byPath);
  return [...linked, ...pages, ...puts(changed), ...deletes, ...last.map(putOf)];
}

type Put = Extract<UploadStep, { do: 'put' }>;

/** By type, then by path: what has the same headers is sent at once. */
function puts(files: readonly Sent[]): Put[] {
  return files.map(putOf).sort((a, b) => byCodeUnits(a.type, b.type) || byPath(a, b));
}

function putOf({ path, size }: Sent): Put {
  const headers = new Map(headersOf(addressOfFile(path)));
  const header = (name: string): string => headers.get(name) ?? '';
  return { do: 'put', path, size, type: header('Content-Type'), cache: header('Cache-Control') };
}

/** What others need and nothing changes: it can lie there before anybody asks for it. */
function isKept({ cache }: Put): boolean {
  return cache === kept[1];
}

function byPath(a: { path: string }, b: { path: string }): number {
  return byCodeUnits(a.path, b.path);
}

/** Closes a list of paths; none has spaces at its ends. */
const end = ' -- ';

/** The plan as a script for a shell: rclone sends and removes, steps with the same headers at once. `from` is the printed folder, `to` what rclone calls the place. */
export function rcloneScript(
  steps: readonly UploadStep[],
  { from, to }: { from: string; to: string },
): string {
  const calls = runs(steps).map((run) => {
    const [first] = run;
    const list = run.map(({ path }) => path).join('\n');
    return `${first === undefined ? '' : call(first, from, to)} <<'${end}'\n${list}\n${end}\n`;
  });
  return ['set -eu\n', ...calls].join('');
}

/** Steps that follow each other and differ in their file alone. */
function runs(steps: readonly UploadStep[]): UploadStep[][] {
  const found: UploadStep[][] = [];
  for (const step of steps) {
    const run = found.at(-1);
    if (run?.[0] !== undefined && sameHeaders(run[0], step)) run.push(step);
    else found.push([step]);
  }
  return found;
}

function sameHeaders(a: UploadStep, b: UploadStep): boolean {
  if (a.do !== 'put' || b.do !== 'put') return a.do === b.do;
  return a.type === b.type && a.cache === b.cache;
}

function call(step: UploadStep, from: string, to: string): string {
  if (step.do === 'delete') return `rclone delete ${quoted(to)} --files-from-raw -`;
  const headers = [`Content-Type: ${step.type}`, `Cache-Control: ${step.cache}`];
  const flags = headers.map((header) => `--header-upload ${quoted(header)}`);
  const copy = `rclone copy ${quoted(from)} ${quoted(to)} --no-traverse --ignore-times`;
  return [copy, ...flags, '--files-from-raw -'].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
