import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { storyJson, storyJsonSchema, type StoryJson } from '../../../src/share/json.ts';
import { site, tell, wholeText } from './told-story.ts';

// The cast: storyJson writes a StoryJson, and the schema below holds it to that.
const json = JSON.parse(storyJson(tell(wholeText), site)) as StoryJson;

describe('a story in JSON', () => {
  test('is what its schema says, and nothing else is', () => {
    const schema: unknown = JSON.parse(readFileSync('src/story/story.schema.json', 'utf8'));
    // The cast: the generated schema of an object has both.
    const ofStory = schema as { properties: object; required: string[] };
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    const valid = ajv.compile(storyJsonSchema(ofStory));
    assert.ok(valid(json), ajv.errorsText(valid.errors));
    const { url, ...without } = json;
    assert.equal(url, 'https://example.org/news/2026/02/06/bridge/');
    assert.equal(valid(without), false);
  });

  test('has every link whole, in the HTML and in the list of links', () => {
    const [first] = json.opening;
    assert.ok(first?.type === 'paragraph');
    assert.match(first.html, /href="https:\/\/example\.org\/news\/about\/"/);
    assert.match(first.html, /href="https:\/\/example\.org\/news\/2026\/02\/06\/bridge\/#fn-1"/);
    assert.ok(json.links.every(({ href }) => href.startsWith('https://')));
  });

  test('names those who sign', () => {
    assert.deepEqual(json.by, [{ id: 'm-okafor', name: 'M. Okafor', role: 'Correspondent' }]);
  });
});
