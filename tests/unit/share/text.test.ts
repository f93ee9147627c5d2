import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { storyText } from '../../../src/share/text.ts';
import { site, tell, tellBody, wholeText } from './told-story.ts';

describe('a story in plain text', () => {
  const text = storyText(tell(wholeText), site);

  test('reads from headline to address in the order of its page', () => {
    assert.equal(
      text,
      `Bridge to close for 11 weeks & more

Inspectors found cracked bearings.

By M. Okafor, Correspondent
6 February 2026, 17:40 CET
City, Analysis

Key points
----------

- The bridge shuts at midnight.

Northhaven, Norway — The bridge will close on Sunday, the notice says.[1] We close it now.

What was found
--------------

    The bearings are forty years old.
    — Tomas Reyes, inspector

1986. That was the year it opened: 2 * 3 < 7.

Span | Cracks
Third | 2 | 3

The next weeks
- 8 February 2026: The bridge closes.

    a  |  b

Notes
-----

[1] Report, page 3. See below.

Correction
----------

Corrected 7 February 2026. An earlier version gave the number of spans as eight.

Disclosure
----------

The Port Authority advertises with us.

Sources
-------

- Inspection report 14/2026, Port Authority, https://example.com/14

https://example.org/news/2026/02/06/bridge/
`,
    );
  });

  test('keeps the dateline where no paragraph opens the story', () => {
    const dated = (body: string) =>
      tell(
        `---\nheadline: A\nstandfirst: B.\ndesk: city\ndateline: { place: Kyiv, country: Ukraine }\npublished: 2026-02-06\n---\n${body}\n`,
      );
    assert.match(storyText(dated('- one\n- two'), site), /\n\nKyiv, Ukraine\n\n- one\n/);
    assert.match(storyText(dated('## Part\n\nWords.'), site), /\n\nKyiv, Ukraine\n\nPart\n/);
    assert.match(storyText(dated('Words.'), site), /\n\nKyiv, Ukraine — Words\.\n/);
  });

  test('says what is struck out, raised or quoted, which its letters alone would not', () => {
    const told = tellBody('~~Eight~~ nine spans, 10<sup>6</sup> bolts, <q>safe</q>.');
    assert.match(storyText(told, site), /~~Eight~~ nine spans, 10\^6 bolts, “safe”\./);
  });

  test('keeps footnotes in tables, and what follows a first line under it', () => {
    const told = storyText(
      tellBody(
        `| Span | Crack |\n| --- | --- |\n| Third | 95[^1] |\n\n:::timeline\n- 2026-02-08 — It closes.\n\n  With a party.\n- 2027 — The end.\n:::\n\n[^1]: Measured twice.\n\n    By hand.`,
      ),
      site,
    );
    assert.match(told, /^Third \| 95\[1\]$/m);
    assert.match(
      told,
      /^- 8 February 2026: It closes\.\n\n {2}With a party\.\n- 2027: The end\.$/m,
    );
    assert.match(told, /^\[1\] Measured twice\.\n\n {4}By hand\.$/m);
  });

  test('tells what a table shows above it, and where it is from below it', () => {
    const told = storyText(
      tellBody(
        ':::table[Votes by *district*]{credit="Source: Port Authority"}\n| District | For |\n| --- | --- |\n| Harbour | 988 |\n:::',
      ),
      site,
    );
    assert.match(
      told,
      /^Votes by district\nDistrict \| For\nHarbour \| 988\nSource: Port Authority$/m,
    );
  });

  test('sets commas as the language of the story does', () => {
    const told = tell(
      `---\nheadline: ميناء\nstandfirst: جسر.\ndesk: city\nlanguage: ar\ndateline: { place: القاهرة, country: مصر }\npublished: 2026-02-06\n---\nكلمات.\n\n> اقتباس.\n>\n> — إينس كالدر، مهندسة\n`,
    );
    assert.match(storyText(told, site), /القاهرة، مصر — كلمات/);
    assert.doesNotMatch(storyText(told, site), /\p{sc=Arabic},/u);
  });

  test('is signed by the publication where nobody signs', () => {
    const told = { ...tellBody('Words.'), by: [] };
    assert.match(storyText(told, site), /^By Northhaven Courier$/m);
  });

  test('of a withdrawn story says only that it is and why', () => {
    const { story, ...rest } = tellBody('Words that were wrong.');
    const withdrawn = 'The source made it up.';
    const gone = { ...rest, story: { ...story, status: 'withdrawn' as const, withdrawn } };
    const told = storyText(gone, site);
    assert.match(told, /Withdrawn\. The source made it up\./);
    assert.doesNotMatch(told, /Words that were wrong|cracked bearings|Okafor/);
  });

  test('is told in the language of the story', () => {
    const told = tell(
      `---\nheadline: Міст\nstandfirst: Закриють.\ndesk: city\nlanguage: uk\npublished: 2026-02-06\nupdated: 2026-02-07\n---\nСлова.\n`,
    );
    assert.match(storyText(told, site), /^Оновлено 7 лютого 2026/m);
  });
});
