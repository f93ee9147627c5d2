import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { readFields } from '../../../src/site/yaml.ts';
import { problemsOf, read, told } from './sample-fields.ts';

describe('problems of fields', () => {
  test('a missing field is told at the beginning, with what belongs there', () => {
    assert.deepEqual(problemsOf('kind: report'), [
      '1:1 story/missing The story has no "headline". / Add a line that begins "headline:". Best under 110 characters.',
    ]);
  });

  test('an empty field that is required is told on its own line', () => {
    assert.deepEqual(
      problemsOf('kind: report\nheadline:').map((one) => one.slice(0, 17)),
      ['3:1 story/missing'],
    );
  });

  test('a field inside a field is told in the field that lacks it', () => {
    assert.deepEqual(problemsOf('headline: x\npicture:\n  file: a.png\n').slice(0, 1), [
      '4:3 story/missing The story has no "alt" of "picture". / Add a line that begins "alt:".',
    ]);
  });

  test('a field that lacks between braces is to be written there', () => {
    const words = problemsOf('headline: x\npicture: { file: a.png }\n');
    assert.match(words[0] ?? '', /no "alt" of "picture"\. \/ Add between the braces "alt:"\./);
  });

  test('a line of a list that a colon made a group is told with the quotation marks it needs', () => {
    assert.deepEqual(problemsOf('headline: x\ntopics:\n  - Note: it is shut'), [
      '4:5 yaml/colon A value that holds a colon and a space needs quotation marks around it. / Write - "Note: it is shut"',
    ]);
  });

  test('an address without https:// inside a group of one of two forms is told as such', () => {
    const address = z.union([z.url(), z.email()]);
    const links = z.strictObject({
      links: z.array(z.union([address, z.strictObject({ title: z.string(), url: address })])),
    });
    const { problems } = readFields(links, 'links: [a.org, {title: A, url: a.org}, {title: A}]', {
      path: 'calder.md',
      firstLine: 2,
      of: 'person',
    });
    assert.deepEqual(problems.map(told), [
      '2:9 person/value Number 1 of "links" cannot be "a.org". / Write the whole address: https://example.org/.',
      '2:32 person/value "url" in number 2 of "links" cannot be "a.org". / Write the whole address: https://example.org/.',
      '2:40 person/missing The person has no "url" in number 3 of "links". / Add between the braces "url:".',
    ]);
  });

  test('a name from another program is told with ours', () => {
    assert.deepEqual(problemsOf('title: x\ntags: [y]'), [
      '2:1 story/field "title" is not a field of a story. Did you mean "headline"?',
      '3:1 story/field "tags" is not a field of a story. Did you mean "topics"?',
    ]);
  });

  test('what is right beside a wrong field can be checked further, and is no value', () => {
    const { value, readable } = read('headline: x\nentries: many\npublished: 2026\nfoo: 1');
    assert.equal(value, undefined);
    assert.deepEqual(readable, { headline: 'x', kind: 'report', published: '2026' });
  });

  test('an unknown field is told in the words of the house, with the one that was meant', () => {
    assert.deepEqual(problemsOf('headline: x\n\nheadlin: y'), [
      '4:1 story/field "headlin" is not a field of a story. Did you mean "headline"?',
    ]);
    assert.deepEqual(problemsOf('headline: x\nby:\n  - {nam: x, name: y}'), [
      '4:6 story/field "nam" is not a field of "by". Did you mean "name"?',
    ]);
  });

  test('a required field that was only misspelt is told once', () => {
    assert.deepEqual(problemsOf('headlin: x\npicture: {fil: a.png, alt: b}'), [
      '3:11 story/field "fil" is not a field of "picture". Did you mean "file"?',
      '2:1 story/field "headlin" is not a field of a story. Did you mean "headline"?',
    ]);
    assert.deepEqual(
      read('headlin: x\nheadline: [a]').problems.map(({ id }) => id),
      ['story/form', 'story/field'],
    );
  });

  test('an unknown field that is like none is told with all there are', () => {
    assert.deepEqual(problemsOf('headline: x\nzzz: y'), [
      '3:1 story/field "zzz" is not a field of a story. / The fields are headline, kind, topics, by, published, picture, entries, nav, notes.',
    ]);
  });

  test('a word out of a list is told with the nearest of it', () => {
    assert.deepEqual(problemsOf('headline: x\nkind: raport'), [
      '3:7 story/value "kind" cannot be "raport". Did you mean "report"? / Write one of: report, analysis, opinion.',
    ]);
  });

  test('a wrong form is told with what it should be and is', () => {
    assert.deepEqual(problemsOf('headline: [a]\ntopics: a\nentries: x\nby: [[a]]\npicture: a'), [
      '2:11 story/form "headline" should be text, and is a list. / Write words on one line.',
      '3:9 story/form "topics" should be a list, and is text. / Write [one, two], or each on a line of its own after "- ".',
      '5:6 story/form Number 1 of "by" should be text or a group of fields, and is a list. / Write words on one line. Or: Write its fields under it, each on a line of its own, two spaces further in.',
      '6:10 story/form "picture" should be a group of fields, and is text. / Write its fields under it, each on a line of its own, two spaces further in.',
      '4:10 story/form "entries" should be a number, and is text. / Write it in digits.',
    ]);
  });

  test('a rule of a field names its own problem', () => {
    assert.deepEqual(problemsOf('headline: x\npublished: 2 Jan 2026'), [
      '3:12 story/date The date "2 Jan 2026" is not one this site can read. / Write 2026-01-02, or 2026-01-02T14:30-05:00 to give the hour.',
    ]);
    assert.deepEqual(problemsOf('headline: x\nentries: 501'), [
      '3:10 story/value "entries" cannot be "501". / Write at most 500.',
    ]);
  });

  test('each sort of file has its own ids', () => {
    for (const kind of ['story', 'site', 'person', 'page'] as const) {
      const ids = read('zzz: x\nkind: y\ntopics: z', kind).problems.map(({ id }) => id);
      assert.deepEqual(ids.sort(), [
        `${kind}/field`,
        `${kind}/form`,
        `${kind}/missing`,
        `${kind}/value`,
      ]);
    }
  });

  test('a place can be asked for later', () => {
    const { placeOf } = read('headline: x\nby:\n  - a\n  - name: b\npicture:\n');
    const at = (...keys: (string | number)[]) => {
      const { path, line, column } = placeOf(keys);
      return `${path}:${line}:${column}`;
    };
    assert.equal(at('headline'), 'talks.md:2:11');
    assert.equal(at('by', 0), 'talks.md:4:5');
    assert.equal(at('by', 1, 'name'), 'talks.md:5:11');
    assert.equal(at('by', 1, 'role'), 'talks.md:5:5');
    assert.equal(at('picture'), 'talks.md:6:1');
    assert.equal(at('published'), 'talks.md:1:1');
  });
});
