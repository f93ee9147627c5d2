// Owns the check that a story reads from top to bottom where a page is text and nothing else: in lynx and w3m.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Story } from '../../src/story/story.ts';
import { findProgram } from '../runner/find-program.ts';
import { bare, bodyPassages, lettersOf, printedStories } from './passages.ts';
import { distFolder, siteFolder } from './printed.ts';

const browsers = {
  lynx: ['-dump', '-nolist', '-width=200', '-assume_charset=utf-8', '-display_charset=utf-8'],
  w3m: ['-dump', '-cols', '200', '-I', 'UTF-8', '-O', 'UTF-8', '-T', 'text/html'],
};

/** The masthead and a way past it are shorter than this, in letters. */
const longestBefore = 400;

const stories = [distFolder(), siteFolder('arabic')]
  .flatMap((site) => printedStories(site))
  .filter(({ story }) => story.status === 'ready');

for (const [name, args] of Object.entries(browsers)) {
  const found = await findProgram(name, name);
  const skip = 'missing' in found && found.missing;

  describe(`a story in ${name}`, () => {
    const read = new Map<Story, string>();
    const text = (story: Story, site: string, folder: string): string => {
      const known = read.get(story);
      if (known !== undefined || 'missing' in found) return known ?? '';
      const file = join(site, folder, 'index.html');
      const run = spawnSync(found.path, [...args, file], {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', HOME: '/nonexistent' },
      });
      assert.equal(run.status, 0, run.stderr);
      read.set(story, run.stdout);
      return run.stdout;
    };

    test('begins with the masthead and little else before its headline', { skip }, () => {
      for (const { story, site, folder } of stories) {
        const whole = bare(text(story, site, folder));
        const at = whole.indexOf(bare(story.headline));
        assert.ok(at >= 0, `${folder}: the headline is there`);
        assert.ok(at < longestBefore, `${folder}: ${at} letters before it: ${whole.slice(0, at)}`);
        const before = whole.slice(0, at);
        const listed = story.sections.filter(({ heading }) => before.includes(bare(heading.text)));
        assert.deepEqual(
          listed.map(({ heading }) => heading.text),
          [],
          `${folder}: contents before the headline`,
        );
      }
    });

    test('tells every passage in order', { skip }, () => {
      for (const { story, site, folder } of stories) {
        const whole = lettersOf(text(story, site, folder));
        let at = whole.indexOf(lettersOf(story.headline));
        for (const passage of [story.standfirst, ...bodyPassages(story)]) {
          const found = whole.indexOf(lettersOf(passage), at);
          assert.ok(found >= at, `${folder}: "${passage}" is not there, or stands too early`);
          at = found;
        }
      }
    });

    test('keeps its points, corrections and sources', { skip }, () => {
      for (const { story, site, folder } of stories) {
        const whole = bare(text(story, site, folder));
        const kept = [
          ...story.points,
          ...story.corrections.map((one) => one.text),
          ...story.sources.map(({ title }) => title),
        ];
        assert.deepEqual(
          kept.filter((words) => !whole.includes(bare(words))),
          [],
          folder,
        );
      }
    });

    test('says words that are set large at most once more, and whose they are', { skip }, () => {
      for (const { story, site, folder } of stories) {
        const whole = bare(text(story, site, folder));
        const body = bare(bodyPassages(story).join(' '));
        for (const { words, speaker } of story.pullQuotes) {
          const pieces = whole.split(bare(words));
          const said = body.split(bare(words)).length - 1;
          assert.ok(pieces.length - 1 <= said + 1, `${folder}: "${words}" too often`);
          if (pieces.length - 1 <= said || speaker === undefined) continue;
          const after = pieces.slice(1).map((piece) => piece.slice(0, 120));
          assert.ok(
            after.some((piece) => piece.includes(bare(speaker))),
            `${folder}: "${words}" stands without its speaker`,
          );
        }
      }
    });
  });
}
