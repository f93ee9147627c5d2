// Owns the check of how much is kept on a device unasked, and for how long.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { most, surplusPages, type KeptPage } from '../../../../src/client/offline/bounds.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-03-01T12:00Z');

const read = (url: string, daysAgo: number): KeptPage => {
  const time = now - daysAgo * day;
  return { url, kept: time, read: time };
};

test('a page that was read stays for thirty days, a newest one as long as it is one', () => {
  const pages = [
    read('lately', 29),
    read('long-ago', 31),
    { url: 'newest', kept: now - 90 * day },
    { url: 'was-newest', kept: now },
    read('newest-and-read', 40),
  ];
  const newest = new Set(['newest', 'newest-and-read']);
  assert.deepEqual(surplusPages(pages, newest, now), ['long-ago', 'was-newest']);
});

test('of more pages than there is room for those go that were read longest ago, whatever their order', () => {
  const pages = Array.from({ length: most.pages + 3 }, (_, index) => read(`${index}`, index / 10));
  const turned = [...pages.slice(20), ...pages.slice(0, 20)];
  assert.deepEqual(
    surplusPages(turned, new Set(), now).toSorted(),
    [0, 1, 2].map((index) => `${most.pages + index}`),
  );
});
