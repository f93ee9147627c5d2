// Owns the tests of the address at which a Mastodon server takes what is shared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mastodonAddress } from '../../../src/client/mastodon.ts';

const text = 'Talks & more https://a.example/1/';
const query = '?text=Talks+%26+more+https%3A%2F%2Fa.example%2F1%2F';

test('A server is understood however its reader types it', () => {
  for (const typed of [
    'mastodon.social',
    ' Mastodon.Social/ ',
    'https://mastodon.social',
    'https://mastodon.social/@me',
    'http://mastodon.social/home',
    'mastodon.social/@first.last',
    '@me@mastodon.social',
    'me@mastodon.social',
  ]) {
    assert.equal(mastodonAddress(typed, text), `https://mastodon.social/share${query}`, typed);
  }
  assert.equal(
    mastodonAddress('localhost.test:8443', 'a'),
    'https://localhost.test:8443/share?text=a',
  );
});

test('What is no server leads nowhere', () => {
  for (const typed of [
    ...['', '   ', 'mastodon', '@me', 'my server.example x', 'javascript:alert.x'],
    ...['data:text/html,a.b', 'ftp://mastodon.social', 'a..b', '.b', 'mastodon.social?x', 'a.b:x'],
  ]) {
    assert.equal(mastodonAddress(typed, text), undefined, typed);
  }
});
