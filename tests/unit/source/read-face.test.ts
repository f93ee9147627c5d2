import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inNewsroom, type Newsroom } from '../edition/newsroom.ts';

const italic = readFileSync('src/faces/newsreader-further-italic.woff2');
const upright = readFileSync('src/faces/newsreader-further.woff2');

/** Names a typeface in site.yaml. */
function name(newsroom: Newsroom, face: object): void {
  const file = join(newsroom.content, 'site.yaml');
  const without = readFileSync(file, 'utf8').replace(/^face: .*\n/m, '');
  newsroom.write('site.yaml', `${without}face: ${JSON.stringify(face)}\n`);
}

test('the files that site.yaml names are published, each under the typeface of its name', () =>
  inNewsroom(async (newsroom) => {
    newsroom.story('bridge');
    newsroom.write('courier.woff2', upright);
    newsroom.write('faces/GazetteDisplay-Slanted.woff2', italic);
    newsroom.write('unnamed.woff2', italic);
    const files = ['courier.woff2', './faces/GazetteDisplay-Slanted.woff2'];
    name(newsroom, { text: 'Gazette', heading: 'Gazette Display', files });
    assert.deepEqual((await newsroom.gather()).problems, []);
    const [first, second, more] = newsroom.edition.media();
    assert.match(first?.address ?? '', /^\/media\/[0-9a-f]{16}-courier\.woff2$/);
    assert.match(second?.address ?? '', /^\/media\/[0-9a-f]{16}-gazettedisplay-slanted\.woff2$/);
    assert.deepEqual(
      [first?.mime, second?.path, more],
      ['font/woff2', 'faces/GazetteDisplay-Slanted.woff2', undefined],
    );
    assert.deepEqual(newsroom.edition.frame().face, {
      text: 'Gazette',
      heading: 'Gazette Display',
      language: 'en',
      faces: [
        { family: 'Gazette', address: first?.address, style: 'normal', weight: '400 600' },
        { family: 'Gazette Display', address: second?.address, style: 'italic', weight: '400' },
      ],
    });
  }));

test('where a file holds both names, the longer one counts', () =>
  inNewsroom(async (newsroom) => {
    newsroom.write('gazette-text.woff2', upright);
    newsroom.write('gazette-black.woff2', upright);
    const files = ['gazette-text.woff2', 'gazette-black.woff2'];
    name(newsroom, { text: 'Gazette Text', heading: 'Gazette', files });
    assert.deepEqual((await newsroom.gather()).problems, []);
    assert.deepEqual(
      newsroom.edition.frame().face?.faces.map(({ family }) => family),
      ['Gazette Text', 'Gazette'],
    );
  }));

test('another file under the same name concerns every page; none again is as before', () =>
  inNewsroom(async (newsroom) => {
    newsroom.story('bridge');
    await newsroom.gather();
    const digests = (): (string | undefined)[] =>
      [...newsroom.edition.addresses()].map((address) => newsroom.edition.digest(address));
    const without = digests();
    const file = readFileSync(join(newsroom.content, 'site.yaml'), 'utf8');

    newsroom.write('courier.woff2', upright);
    name(newsroom, { text: 'Courier', files: ['courier.woff2'] });
    await newsroom.gather();
    const first = digests();
    assert.ok(first.every((digest, page) => digest !== without[page]));
    newsroom.settle();

    newsroom.write('courier.woff2', italic);
    await newsroom.gather();
    assert.deepEqual(new Set(newsroom.edition.stale()), new Set(newsroom.edition.addresses()));
    assert.ok(digests().every((digest, page) => digest !== first[page]));
    newsroom.settle();
    await newsroom.gather();
    assert.deepEqual(newsroom.edition.stale(), []);

    newsroom.write('site.yaml', file);
    await newsroom.gather();
    assert.deepEqual(digests(), without);
    assert.deepEqual([...newsroom.edition.media()], []);
  }));

test('a file that is none leaves the edition with the typeface it had', () =>
  inNewsroom(async (newsroom) => {
    newsroom.story('bridge');
    newsroom.write('courier.woff2', upright);
    name(newsroom, { text: 'Courier', files: ['courier.woff2'] });
    await newsroom.gather();
    const before = newsroom.edition.frame();
    newsroom.write('courier.woff2', 'no typeface');
    assert.deepEqual(await newsroom.problems(), ['site/face-form']);
    assert.deepEqual(newsroom.edition.frame(), before);
  }));

test('a name that CSS could misread is refused', () =>
  inNewsroom(async (newsroom) => {
    newsroom.write('courier.woff2', upright);
    for (const text of [`Cour'ier`, 'A;B', '</style>', 'A\\', '-', 'A\nB']) {
      name(newsroom, { text, files: ['courier.woff2'] });
      assert.deepEqual(await newsroom.problems(), ['site/value'], text);
    }
    name(newsroom, { text: 'Шрифт 2-b', files: ['courier.woff2'] });
    assert.deepEqual(await newsroom.problems(), []);
  }));
