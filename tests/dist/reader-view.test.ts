// Owns the check that a browser's reader view keeps what a story says, and does not say it twice: of every
// story of the demonstration, of the corpus and of the paper in Arabic.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Readability, isProbablyReaderable } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block, Story } from '../../src/story/story.ts';
import { bare, bodyPassages, lettersOf, printedStories } from './passages.ts';
import { allSites } from './printed.ts';

interface View {
  folder: string;
  story: Story;
  text: string;
  offered: boolean;
  article: ReturnType<Readability['parse']>;
}

const views: View[] = allSites()
  .flatMap((site) => printedStories(site))
  .filter(({ story }) => story.status === 'ready')
  .map(({ site, folder, story }) => {
    const html = readFileSync(join(site, folder, 'index.html'), 'utf8');
    const offered = isProbablyReaderable(parseHTML(html).document);
    // Shorter pieces than a reader asks for are cases of the corpus.
    const article = new Readability(parseHTML(html).document, { charThreshold: 0 }).parse();
    return { folder, story, offered, article, text: bare(article?.textContent ?? '') };
  });

/** Fails with a line for each story about which `fault` has something to say. */
function nothing(of: readonly View[], fault: (view: View) => readonly string[]): void {
  assert.ok(of.length > 0, 'there are stories to look at');
  const faults = of.flatMap((view) => fault(view).map((one) => `${view.folder}: ${one}`));
  assert.equal(faults.slice(0, 40).join('\n'), '');
}

/** How often `words` occur in `text`, both bare. */
function count(text: string, words: string): number {
  return words === '' ? 0 : text.split(words).length - 1;
}

describe('the reader view', () => {
  test('is offered for every story that is long enough to be read at length', () => {
    nothing(
      views.filter(({ story }) => story.words > 250),
      ({ offered }) => (offered ? [] : ['is not offered']),
    );
  });

  test('has the headline of the story', () => {
    nothing(views, ({ story, article }) =>
      bare(article?.title ?? '').includes(bare(story.headline)) ? [] : [`"${article?.title}"`],
    );
  });

  test('names those who sign', () => {
    nothing(
      views.filter(({ story }) => story.by.length > 0),
      ({ story, article }) =>
        story.by
          .flatMap((one) => ('name' in one ? [one.name] : []))
          .filter((name) => !bare(article?.byline ?? '').includes(bare(name)))
          .map((name) => `${name} is not in "${article?.byline}"`),
    );
  });

  test('knows the language and the hour of publication', () => {
    nothing(views, ({ story, article }) => [
      ...(article?.lang === story.language ? [] : [`its language is "${article?.lang}"`]),
      ...(article?.publishedTime?.startsWith(story.published.iso.slice(0, 10)) === true
        ? []
        : [`it was published "${article?.publishedTime}"`]),
    ]);
  });

  test('keeps every passage of the body, in order', () => {
    nothing(
      // One case is four words among three pictures, and that is no text to a reader.
      views.filter(({ folder }) => !folder.endsWith('/pictures')),
      ({ story, text }) => {
        const words = lettersOf(text);
        let at = 0;
        return bodyPassages(story).filter((passage) => {
          const found = words.indexOf(lettersOf(passage), at);
          if (found >= 0) at = found;
          return found < 0;
        });
      },
    );
  });

  test('keeps the dateline', () => {
    nothing(
      views.filter(({ story }) => story.dateline !== undefined),
      ({ story, text }) =>
        text.includes(bare(story.dateline?.place ?? '')) ? [] : [story.dateline?.place ?? ''],
    );
  });

  test('keeps corrections and the speakers of quotations', () => {
    nothing(views, ({ story, text }) => {
      const corrections = story.corrections.map((correction) => correction.text);
      const blocks = [story.opening, ...story.sections.map(({ blocks }) => blocks)].flat();
      const named = blocks.flatMap(speakerOf);
      return [...corrections, ...named].filter((words) => !text.includes(bare(words)));
    });
  });

  test('begins with no list of contents', () => {
    nothing(
      // A reader guesses where next to nothing is said; no story of a paper is so short.
      views.filter(({ story }) => story.sections.length > 1 && story.words > 60),
      ({ story, text }) => {
        const list = bare(story.sections.map(({ heading }) => heading.text).join(' '));
        const own = count(bare(bodyPassages(story).join(' ')), list);
        return count(text, list) > own ? ['the list of contents is in the text'] : [];
      },
    );
  });

  test('says no pull-quote twice', () => {
    nothing(views, ({ story, text }) => {
      const whole = bare(bodyPassages(story).join(' '));
      return story.pullQuotes
        .map(({ words }) => words)
        .filter((words) => {
          const said = Math.max(1, count(whole, bare(words)));
          return count(text, bare(words)) > said;
        });
    });
  });

  test('holds none of the navigation, and nothing of other stories', () => {
    nothing(
      views.filter(({ story }) => story.words > 250),
      ({ article }) => {
        const { document } = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`);
        return ['nav', 'form', 'button', 'header nav', 'script', 'style']
          .filter((selector) => document.querySelector(selector) !== null)
          .map((selector) => `there is a ${selector}`);
      },
    );
  });
});

function speakerOf(block: Block): string[] {
  return block.type === 'quotation' && block.speaker !== undefined ? [block.speaker] : [];
}
