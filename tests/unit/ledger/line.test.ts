// Owns the proof of the ledger's format: what is written is read back, in one order, and damage is seen.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StoryPromise } from '../../../src/edition/passages.ts';
import {
  fileOfStory,
  fileText,
  isLedgerFile,
  readSiteLine,
  readStoryLine,
  siteLine,
  storyLine,
} from '../../../src/ledger/line.ts';

const promise: StoryPromise = {
  address: '/2025/03/17/гавань/',
  file: 'stories/гавань.md',
  id: 'tag:example.org,2025-03-16:/news/2025/03/16/harbour/',
  passages: [
    ['p-abcdefgh', '0123456789abcdef'],
    ['what-was-found', 'fedcba9876543210', 'heading'],
  ],
  quotations: [['q-abcdefgh', '0123456789abcdef', 'p-abcdefgh']],
  heirs: [['p-oldoldol', 'p-abcdefgh', 'moved']],
  quotationHeirs: [['q-oldoldol', '', 'removed']],
  former: ['/2025/03/16/harbour/'],
  aliases: ['/old/'],
  pages: ['/2025/03/17/'],
};

const bare = { address: '/2025/03/17/a/', file: 'stories/a.md' };

describe('a line of the ledger', () => {
  test('is read back as it was written', () => {
    assert.deepEqual(readStoryLine(storyLine(promise)), promise);
    const page = {
      address: '/about/',
      kind: 'page',
      file: 'pages/about.md',
      aliases: ['/us/'],
    } as const;
    assert.deepEqual(readSiteLine(siteLine({ ...page, aliases: [...page.aliases] })), page);
    const front = { address: '/', kind: 'front', place: 'https://example.org/', aliases: [] };
    assert.deepEqual(readSiteLine(JSON.stringify(front)), front);
    const { id: _, ...older } = promise;
    assert.deepEqual(readStoryLine(storyLine(older)), older, 'without an id, from before feeds');
  });

  test('has its keys in one order and no empty list', () => {
    const { pages, heirs, ...rest } = promise;
    const shuffled = storyLine({ pages, ...rest, heirs });
    assert.equal(shuffled, storyLine(promise));
    assert.equal(storyLine({ ...promise, heirs: [] }).includes('"heirs"'), false);
    assert.match(shuffled, /^\{"address":"[^"]+","file":"[^"]+","id":"tag:[^"]+","passages":/);
  });

  test('is refused where it is damaged', () => {
    const line = storyLine(promise);
    for (const damaged of [
      line.slice(0, -1),
      line.replace('0123456789abcdef', '0123'),
      line.replace('"moved"', '"lost"'),
      line.replace('"file":', '"fils":'),
      line.replace('tag:example.org', 'tag:Example org'),
      line.replace('/2025/03/17/гавань/', '/гавань/'),
      '[]',
      'null',
      '{}',
    ]) {
      assert.equal(readStoryLine(damaged), undefined, damaged);
    }
    assert.equal(readSiteLine('{"address":"/a/","kind":"feeling"}'), undefined);
    assert.equal(readSiteLine('{"address":"a","kind":"page"}'), undefined);
  });

  test('is refused where an address in it is none that a host could answer at', () => {
    const wrong = [
      '/topics/../2025-01/',
      '//example.org/',
      'old/',
      '/a%2e/',
      '/a?b',
      '/a//b/',
      '/\\a/',
    ];
    for (const address of [...wrong, '/a\u0301/', '/a\ud800/', `/${'a'.repeat(251)}/`]) {
      for (const key of ['former', 'aliases', 'pages'] as const) {
        const line = storyLine({ ...promise, [key]: ['/good/', address] });
        assert.equal(readStoryLine(line), undefined, `${key} ${address}`);
      }
      for (const line of [
        { address, kind: 'topic' },
        { address: '/about/', kind: 'page', aliases: [address] },
      ]) {
        assert.equal(readSiteLine(JSON.stringify(line)), undefined, JSON.stringify(line));
      }
    }
    const within = storyLine({ ...promise, address: '/2025/03/17/a?b/' });
    assert.equal(readStoryLine(within), undefined);
  });
});

describe('a file of the ledger', () => {
  test('holds each line once, by address, and ends with a line end', () => {
    const line = (address: string): string => storyLine({ ...promise, ...bare, address });
    const [a, b] = [line('/2025/03/17/a/'), line('/2025/03/17/a-b/')];
    assert.equal(fileText([a, b, a]), `${b}\n${a}\n`);
    assert.equal(fileText([b, a]), fileText([a, b]));
    assert.equal(fileText([]), '');
  });

  test('is that of the month in the address', () => {
    assert.equal(fileOfStory('/2025/03/17/talks/'), '2025-03.jsonl');
    for (const name of ['2025-03.jsonl', 'site.jsonl']) assert.ok(isLedgerFile(name));
    for (const name of ['2025-3.jsonl', 'site.json', '.2025-03.jsonl.tmp', '.gitattributes']) {
      assert.ok(!isLedgerFile(name));
    }
  });
});
