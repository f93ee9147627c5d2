// Owns the proof that what stands in dist is right whatever came before: edits, kills, mistakes, other builds.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { random } from './random.ts';
import { editAtRandom } from './sites/edits.ts';
import {
  build,
  bytesOf,
  cleanBytes,
  now,
  printedSite,
  scratchSite,
  start,
} from './sites/printing.ts';

/** What `stet build --json` says. */
interface Said {
  done: boolean;
  printed: number;
  kept: number;
  problems: { id: string }[];
}

function read(said: string): Said {
  // The shape is the one that src/press/publish.ts documents as Published.
  return JSON.parse(said) as Said;
}

describe('after any sequence of edits', { concurrency: 2 }, () => {
  for (const seed of [1, 2]) {
    test(`a build of what changed gives the bytes of a clean build (seed ${seed})`, async () => {
      using site = await printedSite();
      const chance = random(seed);
      const done: string[] = [];
      for (let round = 0; round < 3; round++) {
        for (let edit = 0; edit < 1 + round; edit++) done.push(editAtRandom(site.content, chance));
        const { code, said, errors } = await build(site);
        assert.equal(code, 0, `${done.join('\n')}\n${said}${errors}`);
      }
      assert.deepEqual(bytesOf(site.out), await cleanBytes(site), done.join('\n'));
    });
  }

  test('one edited story prints the pages it is on and no others', async () => {
    using site = await printedSite();
    appendFileSync(join(site.content, 'stories/choir.md'), '\nA sentence more.\n');
    const { printed, kept } = read((await build(site, ['--json'])).said);
    assert.ok(printed >= 4, 'the story and its forms are printed');
    // Its four forms with the text, the feeds that hold it whole, and the part of the index it is in.
    assert.ok(printed < 30, `${printed} were printed`);
    assert.ok(kept > 50, `${kept} were kept`);
    const again = read((await build(site, ['--json'])).said);
    assert.equal(again.printed, 0);
  });
});

