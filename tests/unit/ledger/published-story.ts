// Owns a newsroom with one published story, a page and a writer, for the proofs of what is promised.
import assert from 'node:assert/strict';
import type { ProblemId } from '../../../src/site/problems.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

export const body =
  'NORTHHAVEN — The harbour bridge will close on Sunday night after inspectors found cracks in it.\n\n' +
  'She told reporters :said["that nobody was ever in any danger on the bridge"]{by="Ines Calder"} at noon.\n\n' +
  '## What was found\n\nTwo of eighteen bearings have cracks that are longer than a hand.\n';
export const fields = { topics: ['Harbour'], by: ['ann'], thread: 'bridge' };
export const address = '/2026/02/06/bridge/';

/** A newsroom that has published one story, a page and a writer. */
export async function published(
  work: (newsroom: PublishingNewsroom) => Promise<void>,
): Promise<void> {
  await inPublishingNewsroom(async (newsroom) => {
    newsroom.write('people/ann.md', '---\nname: Ann\n---\nWrites.\n');
    newsroom.write('pages/about.md', '---\ntitle: About\n---\nUs.\n');
    newsroom.story('bridge', fields, body);
    await newsroom.publish();
    await work(newsroom);
  });
}

/** Expects one problem, in `file`, whose advice holds `write`. */
export async function refused(
  newsroom: PublishingNewsroom,
  { id, file, write }: { id: ProblemId; file: string; write: string },
): Promise<void> {
  const before = newsroom.ledger();
  const stops = await newsroom.stops();
  assert.deepEqual(
    stops.map((stop) => stop.id),
    [id],
  );
  assert.ok(stops[0]?.path.endsWith(file), `${stops[0]?.path} is ${file}`);
  assert.ok(stops[0]?.write.includes(write), stops[0]?.write);
  assert.deepEqual(newsroom.ledger(), before);
}

export function quotationOf(newsroom: PublishingNewsroom): string {
  const found = [...newsroom.edition.addresses()].find((one) => /\/quotes\/[^/]+\/$/.test(one));
  assert.ok(found !== undefined);
  return found;
}
