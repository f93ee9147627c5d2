// Owns the check of which files of pages are kept on a device that nobody asked it to keep.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { FileKeeper } from '../../../../src/client/offline/files.ts';

test('of what a page has shown scripts, typefaces and pictures are fetched once, films and recordings never', async () => {
  const kept = new Map<string, string>();
  const open = (name: string) =>
    Promise.resolve({
      match: (url: string) => Promise.resolve(kept.has(url) ? new Response() : undefined),
      put: (url: string) => Promise.resolve(kept.set(url, name)),
    });
  Object.defineProperty(globalThis, 'caches', { value: { open }, configurable: true });
  const asked = mock.method(globalThis, 'fetch', () => Promise.resolve(new Response('it')));
  const at = 'https://courier.example/a/';
  const files = ['_astro/page.js', '_astro/face.woff2', 'media/view.avif', 'media/bell.svg'];
  const large = ['media/ferry.mp4', 'media/choir.mp3', 'media/ferry.vtt'];
  const shown = [...files, ...large].map((file) => at + file);
  const keeper = new FileKeeper('/a/');
  await keeper.takeShown(shown);
  await keeper.takeShown(shown);
  assert.deepEqual(
    asked.mock.calls.map(({ arguments: [url] }) => url),
    files.map((file) => at + file),
  );
  assert.deepEqual(
    [...kept.values()],
    [...['stet/a/files', 'stet/a/files', 'stet/a/pictures', 'stet/a/pictures']],
  );
});
