import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { storyMarkdown } from '../../../src/share/markdown.ts';
import { site, tell, tellBody, wholeText } from './told-story.ts';

describe('a story in Markdown', () => {
  test('keeps the dateline where no paragraph opens the story', () => {
    const told = tell(
      `---\nheadline: A\nstandfirst: B.\ndesk: city\ndateline: Kyiv\npublished: 2026-02-06\n---\n- one\n`,
    );
    assert.match(storyMarkdown(told, site), /\n\nKyiv\n\n- one\n/);
  });

  test('has its headline, facts, body, corrections, sources and notes, links whole', () => {
    const markdown = storyMarkdown(tell(wholeText), site);
    assert.equal(
      markdown,
      `# Bridge to close for 11 weeks & more

**Inspectors found cracked bearings.**

By M. Okafor, Correspondent\\
6 February 2026, 17:40 CET\\
City, Analysis

## Key points

- The bridge shuts at midnight.

Northhaven, Norway — The bridge will *close* on Sunday, [the notice](https://example.org/news/about/) says.[^1] We close it now.

## What was found

> The bearings are forty years old.
>
> — Tomas Reyes, inspector

1986\\. That was the year it opened: 2 \\* 3 < 7.

| Span | Cracks |
| :-- | --: |
| Third | 2 \\| 3 |

**The next weeks**

- **8 February 2026** — The bridge closes.

\`\`\`
a  |  b
\`\`\`

## Correction

**Corrected 7 February 2026.** An earlier version gave the number of spans as eight.

## Disclosure

The Port Authority advertises with us.

## Sources

- [Inspection report 14/2026](<https://example.com/14>), Port Authority

[^1]: Report, page 3. See [below](https://example.org/news/2026/02/06/bridge/#what-was-found).

<https://example.org/news/2026/02/06/bridge/>
`,
    );
  });

  test('tells what a table shows above it, and where it is from below it', () => {
    const { story, ...rest } = tellBody(
      ':::table[Votes by *district*]{credit="Source: Port_Authority_"}\n| District | For |\n| --- | --- |\n| Harbour | 988 |\n:::',
    );
    const markdown = storyMarkdown({ ...rest, story }, site);
    const written =
      '**Votes by *district***\n\n| District | For |\n| :-- | :-- |\n| Harbour | 988 |\n\nSource: Port_Authority\\_\n';
    assert.ok(markdown.includes(written), markdown);
    const again = tellBody(written).story.opening;
    const [table] = story.opening;
    assert.deepEqual(
      again.map((block) => 'text' in block && block.text),
      ['Votes by district', false, 'Source: Port_Authority_'],
    );
    assert.ok(table?.type === 'table' && again[1]?.type === 'table');
    assert.deepEqual([again[1].head, again[1].rows], [table.head, table.rows]);
  });

  test('gives back the body that it was made from, read again', () => {
    const body = [
      'One *two **three** four*, `a``b`, ~~gone~~ and [a (b)](https://example.com/a_(b)).',
      '## A C# heading #',
      '- one\n- two\n\n  more of two\n  1. deep\n  2. deeper',
      '> quoted\n>\n> twice',
      'A line\\\nbroken, H<sub>2</sub>O.',
      '***',
      '\\# no heading, \\- no list, snake_case, \\_no emphasis\\_, AT&amp;amp;T',
    ].join('\n\n');
    const once = tellBody(body).story;
    const markdown = storyMarkdown({ story: once, deskName: 'City', by: [] }, site);
    const again = tellBody(markdown.slice(markdown.indexOf('One ')).replace(/\n<http.*\n$/, ''));
    assert.deepEqual(again.story.opening, once.opening);
    assert.deepEqual(again.story.sections, once.sections);
  });
});