describe('a build', { concurrency: 2 }, () => {
  test('gives the same bytes in every zone and language of the machine', async () => {
    using site = scratchSite('harbour');
    const here = await cleanBytes(site, { TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
    const there = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    assert.deepEqual(await cleanBytes(site, there), here);
  });

  test('that meets a bad file says so, ends with 1, and leaves dist as it was', async () => {
    using site = await printedSite();
    const before = bytesOf(site.out);
    writeFileSync(join(site.content, 'stories/bad.md'), '---\nheadlin: Bad\n---\nWords.\n');
    appendFileSync(join(site.content, 'stories/choir.md'), '\nA sentence more.\n');
    const { code, said } = await build(site);
    assert.equal(code, 1);
    assert.match(said, /content\/stories\/bad\.md:2:1 .*headlin/);
    assert.match(said, /Nothing was published\.\n$/);
    assert.deepEqual(bytesOf(site.out), before);
    rmSync(join(site.content, 'stories/bad.md'));
    await build(site);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('takes away every file of a story that is gone, and no empty folder stays', async () => {
    using site = await printedSite();
    assert.ok(existsSync(join(site.out, '2025/12/20/choir/story.json')));
    rmSync(join(site.content, 'stories/choir.md'));
    await build(site);
    assert.ok(!existsSync(join(site.out, '2025/12/20/choir')));
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('into a folder that holds an older site, with the cache lost, leaves nothing of it', async () => {
    using site = await printedSite();
    rmSync(join(site.folder, '.stet'), { recursive: true });
    rmSync(join(site.content, 'stories/choir.md'));
    await build(site);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('mends a folder that another cache has printed into since', async () => {
    using site = await printedSite();
    appendFileSync(join(site.content, 'stories/choir.md'), '\nA sentence more.\n');
    await build(site, ['--cache', 'other-cache']);
    rmSync(join(site.content, 'stories/budget.md'));
    await build(site);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('prints everything anew when the public address changes', async () => {
    using site = await printedSite();
    await build(site, ['--address', 'https://elsewhere.example/']);
    const front = readFileSync(join(site.out, 'index.html'), 'utf8');
    assert.match(front, /https:\/\/elsewhere\.example\//);
    assert.doesNotMatch(front, /harbour\.example/);
    await build(site);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });

  test('says one JSON object and nothing else when asked to', async () => {
    using site = scratchSite('harbour');
    const good = await build(site, ['--json']);
    assert.deepEqual([read(good.said).done, good.errors], [true, '']);
    assert.equal(good.said.trim().split('\n').length, 1);
    writeFileSync(join(site.content, 'stories/bad.md'), '');
    const bad = await build(site, ['--json']);
    assert.equal(bad.code, 1);
    assert.equal(read(bad.said).done, false);
    assert.ok(read(bad.said).problems.length > 0);
  });

  test('refuses a folder that is not its own and touches nothing there', async () => {
    using site = scratchSite('harbour');
    mkdirSync(join(site.folder, 'home'));
    writeFileSync(join(site.folder, 'home/thesis.txt'), 'years of work');
    for (const out of ['home', 'content', 'content/dist', '.']) {
      const before = bytesOf(site.folder);
      const { code, said } = await build(site, ['--out', out, '--clean']);
      assert.equal(code, 1, out);
      assert.match(said, /\[press\/out[a-z-]*\]/);
      assert.deepEqual(bytesOf(site.folder), before);
    }
  });
});

/** Enough stories that printing takes a while. */
function writeMany(content: string, count: number): void {
  mkdirSync(join(content, 'stories/many'), { recursive: true });
  for (let number = 0; number < count; number++) {
    const day = `${2020 + (number % 5)}-${String(1 + (number % 12)).padStart(2, '0')}-07`;
    writeFileSync(
      join(content, `stories/many/story-${number}.md`),
      `---\nheadline: Story ${number}\nstandfirst: One of many.\ndesk: city\n` +
        `topics: [Topic ${number % 9}]\npublished: ${day}\n---\nWords of story ${number}.\n`,
    );
  }
}

describe('a build that is stopped', { concurrency: 2 }, () => {
  test('by SIGKILL at any moment is made good by the next, whatever was edited since', async () => {
    using site = scratchSite('harbour');
    writeMany(site.content, 40);
    const seed = Date.now() % 1000;
    const chance = random(seed);
    const kept = readFileSync(join(site.content, 'stories/choir.md'));
    const started = performance.now();
    await build(site);
    const whole = performance.now() - started;
    for (let round = 0; round < 4; round++) {
      // An edit that is taken back after the kill: records from before it would look true.
      appendFileSync(join(site.content, 'stories/choir.md'), `\nRound ${round}.\n`);
      const args = ['build', '--now', now, ...(round % 2 === 0 ? ['--clean'] : [])];
      const { child, ended } = start(site, args);
      await pause(whole * chance());
      child.kill('SIGKILL');
      await ended;
      writeFileSync(join(site.content, 'stories/choir.md'), kept);
    }
    const { code, said, errors } = await build(site);
    assert.equal(code, 0, `seed ${seed}: ${said}${errors}`);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site), `seed ${seed}`);
  });

  test('by Ctrl-C ends with 130 and leaves nothing half written', async () => {
    using site = scratchSite('harbour');
    writeMany(site.content, 120);
    const { child, ended } = start(site, ['build', '--now', now]);
    while (!existsSync(join(site.out, 'index.html')) && child.exitCode === null) await pause(5);
    child.kill('SIGINT');
    const { code, said } = await ended;
    assert.deepEqual([code, /Stopped\./.test(said)], [130, true]);
    const files = Object.keys(bytesOf(site.out));
    assert.deepEqual(
      files.filter((file) => file.endsWith('.tmp')),
      [],
    );
    await build(site);
    assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
  });
});

test('two builds at once wait for one another', async () => {
  using site = scratchSite('harbour');
  const both = await Promise.all([build(site), build(site), build(site, ['--cache', 'other'])]);
  assert.deepEqual(
    both.map(({ code }) => code),
    [0, 0, 0],
  );
  assert.deepEqual(bytesOf(site.out), await cleanBytes(site));
});
