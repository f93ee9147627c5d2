import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fediverseAccount } from '../../../src/site/fediverse.ts';

test('a profile in the fediverse is told by its address', () => {
  assert.equal(fediverseAccount('https://social.example/@marsh'), '@marsh@social.example');
  assert.equal(fediverseAccount('https://social.example/@a.marsh_2/'), '@a.marsh_2@social.example');
  assert.equal(fediverseAccount('https://social.example/users/marsh'), '@marsh@social.example');
});

test('other addresses and profiles elsewhere are none', () => {
  for (const url of [
    'https://example.org/marsh',
    'https://social.example/@marsh/112233',
    'https://social.example/@',
    'http://social.example/@marsh',
    'mailto:marsh@example.org',
    'https://medium.com/@marsh',
    'https://www.youtube.com/@marsh',
    'no address',
  ]) {
    assert.equal(fediverseAccount(url), undefined, url);
  }
});
