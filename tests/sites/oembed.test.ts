// Owns the proof that programs which embed pages find how, from the address of a page alone: two of them,
// each by its own reading of oEmbed, against a printed site that is served.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { extract } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { fileOf } from '../../src/site/address.ts';
import { build, bytesOf, scratchSite } from './printing.ts';

const site = scratchSite('harbour');
const types: Readonly<Record<string, string>> = { html: 'text/html', json: 'application/json' };
let server: Server;
let root = '';

before(async () => {
  server = createServer(({ url = '/' }, response) => {
    const file = fileOf(decodeURI(new URL(url, 'http://localhost').pathname));
    try {
      const bytes = readFileSync(join(site.out, file));
      const type = types[file.replace(/^.*\./, '')] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // The cast: a server that listens at a port has one.
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { code, errors } = await build(site, ['--address', root]);
  assert.equal(code, 0, errors);
});

after(() => {
  server.close();
  server.closeAllConnections();
  site[Symbol.dispose]();
});

/** Addresses of the printed pages that match, absolute. */
function printed(form: RegExp): string[] {
  return Object.keys(bytesOf(site.out))
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((path) => form.test(path))
    .map((path) => encodeURI(root + path));
}

const stories = (): string[] => printed(/^\d{4}\/\d\d\/\d\d\/[^/]+\/$/);
const quotations = (): string[] => printed(/\/quotes\/[^/]+\/$/);

/** The address in the frame that an answer gives. */
function framed(html: string): string {
  return /<iframe src="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe('a program that embeds pages', () => {
  test('gets a frame for every story and every quotation, and the frame is there', async () => {
    assert.ok(stories().length > 3 && quotations().length > 1);
    for (const page of [...stories(), ...quotations()]) {
      const found = await extract(page);
      assert.equal(found.type, 'rich', page);
      assert.equal(found.version, '1.0');
      const { html, width, height } = found;
      assert.equal(framed(String(html)), `${page}embed/`);
      assert.ok(Number(width) >= 300 && Number(height) >= 200, page);
      const shown = await fetch(`${page}embed/`);
      assert.equal(shown.status, 200);
      assert.match(await shown.text(), /<base target="_top">/);
    }
  });

  test('reads by another reading of the same the title, the speaker and the publication', async () => {
    const [page = ''] = quotations();
    const { oEmbed } = await unfurl(page);
    assert.equal(oEmbed?.version, '1.0');
    assert.match(String(oEmbed.title), /^“.+” — .+$/);
    assert.ok(oEmbed.author_name);
    assert.match(String(oEmbed.author_url), new RegExp(`^${root}said/[^/]+/$`));
    assert.equal(oEmbed.provider_url, root);
    const speaker = await fetch(String(oEmbed.author_url));
    assert.equal(speaker.status, 200);
  });

  test('finds nothing on a page that is no story and no quotation', async () => {
    await assert.rejects(extract(`${root}archive/`), /No oEmbed link found/);
  });
});
