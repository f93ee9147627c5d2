// Owns the check that the Nu HTML checker of the W3C finds nothing on any printed page. Known false alarms
// are let pass by name, each with its reason.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { findProgram } from '../runner/find-program.ts';
import { allSites } from './printed.ts';

const checker = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** What it says wrongly; csstree-validator checks the same styles. */
const falseAlarms: readonly { says: RegExp; near?: RegExp; because: string }[] = [
  {
    says: /^Inline (?:style|script) violates Content Security Policy/,
    because:
      'it hashes the last piece alone of a text in lines; page-manners.test.ts holds the hashes',
  },
  {
    says: /^Resource violates Content Security Policy .*blocked by “(?:img|script)-src” directive/,
    because: "a page read from a disk has no origin that 'self' could be",
  },
  {
    says: /^CSS: “container-type”: Property “container-type” doesn't exist/,
    because: 'it does not know container queries yet (CSS Containment 3), which every browser does',
  },
  {
    says: /^Text run is not in Unicode Normalization Form C/,
    because:
      'a case of the corpus holds words as another program decomposed them; they stay as typed',
  },
  {
    says: /^CSS: Parse Error/,
    near: /:lang\([a-z]+,|^:var\(--scripts\)\}/,
    because:
      'a list of languages in :lang() is of Selectors 4; it stumbles again where the rule ends',
  },
  {
    says: /^CSS: “max-inline-size”: The types are incompatible/,
    near: /var\(--gap\)\)/,
    because:
      'it does not know the unit vi, a hundredth of the window in the direction of the lines',
  },
  { says: /^CSS: .*text-box/, because: 'CSS Inline 3 of 2024 is newer than the checker' },
  { says: /^CSS: .*@container/, because: 'CSS Containment 3' },
  { says: /^CSS: .*@starting-style/, because: 'CSS Transitions 2' },
  { says: /^CSS: .*@property/, because: 'CSS Properties and Values 1' },
  { says: /^CSS: .*hanging-punctuation/, because: 'CSS Text 3; Safari alone follows it' },
  { says: /^CSS: .*text-wrap/, because: 'CSS Text 4' },
  { says: /^CSS: .*light-dark/, because: 'CSS Color 5' },
];

interface Message {
  type: string;
  subType?: string;
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

function isFalseAlarm({ message, extract = '' }: Message): boolean {
  return falseAlarms.some(({ says, near }) => says.test(message) && (near?.test(extract) ?? true));
}

const java = await findProgram('java', 'default-jre-headless');

test(
  'the Nu HTML checker finds no error and nothing to warn of on any page',
  { skip: 'missing' in java && java.missing },
  () => {
    if ('missing' in java) return;
    // One pass over few pages: a compiler that thinks less is done three times as soon.
    const quick = ['-Xss8m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', checker];
    const args = ['--skip-non-html', '--exit-zero-always', '--format', 'json', ...allSites()];
    const { stderr, status } = spawnSync(java.path, [...quick, ...args], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    assert.equal(status, 0, stderr);
    // The cast: the form that --format json has.
    const { messages } = JSON.parse(stderr) as { messages: Message[] };
    const told = messages
      .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      .filter((one) => !isFalseAlarm(one))
      .map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`);
    assert.equal(told.slice(0, 30).join('\n'), '', `${told.length} messages`);
  },
);
