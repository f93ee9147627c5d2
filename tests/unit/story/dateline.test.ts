import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import type { Dateline } from '../../../src/story/story.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

function read(opening: string, fields = ''): { dateline: Dateline | undefined; text: string } {
  const { story, problems } = parseStory(
    withBody(opening, fields),
    relativePath('a'),
    sampleContext,
  );
  assert.deepEqual(problems, []);
  const [first] = story?.opening ?? [];
  return { dateline: story?.dateline, text: first?.type === 'paragraph' ? first.text : '' };
}

describe('a dateline is lifted out of the opening and cased as a name', () => {
  const lifted: [string, Dateline][] = [
    ['WASHINGTON: Talks resumed.', { place: 'Washington' }],
    ['WASHINGTON — Talks resumed.', { place: 'Washington' }],
    ['WASHINGTON -- Talks resumed.', { place: 'Washington' }],
    ['WASHINGTON - Talks resumed.', { place: 'Washington' }],
    ['WASHINGTON– Talks resumed.', { place: 'Washington' }],
    ['KYIV, Ukraine (AP) — Talks resumed.', { place: 'Kyiv', country: 'Ukraine', agency: 'AP' }],
    ['WASHINGTON (Reuters) - Talks resumed.', { place: 'Washington', agency: 'Reuters' }],
    ['NEW YORK: Talks resumed.', { place: 'New York' }],
    ['NEW\u00A0YORK\u00A0— Talks resumed.', { place: 'New York' }],
    ['THE HAGUE: Talks resumed.', { place: 'The Hague' }],
    ['RIO DE JANEIRO: Talks resumed.', { place: 'Rio de Janeiro' }],
    ['PORT-AU-PRINCE, Haiti — Talks resumed.', { place: 'Port-au-Prince', country: 'Haiti' }],
    ['McALLEN, Texas: Talks resumed.', { place: 'McAllen', country: 'Texas' }],
    ['ST. LOUIS: Talks resumed.', { place: 'St. Louis' }],
    ["N'DJAMENA: Talks resumed.", { place: 'N’Djamena' }],
    ["COEUR D'ALENE, Idaho — Talks resumed.", { place: 'Coeur d’Alene', country: 'Idaho' }],
    ["XI'AN, China — Talks resumed.", { place: 'Xi’an', country: 'China' }],
    ['U.S. CAPITOL: Talks resumed.', { place: 'U.S. Capitol' }],
    ['LA PAZ: Talks resumed.', { place: 'La Paz' }],
    ['DAR ES SALAAM: Talks resumed.', { place: 'Dar es Salaam' }],
    ['ULM, Germany: Talks resumed.', { place: 'Ulm', country: 'Germany' }],
    ['КИЇВ — Talks resumed.', { place: 'Київ' }],
    ['İZMİR: Talks resumed.', { place: 'İzmir' }],
    ['KYIV, Jan 2 (Reuters) — Talks resumed.', { place: 'Kyiv', agency: 'Reuters' }],
    ['KYIV, January 2, 2026 — Talks resumed.', { place: 'Kyiv' }],
    [
      'KYIV, Ukraine, 2 Jan. 2026 (AP) — Talks resumed.',
      { place: 'Kyiv', country: 'Ukraine', agency: 'AP' },
    ],
    ['КИЇВ, 2 January - Talks resumed.', { place: 'Київ' }],
    ['**WASHINGTON:** Talks resumed.', { place: 'Washington' }],
    ['**WASHINGTON** — Talks resumed.', { place: 'Washington' }],
    ['WASHINGTON:\nTalks resumed.', { place: 'Washington' }],
  ];
  for (const [opening, dateline] of lifted) {
    test(JSON.stringify(opening), () => {
      assert.deepEqual(read(opening), { dateline, text: 'Talks resumed.' });
    });
  }
});

describe('capitals that are no place stay in the text', () => {
  const kept = [
    'WARNING: Do not cross.',
    'UPDATE: The bridge is open.',
    'BREAKING — The bridge is open.',
    'NATO: The alliance met.',
    'NATO — the alliance — met.',
    'НАТО — це союз.',
    'UN: The council met.',
    'Q: Was anybody in danger?',
    'EDITOR’S NOTE: This is old.',
    'KEY POINTS: Three.',
    'THE PRESIDENT: He spoke.',
    'KYIV',
    'KYIV:',
    'The bridge: closed.',
  ];
  for (const opening of kept) {
    test(JSON.stringify(opening), () => {
      assert.equal(read(opening).dateline, undefined);
      assert.equal(read(opening).text, opening.replace(' - ', ' – '));
    });
  }
});

test('a date in the dateline that is not the day of publication stays as typed, and is told', () => {
  for (const date of ['March 17', '3 January', 'Jan. 2, 2025']) {
    const text = `KYIV, ${date} (Reuters) — Talks resumed.`;
    const { story, problems } = parseStory(withBody(text), relativePath('a'), sampleContext);
    assert.deepEqual(
      problems.map(({ id, what }) => [id, what.includes(`"${date}"`)]),
      [['story/dateline-date', true]],
    );
    assert.equal(story?.dateline, undefined);
    const [first] = story?.opening ?? [];
    assert.equal(first?.type === 'paragraph' ? first.text : '', text);
  }
});

test('a date in the dateline is read in the language of the story', () => {
  const { dateline } = read('КИЇВ, 2 січня 2026 — Переговори.', 'language: uk\n');
  assert.deepEqual(dateline, { place: 'Київ' });
});

test('a place in the fields wins, and is lifted from the opening only where it is the same', () => {
  const place = { place: 'Kyiv' };
  assert.deepEqual(read('KYIV: Talks.', 'dateline: Kyiv\n'), { dateline: place, text: 'Talks.' });
  assert.deepEqual(read('LVIV: Talks.', 'dateline: Kyiv\n'), {
    dateline: place,
    text: 'LVIV: Talks.',
  });
});

test('"none" in the fields leaves the opening as it is', () => {
  const told = read('KYIV: Talks.', 'dateline: none\n');
  assert.deepEqual(told, { dateline: undefined, text: 'KYIV: Talks.' });
});
