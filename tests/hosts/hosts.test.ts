// Owns the proof that one printed folder serves unchanged on every host, at its root and three folders
// deep: every page, every file, every link between them, and a page for what is not there.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LinkChecker } from 'linkinator';
import { siteFolder } from '../dist/printed.ts';
import { mounts, running, type Running } from './running.ts';
import { hosts, notHere } from './servers.ts';

const dist = siteFolder('arabic');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name).slice(dist.length + 1));

/** What browsers, readers of feeds and crawlers need the types of; hosts send many kinds of XML and script. */
const types: Record<string, RegExp> = {
  html: /^text\/html/,
  png: /^image\/png/,
  svg: /^image\/svg\+xml/,
  js: /^(?:text|application)\/javascript/,
  xml: /^(?:text|application)\/xml/,
  json: /^application\/json/,
};

async function wrongAnswers({ address }: Running, typed: boolean): Promise<string[]> {
  const wrong: string[] = [];
  for (const file of files) {
    const answer = await fetch(address + file.split('/').map(encodeURIComponent).join('/'));
    await answer.arrayBuffer();
    const type = answer.headers.get('content-type') ?? '';
    const wanted = types[file.slice(file.lastIndexOf('.') + 1)];
    // Pages are followed as links.
    if (answer.status !== 200) wrong.push(`${file}: ${answer.status}`);
    else if (typed && wanted !== undefined && !wanted.test(type)) wrong.push(`${file}: ${type}`);
  }
  return wrong;
}

async function deadLinks({ address }: Running): Promise<string[]> {
  const result = await new LinkChecker().check({
    ...{ path: address, recurse: true, checkFragments: true, concurrency: 8 },
    linksToSkip: [`^(?!${address})`],
  });
  assert.ok(result.links.length > 50, `${result.links.length} links were followed`);
  return result.links
    .filter(({ state }) => state === 'BROKEN')
    .filter(({ url, status }) => status !== 200 || !url.includes(':~:text='))
    .map(({ url, parent, status }) => `${parent}: ${url} (${status ?? 'no answer'})`);
}

describe('the same folder serves', { concurrency: 2 }, () => {
  for (const host of hosts) {
    const skip = notHere(host);
    for (const mount of mounts) {
      test(`from ${host.name} at ${mount}`, { skip }, async () => {
        const served = await running({ host, dist, mount });
        try {
          assert.deepEqual(await wrongAnswers(served, host.name !== 'busybox httpd'), []);
          assert.deepEqual(await deadLinks(served), []);
          const folder = await fetch(`${served.address}archive`, { redirect: 'manual' });
          await folder.arrayBuffer();
          const leads = [301, 302, 307, 308].includes(folder.status);
          assert.equal(leads, host.redirects, `archive: ${folder.status}`);
          const nothing = await fetch(`${served.address}not/here/at/all`);
          assert.equal(nothing.status, 404);
          if (host.missing) assert.match(await nothing.text(), /<h1[^>]*>[^<]*<\/h1>/);
        } finally {
          served.stop();
        }
      });
    }
  }
});
