// Owns the tests of the addresses at which networks and mail take what is shared.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { waysOf } from '../../../src/share/networks.ts';
import type { ShareWay } from '../../../src/site/settings.ts';

const shared = { url: 'https://a.example/2026/02/06/q/', title: 'A 50% rise + “more” & so on?' };

/** Where each leads, and what it is given there. */
const forms: Readonly<
  Record<Exclude<ShareWay, 'copy' | 'mastodon'>, [to: string, fields: object]>
> = {
  email: ['mailto:', { subject: shared.title, body: shared.url }],
  bluesky: ['https://bsky.app/intent/compose', { text: `${shared.title} ${shared.url}` }],
  whatsapp: ['https://wa.me/', { text: `${shared.title} ${shared.url}` }],
  telegram: ['https://t.me/share/url', { url: shared.url, text: shared.title }],
  reddit: ['https://www.reddit.com/submit', { url: shared.url, title: shared.title }],
  linkedin: ['https://www.linkedin.com/sharing/share-offsite/', { url: shared.url }],
  x: ['https://x.com/intent/post', { text: shared.title, url: shared.url }],
};

describe('a way of sharing', () => {
  for (const [way, [to, fields]] of Object.entries(forms)) {
    test(`by ${way} is given the title and the address, whatever signs are in them`, () => {
      // The cast: Object.entries forgets what its keys are.
      const [made] = waysOf([way as ShareWay], shared);
      assert.ok(made !== undefined && 'href' in made);
      const url = new URL(made.href);
      assert.deepEqual(Object.fromEntries(url.searchParams), fields);
      assert.equal(made.href.replace(/\?.*/, ''), to);
      assert.doesNotMatch(made.href, /\+|\s/, 'a space is %20, which mail and all networks read');
    });
  }

  test('comes in the order of site.yaml; those that need a script bring no address', () => {
    assert.deepEqual(
      waysOf(['x', 'mastodon', 'copy'], shared).map(({ way }) => way),
      ['x', 'mastodon', 'copy'],
    );
    assert.deepEqual(waysOf(['copy', 'mastodon'], shared), [
      { way: 'copy' },
      { way: 'mastodon', name: 'Mastodon', status: `${shared.title} ${shared.url}` },
    ]);
  });

  test('by mail brings a quotation whole, its lines ended as mail ends them', () => {
    const quotation = '“We go.”\n— A. B.\nThe bridge, Courier';
    const [mail] = waysOf(['email'], { ...shared, quotation });
    assert.ok(mail !== undefined && 'href' in mail);
    assert.equal(
      new URL(mail.href).searchParams.get('body'),
      `“We go.”\r\n— A. B.\r\nThe bridge, Courier\r\n\r\n${shared.url}`,
    );
  });
});
