// Owns the proof that no edit kills a link: 200 edits at random, each published, and after each every
// address and every passage that was ever published still answers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openEdition } from '../../../src/edition/edition.ts';
import type { Passages } from '../../../src/edition/passages.ts';
import { EditedStory } from './edited-story.ts';
import { inPublishingNewsroom, type PublishingNewsroom } from './publishing-newsroom.ts';

const edits = 200;
const seed = Number(process.env['SEED'] ?? 7);

/** Everything that was ever published. */
class Published {
  readonly addresses = new Set<string>();
  /** Passages by the address under which they were linked to. */
  readonly anchors = new Map<string, Set<string>>();

  note(newsroom: PublishingNewsroom, address: string): void {
    for (const one of newsroom.edition.addresses()) if (isPage(one)) this.addresses.add(one);
    const known = this.anchors.get(address) ?? new Set();
    for (const id of idsOf(newsroom)) known.add(id);
    this.anchors.set(address, known);
  }
}

/** Other forms of a story are made anew for each address. */
function isPage(address: string): boolean {
  return address.endsWith('/');
}

function idsOf({ store }: PublishingNewsroom): string[] {
  const row = store.first<{ passages: string }>(
    "SELECT parsed.passages FROM parsed JOIN story ON story.parsed = parsed.key WHERE path LIKE 'stories/bridge%'",
  );
  // The cast: parse-file.ts alone writes this column.
  return (JSON.parse(row?.passages ?? '{"passages":[]}') as Passages).passages.map(([id]) => id);
}

describe('links stand', () => {
  test(`through ${edits} random edits, each published (seed ${seed})`, () =>
    inPublishingNewsroom(async (newsroom) => {
      const story = new EditedStory(seed);
      const published = new Published();
      save(newsroom, story);
      await newsroom.publish();
      published.note(newsroom, story.address);
      const made = new Map<string, number>();
      for (let step = 0; step < edits; step++) {
        const before = story.name;
        const edit = story.edit();
        made.set(edit, (made.get(edit) ?? 0) + 1);
        if (story.name !== before) newsroom.remove(`stories/${before}.md`);
        const digests = step % 10 === 0 ? digestsOf(newsroom) : undefined;
        newsroom.settle();
        save(newsroom, story);
        await newsroom.publish();
        if (digests) staleHasChanges(newsroom, digests, `step ${step}: ${edit}`);
        const sampled = step % 10 === 9;
        stands(newsroom, { story, published, label: `step ${step}: ${edit}`, sampled });
        published.note(newsroom, story.address);
        if (step % 25 === 0) await sameAfresh(newsroom);
      }
      assert.equal(made.size, 9, 'every kind of edit was made');
      assert.ok(published.addresses.size > 100, 'much was published');
    }));
});

function save(newsroom: PublishingNewsroom, story: EditedStory): void {
  const { name, headline, aliases, day } = story;
  newsroom.story(name, { headline, aliases, published: day }, story.body);
}

interface Standing {
  story: EditedStory;
  published: Published;
  label: string;
  /** Whether every address is followed to where it leads. */
  sampled: boolean;
}

function stands(
  newsroom: PublishingNewsroom,
  { story, published, label, sampled }: Standing,
): void {
  const { edition } = newsroom;
  const printed = new Set(edition.addresses());
  for (const address of published.addresses) {
    assert.ok(printed.has(address), `${label}: ${address} is printed`);
  }
  const ids = idsOf(newsroom);
  const inherited = newsroom.inherited(story.address);
  const living = [...ids, ...inherited.flatMap(({ moved, removed }) => [...moved, ...removed])];
  assert.equal(new Set(living).size, living.length, `${label}: every id stands once`);
  for (const { id } of inherited)
    assert.ok(ids.includes(id), `${label}: ${id} has heirs and is there`);
  const alive = new Set(living);
  for (const [address, anchors] of published.anchors) {
    if (address !== story.address)
      assert.equal(edition.alias(address)?.target, story.address, label);
    for (const id of anchors) assert.ok(alive.has(id), `${label}: ${address}#${id} answers`);
  }
  // They become many, and one by one: a sample of the steps is enough.
  for (const address of sampled ? published.addresses : []) {
    const target = edition.alias(address)?.target;
    if (target === undefined) continue;
    const [page = '', anchor] = target.split('#');
    assert.ok(printed.has(page), `${label}: ${address} leads to ${target}`);
    assert.equal(edition.alias(page), undefined, `${label}: ${address} leads there at once`);
    if (anchor !== undefined) assert.ok(ids.includes(anchor), `${label}: ${target} is there`);
  }
}

function digestsOf({ edition }: PublishingNewsroom): Map<string, string | undefined> {
  return new Map([...edition.addresses()].map((address) => [address, edition.digest(address)]));
}

/** A page that is not as it was is on the list of those to print. */
function staleHasChanges(
  newsroom: PublishingNewsroom,
  before: ReadonlyMap<string, string | undefined>,
  label: string,
): void {
  const stale = new Set(newsroom.edition.stale());
  const after = digestsOf(newsroom);
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const same = before.get(address) === after.get(address);
    assert.ok(same || stale.has(address), `${label}: ${address} changed and is not stale`);
  }
}

/** The same content and ledger give the same edition, whatever the cache remembers. */
async function sameAfresh(newsroom: PublishingNewsroom): Promise<void> {
  const store = newsroom.fresh({ parsed: false });
  await newsroom.gather({ store });
  const afresh = openEdition(store);
  const addresses = [...newsroom.edition.addresses()].sort();
  assert.deepEqual([...afresh.addresses()].sort(), addresses);
  for (const address of addresses) {
    assert.deepEqual(newsroom.edition.answer(address), afresh.answer(address), address);
  }
  const ledger = newsroom.ledger();
  await newsroom.publish();
  assert.deepEqual(newsroom.ledger(), ledger, 'a publication without changes leaves the ledger');
  store.close();
}
