import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { generated } from '../generated.ts';

const files = await generated();

for (const [path, text] of files) {
  test(`${path} is what its source says; if not, npm run schema writes it anew`, async () => {
    assert.equal(await readFile(path, 'utf8'), text);
  });
}

for (const path of [...files.keys()].filter((one) => one.endsWith('.json'))) {
  test(`${path} is a JSON Schema that a strict validator accepts`, () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    formats.default(ajv);
    assert.equal(typeof ajv.compile(JSON.parse(files.get(path) ?? '')), 'function');
  });
}

test('the front matter schema accepts the fields of the content model and refuses a slip', () => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  const accepts = ajv.compile(JSON.parse(files.get('src/story/front-matter.schema.json') ?? ''));
  const fields = {
    headline: 'Harbour bridge to close',
    standfirst: 'Ferries will run.',
    desk: 'city',
    published: '2026-02-06T17:40+01:00',
    by: ['m-okafor', { name: 'Ann', role: 'photographer' }],
  };
  assert.equal(accepts(fields), true);
  assert.equal(accepts({ ...fields, headlin: 'x' }), false);
  assert.equal(accepts({ ...fields, kind: 'raport' }), false);
});
