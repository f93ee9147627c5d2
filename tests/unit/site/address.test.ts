import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  absolute,
  archiveAddress,
  correctionsMonthAddress,
  dayAddress,
  decodeAddress,
  encodeAddress,
  fileOf,
  frontAddress,
  isReserved,
  listAddress,
  listMonthAddress,
  mediaAddress,
  monthAddress,
  normaliseAlias,
  passage,
  plainAddress,
  readAddress,
  slug,
  storyAddress,
  storyName,
  yearAddress,
} from '../../../src/site/address.ts';

describe('names', () => {
  test('a name is lower case in any script, its words joined by single hyphens', () => {
    const names: [string, string][] = [
      ['Talks Today', 'talks-today'],
      ['  Who’s who -- and WHY? ', 'whos-who-and-why'],
      ['a_b.c/d', 'a-b-c-d'],
      ['Київ: “Розмови”', 'київ-розмови'],
      ['П’ять', 'пять'],
      ['محادثات جدة', 'محادثات-جدة'],
      ['停戦 交渉', '停戦-交渉'],
      ['İSTANBUL Işık', 'istanbul-işık'],
      ['Cafe\u0301', 'café'],
      ['soft\u00adhyphen\u200d', 'softhyphen'],
      ['❤️', ''],
      ['—', ''],
    ];
    for (const [typed, name] of names) assert.equal(slug(typed), name, typed);
  });

  test('a name made of a name is that name, and it is safe in a path and as a file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = slug(text);
        assert.equal(slug(name), name);
        assert.match(name, /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)?$/u);
        assert.doesNotMatch(name, /--|-$/);
        assert.equal(name, name.normalize('NFC'));
        assert.ok(Buffer.byteLength(name) <= 200);
      }),
      { numRuns: 500 },
    );
  });

  test('a story is named after its file, in whatever folder it lies', () => {
    assert.equal(storyName('Talks Today.md'), 'talks-today');
    assert.equal(storyName('stories/2025/Розмови.MD'), 'розмови');
    assert.equal(storyName('v2.0.markdown'), 'v2-0');
  });

  test('names of Stet’s own pages and of years are reserved', () => {
    for (const name of [
      'search',
      'by',
      'said',
      'desks',
      '2025',
      '0001',
      '404',
      '_stet',
      'schema',
    ]) {
      assert.equal(isReserved(name), true, name);
    }
    for (const name of ['about', 'standards', '25', 'the-2025', 'contact']) {
      assert.equal(isReserved(name), false, name);
    }
  });
});

