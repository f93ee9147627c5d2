import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedIn } from '../../../src/components/quoted.ts';
import type { Quotation } from '../../../src/story/story.ts';

const story = {
  ...{ address: '/2026/02/06/a/', language: 'en', pullQuotes: [] },
  ...{ opening: [], sections: [], footnotes: [] },
};

function said(id: string, speaker?: string, words = 'We go'): Quotation {
  return { id, words, paragraph: 'p-1', ...(speaker !== undefined && { speaker }) };
}

test('Those whom a story quotes are named once each, with their pages, and behind them what is not named', () => {
  const quotations = [
    ...[said('q-1', 'Ann Lee'), said('q-2'), said('q-3', 'Бо')],
    ...[said('q-4', 'Ann Lee'), said('q-5', '?!')],
  ];
  const found = quotedIn({ ...story, quotations });
  const told = found.map(({ name, address, said: own }) => [
    ...[name, address],
    ...own.map((one) => one.address.slice(-4, -1)),
  ]);
  assert.deepEqual(told, [
    ['Ann Lee', '/said/ann-lee/', 'q-1', 'q-4'],
    ['Бо', '/said/бо/', 'q-3'],
    [undefined, undefined, 'q-2', 'q-5'],
  ]);
});

test('A quotation that has its link in the text, as a pull-quote or set apart anywhere, is not listed again', () => {
  const block = { type: 'quotation' as const, id: 'p-2', text: '', blocks: [] };
  const found = quotedIn({
    ...story,
    quotations: [said('q-1', 'Ann Lee'), said('q-2', 'Ann Lee'), said('q-3', 'Ann Lee')],
    pullQuotes: [{ id: 'p-1', quotation: 'q-1', words: 'We go', paragraph: 'p-1' }],
    opening: [{ type: 'note', id: 'p-3', blocks: [{ ...block, quotation: 'q-2' }] }],
  });
  assert.deepEqual(
    found.map(({ said: own }) => own.map(({ address }) => address)),
    [['/2026/02/06/a/quotes/q-3/']],
  );
});

test('A quotation is called by its first five words, whole where it has no more, its marks those of words in marks', () => {
  const shown = (words: string): unknown =>
    quotedIn({ ...story, quotations: [said('q-1', 'Bo', words)] })[0]?.said[0]?.words;
  assert.equal(shown('ironclad'), 'ironclad');
  assert.equal(shown('one two three four five'), 'one two three four five');
  assert.equal(shown('one two three four five, six'), 'one two three four five […]');
  assert.equal(shown('He said “no” to me'), 'He said ‘no’ to me');
});
