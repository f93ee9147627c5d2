// Owns the tests of the advice about speakers spelled in two ways, through real gathers.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { inNewsroom, type Newsroom } from './newsroom.ts';

function said(by: string, words = 'We will see'): string {
  return `:said["${words},"]{by="${by}"} they said.`;
}

async function told(newsroom: Newsroom): Promise<string[]> {
  const { problems } = await newsroom.gather();
  return problems.map(({ path, what, write }) => `${basename(path)}: ${what} ${write}`);
}

test('the rarer spelling is named with its first story and the line that joins it', () =>
  inNewsroom(async (newsroom) => {
    newsroom.story('a', {}, said('Volodymyr Zelensky'));
    newsroom.story('b', {}, said('Volodymyr Zelenskyy'));
    newsroom.story('c', {}, said('Volodymyr Zelenskyy'));
    assert.deepEqual(await told(newsroom), [
      'a.md: "Volodymyr Zelensky" and "Volodymyr Zelenskyy" look like one speaker spelled in two ways. ' +
        'If it is a slip, correct it here to "Volodymyr Zelenskyy". If both are right, write under "speakers:" in site.yaml: - { name: Volodymyr Zelenskyy, also: [Volodymyr Zelensky] }',
    ]);
  }));

test('the advice goes when the story is mended, and when one story silences it', () =>
  inNewsroom(async (newsroom) => {
    newsroom.story('a', {}, said('V. Zelensky'));
    newsroom.story('b', {}, said('Volodymyr Zelensky'));
    assert.equal((await told(newsroom)).length, 1);
    const silence = { 'edition/speaker-spelling': 'They are two.' };
    newsroom.story('a', { silence }, said('V. Zelensky'));
    assert.deepEqual(await told(newsroom), []);
    newsroom.story('a', {}, said('Volodymyr Zelensky'));
    assert.deepEqual(await told(newsroom), []);
  }));

test('of two spellings used alike the older one is proposed, whichever is longer', () =>
  inNewsroom(async (newsroom) => {
    newsroom.story('a', { published: '2026-02-08' }, said('Volodymyr Zelenskyyy'));
    newsroom.story('b', { published: '2026-02-07' }, said('Volodymyr Zelenskyy'));
    const [advice = ''] = await told(newsroom);
    assert.match(advice, /^a\.md: "Volodymyr Zelenskyyy" and "Volodymyr Zelenskyy"/);
    assert.match(advice, /correct it here to "Volodymyr Zelenskyy"\./);
  }));
