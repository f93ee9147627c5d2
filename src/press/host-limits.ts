// Owns the advice about a printed site that is nearly too large for its host: how large it is by the
// records, and what could be switched off. May not stop anything.
import { promisedOutputs } from '../edition/checks/outputs.ts';
import type { Store } from '../edition/store.ts';
import { nearLimits, type NearLimit, type Size } from '../hosting/limits.ts';
import { problem, type Problem } from '../site/problems.ts';
import type { Site } from '../site/settings.ts';
import { shownPath } from '../source/shown-path.ts';
import { number } from './progress.ts';

interface Printed {
  store: Store;
  site: Site;
  content: string;
}

/** One piece of advice at most; it stands at site.yaml until the site is smaller, or the host another. */
export function hostAdvice({ store, site, content }: Printed): Problem[] {
  const size = sizeOf(store);
  const near = nearLimits(size, site.host);
  if (near.length === 0) return [];
  const limits = near.map((one) => wordsFor(one, size)).join('; ');
  const others = near.flatMap(({ more }) => more ?? []);
  const helps = [...near.flatMap((one) => helpsWith(one, { store, site, size })), ...others];
  const unnamed =
    site.host === undefined
      ? ['Name your host, as in "host: github"; with "host: other" no limit is spoken of']
      : [];
  const advice = [...new Set([...helps, ...unnamed])].map((one) => `${one}.`).join(' ');
  const path = `${shownPath(content)}/site.yaml`;
  return [problem('press/host-limit', { path }, { limits, advice })];
}

function wordsFor({ name, of, most }: NearLimit, size: Size): string {
  const { address, bytes } = size.largest;
  if (of !== 'largest')
    return `${name} takes ${number(most)} ${of}, and the site has ${number(size[of])}`;
  return `${name} takes files of ${number(most)} bytes, and ${address} has ${number(bytes)}`;
}

/** The marker of the folder and the files of a release are in no record. */
const unrecorded = 4;

function sizeOf(store: Store): Size {
  // SQLite gives the address of the row that has the most.
  const all = store.first<{ files: number; bytes: number; most: number; address: string }>(
    'SELECT count(*) AS files, sum(bytes) AS bytes, max(bytes) AS most, address FROM printed',
  );
  const { files = 0, bytes = 0, most = 0, address = '' } = all ?? {};
  return { files: files + unrecorded, bytes, largest: { address, bytes: most } };
}

/** What can be left out, how that is written, and the addresses of its files. */
const parts: readonly { write: string; output?: Site['outputs'][number]; globs: string[] }[] = [
  { write: 'Without --compress', globs: ['*.br', '*.gz'] },
  { write: 'With "cards: off"', globs: ['*/card.png'] },
  { write: 'With "search: off"', globs: ['/search/*'] },
  { write: 'With "embed" out of outputs', output: 'embed', globs: ['*/embed/', '*/oembed.json'] },
  { write: 'With "json" out of outputs', output: 'json', globs: ['*/story.json'] },
  { write: 'With "text" out of outputs', output: 'text', globs: ['*/story.txt'] },
  { write: 'With "markdown" out of outputs', output: 'markdown', globs: ['*/story.md'] },
  { write: 'With "cite" out of outputs', output: 'cite', globs: ['*/cite.bib', '*/cite.ris'] },
];

/** What would make most room, a twentieth at least; a form that was promised to others cannot be taken away. */
function helpsWith(
  { of }: NearLimit,
  { store, site, size }: { store: Store; site: Site; size: Size },
): string[] {
  if (of === 'largest') return ['Make that file smaller, or keep it elsewhere and link to it'];
  const promised = promisedOutputs(store);
  const room = parts
    .filter(({ output }) => output === undefined || !promised.includes(output))
    .map(({ write, globs }) => ({ write, room: roomOf(store, globs)[of] }))
    .filter(({ room }) => room * 20 >= size[of])
    .sort((a, b) => b.room - a.room)
    .slice(0, 3);
  if (room.length > 0) return room.map((one) => `${one.write} it has ${number(one.room)} fewer`);
  return [`Nothing that can be switched off makes room in ${site.name}: think of another host`];
}

function roomOf(store: Store, globs: readonly string[]): { files: number; bytes: number } {
  const any = globs.map(() => 'address GLOB ?').join(' OR ');
  const sum = `SELECT count(*) AS files, ifnull(sum(bytes), 0) AS bytes FROM printed WHERE ${any}`;
  return store.first<{ files: number; bytes: number }>(sum, ...globs) ?? { files: 0, bytes: 0 };
}
