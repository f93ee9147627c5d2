import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { indexPart } from '../../../src/search/pagefind.ts';
import type { SearchRecord } from '../../../src/search/record.ts';

/** A story of which search keeps little. */
function record(number: number, language: string): SearchRecord {
  const address = `/2026/02/06/story-${number}/`;
  return {
    ...{ language, headline: `Headline ${number}`, words: `Ferries <b> number w${number} run.` },
    filters: { topic: [`Topic ${number % 7}`, `Other ${number}`], year: ['2026'] },
    shown: {
      ...{ address, date: '6 February 2026', kind: 'report', desk: 'city' },
      ...{ language, direction: 'ltr' },
    },
  };
}

const records = Array.from({ length: 60 }, (_, number) =>
  record(number, ['en', 'uk', 'ar', 'de'][number % 4] ?? 'en'),
);

test('the same stories give the same bytes in the same order, whatever chance does in Pagefind', async () => {
  const made = await indexPart(records);
  for (let again = 0; again < 3; again += 1) assert.deepEqual(await indexPart(records), made);
  assert.deepEqual(
    made.languages.map(({ language, stories, program }) => [language, stories, program]),
    [
      ['ar', 15, 'ar'],
      ['de', 15, 'de'],
      ['en', 15, 'en'],
      ['uk', 15, 'unknown'],
    ],
  );
});

test('a story is called by its number, and its result shows what the story says', async () => {
  const { files } = await indexPart(records);
  const names = files.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  const file = files.find(({ name }) => name === '1b.pf_fragment');
  const result: unknown = JSON.parse(gunzipSync(file?.bytes ?? '').toString('utf8'));
  const { headline, words, shown } = records[47] ?? record(47, 'de');
  assert.deepEqual(result, { headline, ...shown, words });
});
