import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../../src/site/settings.ts';

const least = [
  'name: The Harbour Gazette',
  'description: A paper.',
  'address: https://gazette.example/news',
  'desks: [{ id: city, name: City }]',
];
const read = (...lines: string[]) => readSettings([...least, ...lines].join('\n'), 'site.yaml');
const ids = (...lines: string[]) =>
  read(...lines).problems.map(({ id, line, column }) => `${line}:${column} ${id}`);

test('four fields are enough; the rest has the defaults of the content model', () => {
  const { site, problems } = read();
  assert.deepEqual(problems, []);
  assert.deepEqual(site, {
    name: 'The Harbour Gazette',
    description: 'A paper.',
    address: 'https://gazette.example/news/',
    language: 'en',
    zone: 'UTC',
    desks: [{ id: 'city', name: 'City' }],
    speakers: [],
    share: ['copy', 'email', 'bluesky', 'mastodon', 'whatsapp'],
    cards: true,
    search: true,
    offline: true,
    outputs: ['json', 'text', 'markdown', 'cite', 'embed'],
    feeds: { entries: 30 },
  });
});

test('every field of the content model is read', () => {
  const { site, problems } = read(
    'tagline: News of the harbour',
    'contact: desk@gazette.example',
    'licence: CC BY 4.0',
    'publisher: { name: Gazette Ltd, logo: logo.svg, url: "https://gazette.example/" }',
    'principles: /standards/',
    'language: UK-ua',
    'zone: Europe/Kyiv',
    'speakers: [{ name: Ines Calder, also: [I. Calder], role: engineer }]',
    'share: [email, copy, email]',
    'cards: off',
    'search: no',
    'offline: false',
    'outputs: [text, json]',
    'feeds: { entries: 10, hub: "https://hub.example/" }',
    'face: { text: Gazette Serif, heading: Gazette Sans, files: [serif.woff2] }',
    'security: { contact: "mailto:security@gazette.example", expires: 2027-01-02 }',
    'indexnow: 0123456789abcdef',
  );
  assert.deepEqual(problems, []);
  assert.equal(site?.language, 'uk-UA');
  assert.deepEqual(site.share, ['email', 'copy']);
  assert.deepEqual([site.cards, site.search, site.offline], [false, false, false]);
  assert.deepEqual(site.outputs, ['json', 'text']);
  assert.deepEqual(site.feeds, { entries: 10, hub: 'https://hub.example/' });
  assert.equal(site.security?.expires, '2027-01-02T00:00:00+00:00');
  assert.deepEqual(site.face?.files, ['serif.woff2']);
  assert.deepEqual(site.publisher?.logo, 'logo.svg');
});

test('an empty file lacks its four fields and nothing else', () => {
  const { site, problems } = readSettings('', 'content/site.yaml');
  assert.equal(site, undefined);
  assert.deepEqual(
    problems.map(({ what }) => what),
    ['name', 'description', 'address', 'desks'].map((field) => `site.yaml has no "${field}".`),
  );
  assert.equal(problems[0]?.path, 'content/site.yaml');
});

test('a name from another program is told with ours', () => {
  const { problems } = readSettings('title: A\nurl: B\ntimezone: C', 'content/site.yaml');
  assert.deepEqual(
    problems.flatMap(({ what }) => /Did you mean "(.*)"/.exec(what)?.[1] ?? []),
    ['name', 'address', 'zone'],
  );
});

test('each rule has its problem at the word that breaks it', () => {
  assert.deepEqual(ids('zone: Kyiv'), ['5:7 site/zone']);
  assert.deepEqual(ids('language: english language'), ['5:11 site/language']);
  assert.deepEqual(ids('language: English'), ['5:11 site/language']);
  assert.deepEqual(ids('share: [copy, blusky]'), ['5:15 site/value']);
  assert.deepEqual(ids('cards: maybe'), ['5:8 site/value']);
  assert.deepEqual(ids('feeds: { entries: 0 }'), ['5:19 site/value']);
  assert.deepEqual(ids('principles: standards'), ['5:13 site/value']);
  assert.deepEqual(ids('security: { contact: a@b.example, expires: soon }'), ['5:44 site/expires']);
  assert.deepEqual(ids('security: { contact: "http://a.example/", expires: 2027-01-02 }'), [
    '5:22 site/value',
  ]);
  assert.deepEqual(ids('tagine: x'), ['5:1 site/field']);
});

test('two desks with one id, and an id that no address can hold, are refused', () => {
  const desks = (...list: string[]) =>
    readSettings([...least.slice(0, 3), 'desks:', ...list].join('\n'), 'site.yaml').problems.map(
      ({ id, line }) => `${line} ${id}`,
    );
  const world = '  - { id: world, name: World }';
  assert.deepEqual(desks(world, world), ['6 site/desk-twice']);
  assert.deepEqual(desks('  - { id: World News, name: World }'), ['5 site/desk-id']);
  assert.deepEqual(desks('  []'), ['5 site/value']);
});

test('one spelling cannot be two speakers, whatever its case', () => {
  const { problems } = read(
    'speakers:',
    '  - { name: Ann Lee, also: [A. Lee, ann lee] }',
    '  - { name: Bo Lee, also: [a. lee] }',
  );
  assert.deepEqual(
    problems.map(({ id, line, column, what }) => `${line}:${column} ${id} ${what}`),
    ['7:28 site/speaker-twice "a. lee" is a spelling of two speakers: Ann Lee and Bo Lee.'],
  );
});
