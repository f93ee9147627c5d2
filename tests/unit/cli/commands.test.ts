// Owns the proof that the command line helps: with wrong options, wrong values and an old Node.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { readAddress, readNow, readPort } from '../../../src/cli/options.ts';
import { storiesIn } from '../../../src/cli/say.ts';
import { problem } from '../../../src/site/problems.ts';

const command = resolve(import.meta.dirname, '../../../src/cli/stet.ts');

function stet(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  test('names the nearest command and option to a wrong one', () => {
    assert.match(stet('biuld').stderr, /Did you mean build\?/);
    const { status, stderr } = stet('build', '--adress', 'x');
    assert.equal(status, 1);
    assert.match(stderr, /unknown option '--adress'[\s\S]*Did you mean --address\?/);
  });

  test('tells of every command and option', () => {
    const { stdout, status } = stet('--help');
    assert.equal(status, 0);
    const own = ['build', 'dev', 'preview', 'check', 'hosting'];
    for (const name of [...own, 'begin', 'release', 'verify', 'plan']) {
      assert.match(stdout, new RegExp(`^ {2}${name}\\b`, 'm'));
    }
    const options = stet('build', '--help').stdout;
    for (const name of ['content', 'out', 'cache', 'address', 'now', 'clean', 'json']) {
      assert.match(options, new RegExp(`--${name}\\b`));
    }
  });

  test('tells of all wrong values at once, in the form of any problem', () => {
    const { status, stdout } = stet('build', '--now', 'soon', '--address', 'example.org');
    assert.equal(status, 1);
    assert.match(stdout, /^--address {2}"example\.org".*\[press\/address\]/s);
    assert.match(stdout, /\[press\/now\]\n\n2 problems\. Nothing was published\.\n$/);
  });

  test('refuses what is no address of a site, and plans nothing of a folder that holds none', () => {
    assert.match(stet('verify', 'courier.example').stderr, /is not the address of a site/);
    assert.match(stet('plan', '--out', 'src').stderr, /holds no printed site/);
  });

  test('refuses a port that is none', () => {
    assert.match(stet('preview', '--port', 'http').stderr, /--port http is not a number/);
  });
});

test('a time is read with or without its hour, and is the clock when none is given', () => {
  assert.deepEqual(readNow('2026-01-02'), { value: Date.parse('2026-01-02T00:00:00Z') });
  assert.deepEqual(readNow('2026-01-02T14:30-05:00'), {
    value: Date.parse('2026-01-02T19:30:00Z'),
  });
  const before = Date.now();
  const now = readNow(undefined);
  assert.ok('value' in now && now.value >= before && now.value <= Date.now());
});

test('an address gets its closing slash, and may hold a path but no query', () => {
  assert.deepEqual(readAddress('https://example.org'), { value: 'https://example.org/' });
  assert.deepEqual(readAddress('https://example.org/news'), { value: 'https://example.org/news/' });
  for (const typed of [
    'example.org',
    'ftp://example.org/',
    'https://a.b/?c=d',
    'https://u@a.b/',
    'https://a.b//c',
    '',
  ]) {
    assert.ok('problem' in readAddress(typed), typed);
  }
});

test('a port is a number from 0 to 65535', () => {
  assert.deepEqual(['0', '4321', '65536', '-1', '80a', ''].map(readPort), [0, 4321, ...Array(4)]);
});

test('problems are counted by story, not by file of another kind', () => {
  const at = (path: string) => problem('story/date', { path }, { typed: 'x' });
  const problems = ['content/stories/a.md', 'content/stories/a.md', 'content/site.yaml'].map(at);
  assert.equal(storiesIn(problems), 1);
});
