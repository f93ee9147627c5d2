// Owns the check that what is not published is in no byte of the printed site.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { printedFiles } from './printed.ts';

const place = mkdtempSync(join(tmpdir(), 'stet-leaks-'));

const site = `name: The Leak Test
description: A paper with secrets.
address: https://leaks.example/
desks:
  - { id: city, name: City }
`;

/** A story whose every part holds its own telling word. */
function story(word: string, more: string): string {
  return `---
headline: Headline of ${word}
standfirst: Standfirst of ${word}.
desk: city
topics: [Bridges, Topic${word}]
thread: thread-${word}
published: 2026-03-01T08:00Z
corrections:
  - { date: 2026-03-02, text: Correction of ${word}. }
${more}
---
Body of ${word}. :pull[Pulled from ${word}, as it was said.]{by="Speaker ${word}"}

## Section of ${word}

See [the open story](open.md).
`;
}

before(() => {
  const stories = join(place, 'content/stories');
  mkdirSync(stories, { recursive: true });
  writeFileSync(join(place, 'content/site.yaml'), site);
  const write = (word: string, more: string): void =>
    writeFileSync(join(stories, `${word.toLowerCase()}.md`), story(word, more));
  write('Open', 'status: ready');
  write('Zqdraft', 'status: draft');
  write('Zqembargo', 'embargo: 2026-06-01T12:00Z');
  write('Zqgone', 'status: withdrawn\nwithdrawn: It was not true.');
});

after(() => rmSync(place, { recursive: true, force: true }));

/** The bytes of a file; those of the search index are packed. */
function unpacked(bytes: Buffer): string {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('latin1');
}

/** Builds at the hour `now`; answers the printed files that hold `word` in name or bytes. */
function build(now: string): { said: string; holding(word: string): string[] } {
  const args = ['build', '--content', 'content', '--out', 'dist', '--cache', 'cache', '--now', now];
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(process.cwd(), 'src/cli/stet.ts'), ...args], {
    cwd: place,
    env,
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  const dist = join(place, 'dist');
  return {
    said: run.stdout + run.stderr,
    holding: (word) =>
      printedFiles(dist).filter((file) =>
        `${file}\n${unpacked(readFileSync(join(dist, file)))}`.toLowerCase().includes(word),
      ),
  };
}

describe('what is not published', () => {
  test('drafts, embargoed stories and the words of withdrawn ones are in no output', () => {
    const { said, holding } = build('2026-05-01T12:00Z');
    assert.ok(holding('headline of open').length > 3, 'the open story is printed');
    const indexed = holding('body of open').filter((file) => file.startsWith('search/'));
    assert.equal(indexed.length, 1, 'the open story can be looked up');
    const words = holding('open').filter((file) => file.endsWith('.pf_index'));
    assert.ok(words.length >= 1, 'files of words are unpacked');
    assert.deepEqual(holding('zqdraft'), []);
    assert.deepEqual(holding('zqembargo'), []);
    assert.match(said, /2026-06-01/, 'the build says when to run next');
    assert.deepEqual(holding('body of zqgone'), []);
    assert.deepEqual(holding('pulled from zqgone'), []);
    assert.ok(holding('it was not true').length >= 1, 'the reason is told');
    const headline = holding('headline of zqgone');
    assert.ok(headline.length >= 1);
    const told = holding('zqgone').filter((file) => /sitemap|^llms\.txt$|^robots\.txt$/.test(file));
    assert.deepEqual(told, [], 'no search engine is told of what was withdrawn');
    assert.ok(holding('2026/03/01/open/').some((file) => file.startsWith('sitemap/')));
    const own = '2026/03/01/zqgone/';
    assert.deepEqual(
      headline.filter((file) => !file.startsWith(own)),
      [],
    );
  });

  test('an embargoed story is printed when its hour has come', () => {
    const { holding } = build('2026-06-01T12:00Z');
    assert.ok(holding('body of zqembargo').length >= 1);
    assert.deepEqual(holding('zqdraft'), []);
  });
});
