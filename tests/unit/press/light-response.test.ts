import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LightResponse } from '../../../src/press/light-response.ts';

const bodies = ['', 'plain', 'Шість реакторів — “six”', new TextEncoder().encode('ستة مفاعلات')];

test('A light response says what a real one says', async () => {
  for (const body of bodies) {
    for (const init of [{}, { status: 404, statusText: 'Not Found' }]) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'x-y': 'z' };
      const [light, real] = [LightResponse, Response].map(
        (kind) => new kind(body, { ...init, headers }),
      );
      assert.ok(light && real);
      assert.equal(light.status, real.status);
      assert.equal(light.statusText, real.statusText);
      assert.equal(light.headers.get('Content-Type'), real.headers.get('Content-Type'));
      const bytes = await new LightResponse(body).bytes();
      assert.deepEqual(Buffer.from(bytes), Buffer.from(await new Response(body).bytes()));
      assert.equal(await light.text(), await real.text());
    }
  }
});

test('Bytes come out as they went in, also from the middle of a buffer', async () => {
  const bytes = new TextEncoder().encode('xx Київ yy').subarray(3, 11);
  assert.equal(await new LightResponse(bytes).text(), 'Київ');
  assert.deepEqual(await new LightResponse(bytes).bytes(), bytes);
});

test('No body is no body', async () => {
  assert.equal(await new LightResponse(null).text(), '');
  assert.equal(await new LightResponse(undefined, { status: 404 }).text(), '');
});
