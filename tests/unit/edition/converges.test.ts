// Owns the proof that any way of editing leads to the same edition, and that every page which
// changed on the way was found to be stale.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Edition } from '../../../src/edition/edition.ts';
import { openEdition } from '../../../src/edition/edition.ts';
import type { Store } from '../../../src/edition/store.ts';
import type { Problem } from '../../../src/site/problems.ts';
import { RandomNewsroom } from './random-newsroom.ts';

const seeds = Number(process.env['SEEDS'] ?? 8);
const firstSeed = Number(process.env['FIRST_SEED'] ?? 1);
const steps = 14;

describe('an edition', () => {
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    test(`edited step by step is the one gathered afresh, and knows what changed (seed ${seed})`, async () => {
      const newsroom = new RandomNewsroom(seed);
      try {
        await walk(newsroom);
      } finally {
        newsroom.close();
      }
    });
  }
});

async function walk(newsroom: RandomNewsroom): Promise<void> {
  const first = await newsroom.gather();
  assert.deepEqual(stops(first.problems), []);
  newsroom.settle();
  let accepted = 0;
  let before = digests(newsroom.edition);
  for (let step = 0; step < steps; step++) {
    const { edits, undo } = newsroom.step();
    const { problems } = await newsroom.gather();
    const label = `step ${step}: ${edits.join('; ')}`;
    const after = digests(newsroom.edition);
    const store = newsroom.fresh({ parsed: true });
    await compareWith(store, { newsroom, problems, after, label });
    if (stops(problems).length > 0) {
      assert.deepEqual(after, before, `${label}: a refusal changes nothing`);
      undo();
      continue;
    }
    accepted += 1;
    staleHasChanges(newsroom.edition, { before, after, label });
    newsroom.settle();
    before = after;
  }
  assert.ok(accepted > steps / 4, 'most steps are sound');
  const { problems } = await newsroom.gather();
  const store = newsroom.fresh({ parsed: false });
  const after = digests(newsroom.edition);
  await compareWith(store, { newsroom, problems, after, label: 'at the end' });
}

/** What a step has led to. */
interface Step {
  newsroom: RandomNewsroom;
  problems: readonly Problem[];
  /** Digests of every address of the newsroom's edition. */
  after: ReadonlyMap<string, string>;
  label: string;
}

async function compareWith(
  store: Store,
  { newsroom, problems, after, label }: Step,
): Promise<void> {
  const afresh = await newsroom.gather({ store });
  assert.deepEqual(sorted(problems), sorted(afresh.problems), `${label}: the same problems`);
  if (stops(problems).length === 0) {
    const edition = openEdition(store);
    const addresses = [...edition.addresses()].sort();
    assert.deepEqual([...after.keys()].sort(), addresses, `${label}: addresses`);
    for (const address of addresses) {
      const answer = newsroom.edition.answer(address);
      assert.deepEqual(answer, edition.answer(address), `${label}: ${address}`);
      assert.equal(after.get(address), edition.digest(address), address);
    }
    assert.deepEqual([...newsroom.edition.media()], [...edition.media()]);
  }
  store.close();
}

function staleHasChanges(
  edition: Edition,
  { before, after, label }: Pick<Step, 'after' | 'label'> & { before: ReadonlyMap<string, string> },
): void {
  const stale = new Set(edition.stale());
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const same = before.get(address) === after.get(address);
    assert.ok(same || stale.has(address), `${label}: ${address} changed and is not stale`);
  }
}

function digests(edition: Edition): Map<string, string> {
  return new Map(
    [...edition.addresses()].map((address) => {
      const digest = edition.digest(address);
      assert.ok(digest !== undefined, `${address} is listed and has an answer`);
      return [address, digest];
    }),
  );
}

function stops(problems: readonly Problem[]): string[] {
  return problems.filter(({ level }) => level === 'stop').map((problem) => JSON.stringify(problem));
}

function sorted(problems: readonly Problem[]): string[] {
  return problems.map((problem) => JSON.stringify(problem)).sort();
}
