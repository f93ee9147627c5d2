// Owns what makes a feed valid: Atom by the schema of RFC 4287 and what it cannot say, RSS by the words of
// its specification, JSON Feed by a schema of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';

const schemas = join(import.meta.dirname, 'schemas');

/** Gives what throws at a document that is no Atom feed. */
export function atomRule(): (xml: string) => void {
  const schema = XmlDocument.fromBuffer(readFileSync(join(schemas, 'atom.rng')));
  const validator = RelaxNGValidator.fromDoc(schema);
  return (xml) => {
    const checked = XmlDocument.fromString(xml);
    try {
      validator.validate(checked);
    } finally {
      checked.dispose();
    }
    const ids = [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, 'two entries have one id');
    assert.match(xml, /<link rel="self" /, 'a feed names itself (RFC 4287, section 4.1.1)');
  };
}

/** Gives what throws at a text that is no JSON Feed. */
export function jsonRule(): (text: string) => void {
  const ajv = new Ajv({ allErrors: true });
  formats.default(ajv);
  const schema: unknown = JSON.parse(readFileSync(join(schemas, 'json-feed.json'), 'utf8'));
  // The cast: the file is an object, as JSON schemas are.
  const valid = ajv.compile(schema as object);
  return (text) => {
    assert.ok(valid(JSON.parse(text)), ajv.errorsText(valid.errors));
  };
}

/** What the specification of RSS 2.0 knows in a channel and in an item; `once` is what we always write, `many` may be repeated. */
const channel = {
  ...{ title: 'once', link: 'once', description: 'once', language: '', copyright: '' },
  ...{ managingEditor: '', webMaster: '', pubDate: '', lastBuildDate: '', category: 'many' },
  ...{ generator: '', docs: '', cloud: '', ttl: '', image: '', textInput: '', item: 'many' },
};
const item = {
  ...{ title: 'once', link: 'once', description: '', author: '', category: 'many', comments: '' },
  ...{ enclosure: '', guid: 'once', pubDate: 'once', source: '' },
};
const mailDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;

type Node = Record<string, unknown[]>;

/** Throws at a document that is no RSS 2.0. */
export function checkRss(xml: string): void {
  XmlDocument.fromString(xml).dispose();
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false },
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
  });
  // The cast: with isArray everything but an attribute is a list.
  const read = parser.parse(xml) as { rss: [{ '@version': string; channel: [Node] }] };
  const [rss] = read.rss;
  assert.equal(rss['@version'], '2.0');
  assert.equal(rss.channel.length, 1);
  const [top] = rss.channel;
  checkNode(top, channel);
  // The cast: as above.
  const items = (top['item'] ?? []) as Node[];
  for (const one of items) checkNode(one, item);
  const ids = items.map((one) => JSON.stringify(one['guid']));
  assert.equal(new Set(ids).size, ids.length, 'two items have one guid');
  const dates = [top['lastBuildDate'] ?? [], ...items.map((one) => one['pubDate'] ?? [])].flat();
  for (const date of dates) assert.match(String(date), mailDate);
  for (const link of [top['link'], ...items.map((one) => one['link'])]) {
    assert.match(String(link), /^https?:\/\//);
  }
  for (const enclosure of items.flatMap((one) => one['enclosure'] ?? [])) {
    const attributes = Object.keys(Object(enclosure)).sort();
    assert.deepEqual(attributes, ['@length', '@type', '@url']);
  }
}

function checkNode(node: Node, known: Readonly<Record<string, string>>): void {
  const own = Object.keys(node).filter((name) => !/[:@#]/.test(name));
  assert.deepEqual(
    own.filter((name) => known[name] === undefined),
    [],
    'RSS knows no such elements',
  );
  for (const [name, times] of Object.entries(known)) {
    const count = node[name]?.length ?? 0;
    if (times === 'once') assert.equal(count, 1, `${name} stands ${count} times`);
    else if (times === '') assert.ok(count <= 1, `${name} stands ${count} times`);
  }
}