describe('addresses', () => {
  test('each page has the address that the content model gives it', () => {
    assert.equal(frontAddress(), '/');
    assert.equal(storyAddress('2025-03-17', 'talks'), '/2025/03/17/talks/');
    assert.equal(passage('/2025/03/17/talks/', 'p-abc'), '/2025/03/17/talks/#p-abc');
    assert.equal(yearAddress('2025'), '/2025/');
    assert.equal(monthAddress('2025-03'), '/2025/03/');
    assert.equal(dayAddress('2025-03-17'), '/2025/03/17/');
    assert.equal(listAddress('desk', 'world'), '/desks/world/');
    assert.equal(listAddress('topic', 'україна'), '/topics/україна/');
    assert.equal(listAddress('writer', 'm-okafor'), '/by/m-okafor/');
    assert.equal(listMonthAddress('thread', 'talks', '2025-03'), '/threads/talks/2025-03/');
    assert.equal(correctionsMonthAddress('2025-03'), '/corrections/2025-03/');
    assert.equal(archiveAddress(), '/archive/');
    assert.equal(plainAddress('about'), '/about/');
  });

  test('media carry their digest, a plain name and their ending', () => {
    const digest = '0123456789abcdef0123456789abcdef';
    assert.equal(mediaAddress(digest, 'Bearings, 2.SVG'), '/media/0123456789abcdef-bearings-2.svg');
    assert.equal(mediaAddress(digest, '—.jpg'), '/media/0123456789abcdef.jpg');
    assert.equal(mediaAddress(digest, 'README'), '/media/0123456789abcdef-readme');
  });

  test('a file lies decoded where a plain host looks for it', () => {
    assert.equal(fileOf('/'), 'index.html');
    assert.equal(fileOf('/2025/03/17/розмови/'), '2025/03/17/розмови/index.html');
    assert.equal(fileOf('/feed.atom'), 'feed.atom');
    assert.equal(fileOf('/old.html#top'), 'old.html');
  });

  test('a written address decodes to the one it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }).map(slug)), (names) => {
        const address = `/${names.filter((name) => name !== '').join('/')}`;
        assert.match(encodeAddress(address), /^[\x21-\x7e]+$/);
        assert.equal(decodeAddress(encodeAddress(address)), address);
      }),
    );
    assert.equal(decodeAddress('/a%20b/?q#x'), '/a b/');
    assert.equal(decodeAddress('/%zz'), undefined);
    assert.equal(decodeAddress('//host/a'), undefined);
    assert.equal(decodeAddress('https://x/'), undefined);
  });

  test('a whole address keeps the path of the site and its fragment', () => {
    const site = 'https://example.org/news/';
    assert.equal(absolute(site, '/'), site);
    assert.equal(
      absolute(site, '/2025/03/17/їжа/#p-1'),
      'https://example.org/news/2025/03/17/%D1%97%D0%B6%D0%B0/#p-1',
    );
  });

  test('the place of a site is a whole web address, and ends in a slash', () => {
    assert.equal(readAddress('https://example.org'), 'https://example.org/');
    assert.equal(readAddress('HTTPS://Example.org/news'), 'https://example.org/news/');
    assert.equal(readAddress('http://localhost:8080/a/b/'), 'http://localhost:8080/a/b/');
    assert.equal(readAddress('https://приклад.укр/'), 'https://xn--80aikifvh.xn--j1amh/');
    for (const typed of [
      ...['', 'example.org', '/news/', 'ftp://x/', 'https://', 'https://a b/', 'https://x/?q'],
      ...['https://x/#y', 'https://user:word@x/', 'javascript:1', 'https://x//y/'],
    ]) {
      assert.equal(readAddress(typed), undefined, typed);
    }
  });
});

describe('old addresses', () => {
  test('they are kept as they were, with a closing slash unless they name a page of HTML', () => {
    const aliases: [string, string][] = [
      ['/2019/Talks', '/2019/Talks/'],
      ['/2019/talks/', '/2019/talks/'],
      ['/2019/talks.html', '/2019/talks.html'],
      ['/2019/talks/index.html', '/2019/talks/'],
      ['/story.php', '/story.php/'],
      ['/%D1%97%D0%B6%D0%B0', '/їжа/'],
      ['/archive/1999/talks', '/archive/1999/talks/'],
      ['/search/talks', '/search/talks/'],
    ];
    for (const [typed, alias] of aliases) {
      assert.equal(normaliseAlias(typed), alias);
      assert.equal(normaliseAlias(alias), alias);
    }
  });

  for (const typed of [
    ...['', '/', '/index.html', 'talks', '//host/x', 'https://x/y', '/?p=12', '/x#y', '/a/../b'],
    ...['/a/./b', '/a//b', '/a\\b', '/a%5Cb', '/%zz', '/a\u0000b', '/a%00b', '/media/x.svg'],
    ...['/_stet/x', '/_astro/x', '/schema/', '/search/', '/404.html', '/desks', '/a%3Fb', '/a:b|c'],
    ...[`/${'x'.repeat(300)}`, '/%2e%2e/x', '/a%2f%2fb'],
  ]) {
    test(`${JSON.stringify(typed.slice(0, 20))} cannot be one`, () => {
      assert.equal(normaliseAlias(typed), undefined);
    });
  }
});
