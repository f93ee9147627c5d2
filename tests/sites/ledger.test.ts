// Owns the proof that the ledger is written with a publication and at no other time, is printed with the
// site, and is read from a published site where a newsroom has no other.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { listen } from '../../src/press/port.ts';
import { staticServer } from '../../src/press/serve.ts';
import { build, bytesOf, cleanBytes, printedSite, type Scratch } from './printing.ts';

const served = '.well-known/stet-ledger';

/** What `stet build --json` says of it. */
interface Said {
  printed: number;
  problems: { id: string; what: string; write: string }[];
  ledger?: { addresses: number; written: string[]; first: boolean };
}

async function publish(site: Scratch, ...args: string[]): Promise<Said> {
  const { code, said, errors } = await build(site, ['--publish', '--json', ...args]);
  assert.equal(code, 0, said + errors);
  // The shape is the one that src/press/publish.ts documents as Published.
  return JSON.parse(said) as Said;
}

function ledgerOf(site: Scratch): Record<string, string> {
  return bytesOf(join(site.content, 'ledger'));
}

/** Does the work while `folder` is served at an address of this machine. */
async function whileServed(folder: string, work: (url: string) => Promise<void>): Promise<void> {
  const server = staticServer({ folder, under: '/news/' });
  const port = await listen(server, 4890);
  try {
    await work(`http://127.0.0.1:${port}/news/`);
  } finally {
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }
}

describe('a ledger', { concurrency: 2 }, () => {
  test('is written by a publication alone, is printed, and then stays as it is', async () => {
    using site = await printedSite();
    assert.deepEqual(ledgerOf(site), {}, 'a build writes none');
    const first = await publish(site);
    assert.ok((first.ledger?.addresses ?? 0) > 15, 'it holds stories, pages, lists');
    const { '.gitattributes': _, ...files } = ledgerOf(site);
    const { 'index.json': index, ...printed } = bytesOf(join(site.out, served));
    assert.deepEqual(printed, files);
    assert.ok(index !== undefined);
    const everything = bytesOf(site.out);
    const second = await publish(site);
    assert.deepEqual([second.printed, second.ledger?.written], [0, []]);
    assert.deepEqual(bytesOf(site.out), everything);
    appendFileSync(join(site.content, 'stories/choir.md'), '\nA sentence more.\n');
    assert.equal((await publish(site)).ledger?.written.length, 1, 'an edit concerns one month');
    const { code, said } = await build(site);
    assert.equal(code, 0);
    assert.match(said, /The ledger holds \d+ addresses\./);
    assert.deepEqual(
      bytesOf(site.out),
      await cleanBytes(site),
      'the same content and ledger, the same bytes',
    );
  });

  test('keeps what would kill a link from being printed', async () => {
    using site = await printedSite();
    await publish(site);
    const [before, ledger] = [bytesOf(site.out), ledgerOf(site)];
    rmSync(join(site.content, 'stories/choir.md'));
    const { code, said } = await build(site, ['--publish']);
    assert.equal(code, 1);
    assert.match(said, /\[ledger\/story\]/);
    assert.deepEqual([bytesOf(site.out), ledgerOf(site)], [before, ledger]);
  });
});

describe('the ledger of a published site', { concurrency: 2 }, () => {
  test('is read where a newsroom has no other', async () => {
    using old = await printedSite();
    await publish(old);
    const choir = /"address":"([^"]+choir\/)"/.exec(
      readFileSync(join(old.content, 'ledger/2025-12.jsonl'), 'utf8'),
    )?.[1];
    assert.ok(choir !== undefined);
    using site = await printedSite();
    renameSync(join(site.content, 'stories/choir.md'), join(site.content, 'stories/singers.md'));
    await whileServed(old.out, async (url) => {
      const refused = await build(site, ['--ledger', url]);
      assert.equal(refused.code, 1);
      assert.match(refused.said, /singers\.md.*\n.*aliases: .*choir\/.*\[ledger\/moved\]/);
      const story = join(site.content, 'stories/singers.md');
      const text = readFileSync(story, 'utf8');
      writeFileSync(story, text.replace('---\n', `---\naliases: [${choir}]\n`));
      const { ledger } = await publish(site, '--ledger', url);
      assert.ok(ledger?.written.includes('ledger/2025-12.jsonl'));
      assert.equal(ledger?.first, false);
      const moved = readFileSync(join(site.out, choir, 'index.html'), 'utf8');
      assert.match(moved, /singers/);
      const published = bytesOf(site.out);
      await build(site, ['--ledger', url]);
      assert.deepEqual(bytesOf(site.out), published, 'the older promises are kept already');
      const { said } = await build(site, ['--ledger', url, '--json']);
      // As above.
      assert.equal((JSON.parse(said) as Said).printed, 0);
    });
  });

  test('may be none yet, but has to answer', async () => {
    using site = await printedSite();
    const empty = mkdtempSync(join(tmpdir(), 'stet-empty-'));
    await whileServed(empty, async (url) => {
      const { said } = await build(site, ['--publish', '--ledger', url]);
      assert.match(
        said,
        /The published site has no ledger yet: this is its first\.\nThe ledger holds/,
      );
      const elsewhere = await build(site, ['--ledger', `${url}nowhere/`]);
      assert.match(elsewhere.said, /\/nowhere\/ has no ledger, although the content folder has\./);
      cpSync(join(site.out, '.well-known'), join(empty, '.well-known'), { recursive: true });
      appendFileSync(join(empty, served, '2026-02.jsonl'), '\n');
      const { code, said: refused } = await build(site, ['--ledger', url]);
      assert.equal(code, 1);
      assert.match(refused, /2026-02\.jsonl is not what the index says[^]*\[ledger\/site\]/);
      writeFileSync(join(empty, served, 'index.json'), '<!doctype html>');
      assert.match(
        (await build(site, ['--ledger', url])).said,
        /is no index of a ledger.*leave --ledger out/,
      );
    });
    rmSync(empty, { recursive: true });
  });
});
