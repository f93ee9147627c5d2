// Owns the proof that servers which are told of the site by what Stet writes for them send exactly what
// the one description says of each file, lead on from old addresses, and have a page for what is not there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { headersOf } from '../../src/hosting/description.ts';
import { encodeAddress } from '../../src/site/address.ts';
import { siteFolder } from '../dist/printed.ts';
import { mounts, running, type Mount } from './running.ts';
import { hosts, notHere } from './servers.ts';

const dist = siteFolder('corpus');
const cache = join(dirname(dist), 'cache');

/** Every file as its address is asked for; those for hosts and those that only lead on are none to look at. */
const asked = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name).slice(dist.length))
  .filter((path) => !/^\/(?:_headers|_redirects|vercel\.json|\.htaccess|\.nojekyll)$/.test(path))
  .map((path) => path.replace(/\/index\.html$/, '/'));

/** Old addresses and where they lead. */
const moved = readFileSync(join(dist, '_redirects'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/'))
  .map((line) => line.split(/\s+/))
  .map(([from = '', to = '']) => ({ from, to }));

/** What `stet hosting` prints. */
function configuration(server: string, root: string, mount: Mount): string {
  const args = ['hosting', server, '--cache', cache, '--root', root, '--at', mount];
  return execFileSync(process.execPath, ['src/cli/stet.ts', ...args], { encoding: 'utf8' });
}

async function wrongHeaders(address: string): Promise<string[]> {
  const old = new Set(moved.map(({ from }) => from));
  const wrong: string[] = [];
  for (const path of asked) {
    const encoded = encodeAddress(path);
    if (old.has(encoded)) continue;
    const answer = await fetch(address + encoded.slice(1));
    await answer.arrayBuffer();
    if (answer.status !== 200) wrong.push(`${path}: ${answer.status}`);
    for (const [name, value] of headersOf(path)) {
      const sent = answer.headers.get(name) ?? undefined;
      if (sent?.toLowerCase() !== value.toLowerCase()) wrong.push(`${path}: ${name}: ${sent}`);
    }
    // A frame is for all; and what is a page may not be framed.
    const policy = answer.headers.get('Content-Security-Policy') ?? undefined;
    const wanted = headersOf(path).find(([name]) => name === 'Content-Security-Policy')?.[1];
    if (policy !== wanted) wrong.push(`${path}: policy ${policy}`);
  }
  return wrong;
}

async function wrongMoves(address: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { from, to } of moved) {
    const answer = await fetch(`${address}${from.slice(1)}?a=b`, { redirect: 'manual' });
    await answer.arrayBuffer();
    const led = new URL(answer.headers.get('location') ?? '', address).href;
    const wanted = new URL(`${address}${to.slice(1)}?a=b`).href;
    if (answer.status !== 301 || led !== wanted) wrong.push(`${from}: ${answer.status} ${led}`);
  }
  return wrong;
}

async function looksRight(address: string, mount: Mount): Promise<void> {
  assert.deepEqual((await wrongHeaders(address)).slice(0, 12), []);
  assert.ok(moved.length > 0);
  assert.deepEqual(await wrongMoves(address), []);
  for (const path of ['nothing', 'not/here/at/all/']) {
    const nothing = await fetch(address + path);
    assert.equal(nothing.status, 404);
    assert.equal(await nothing.text(), readFileSync(join(dist, '404.html'), 'utf8'), path);
  }
  // What a browser would keep for a year, it would never ask for again.
  const gone = await fetch(`${address}_astro/gone.js`);
  await gone.arrayBuffer();
  assert.equal(gone.status, 404);
  assert.doesNotMatch(gone.headers.get('cache-control') ?? '', /immutable/);
  const [folder] = asked.filter((path) => path.length > 1 && path.endsWith('/'));
  const open = await fetch(address + encodeAddress(folder?.slice(1, -1) ?? ''), {
    redirect: 'manual',
  });
  assert.equal(
    open.headers.get('location')?.replace(/^http:\/\/[^/]+/, ''),
    mount + folder?.slice(1),
  );
}

describe('what Stet writes for a server is obeyed', { concurrency: 2 }, () => {
  assert.ok(statSync(dist).isDirectory());
  for (const host of hosts) {
    const server = host.configured;
    if (server === undefined) continue;
    for (const mount of mounts) {
      test(`by ${host.name} at ${mount}`, { skip: notHere(host) }, async () => {
        const told = (root: string): string => configuration(server, root, mount);
        const served = await running({ host, dist, mount, told });
        try {
          await looksRight(served.address, mount);
        } finally {
          served.stop();
        }
      });
    }
  }
  for (const host of hosts.filter(({ name }) => name === 'Apache')) {
    for (const mount of mounts) {
      const title = `by Apache at ${mount}, from the file that lies in the folder`;
      test(title, { skip: notHere(host) }, async () => {
        const served = await running({ host, dist, mount, own: true });
        try {
          await looksRight(served.address, mount);
        } finally {
          served.stop();
        }
      });
    }
  }
});
