// Owns the list of the parts of `npm test`: a cheap one first, then what others wait for, then the longest, so
// that none is left to the end alone.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { nodeTests } from './node-test.ts';
import { together, tool, type Outcome, type Part, type Run } from './part.ts';

/** Where the build part leaves the printed site for the parts that look at it. */
function dist(run: Run): string {
  return join(run.scratch, 'dist');
}

function files(name: string, ...patterns: string[]): Part {
  return { name, after: [], run: () => nodeTests(patterns) };
}

/**
 * A folder is one process: alone, a file would spend most of its time on loading what the others load too.
 * Hooks for each test stand inside a describe, or they would run for the tests of other files.
 */
async function unit(): Promise<Outcome> {
  const folders = readdirSync('tests/unit', { withFileTypes: true })
    .filter((found) => found.isDirectory())
    .map(({ name }) => `tests/unit/${name}/**/*.test.ts`);
  const outcomes: Outcome[] = [];
  for (const pattern of [...folders, 'tests/unit/*.test.ts']) {
    outcomes.push(await nodeTests([pattern], { without: /corpus\.test\.ts$/, oneProcess: true }));
  }
  return together(outcomes);
}

async function build(run: Run): Promise<Outcome> {
  const cache = join(run.scratch, 'cache');
  const demo = await tool(['src/cli/stet.ts', 'build', '--out', dist(run), '--cache', cache]);
  return together([demo, await tool(['tests/sites/print-sites.ts', sites(run)])]);
}

/** Where the build part leaves the sites of print-sites.ts. */
function sites(run: Run): string {
  return join(run.scratch, 'sites');
}

async function browser(run: Run): Promise<Outcome> {
  const found = await findBrowser();
  if ('missing' in found) return { passed: 0, failed: 0, notRun: [found.missing], output: '' };
  return nodeTests(['tests/browser/**/*.test.ts'], {
    env: { STET_DIST: dist(run), STET_SITES: sites(run), STET_BROWSER: found.path },
    // They wait for pages as much as they reckon, and are the longest part.
    atOnce: 2,
  });
}

/** Test files of no other part, so that none is ever forgotten. */
const named = /(?:^|\/)tests\/(?:rules|unit|problems|press|dist|browser|hosts)(?:\.test\.ts|\/)/;

/** What looks at the printed sites, or begins with a copy of one. */
function printed(name: string, pattern: string, without?: RegExp): Part {
  const run = (run: Run): Promise<Outcome> =>
    nodeTests([pattern], {
      env: { STET_DIST: dist(run), STET_SITES: sites(run) },
      ...(without === undefined ? {} : { without }),
    });
  return { name, after: ['build'], run };
}

export const parts: readonly Part[] = [
  {
    name: 'format',
    after: [],
    run: () => tool(['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  },
  { name: 'build', after: [], run: build },
  { name: 'browser', after: ['build'], run: browser },
  printed('other', 'tests/**/*.test.ts', named),
  printed('press', 'tests/press.test.ts'),
  { name: 'unit', after: [], run: unit },
  printed('dist', 'tests/dist/**/*.test.ts'),
  printed('hosts', 'tests/hosts/**/*.test.ts'),
  // It looks at every file that tsconfig.json names, .ts as well as .astro: tsc would say the same once more.
  {
    name: 'types',
    after: [],
    run: () => tool(['node_modules/astro/bin/astro.mjs', 'check']),
  },
  files('problems', 'tests/problems.test.ts'),
  files('rules', 'tests/rules.test.ts', 'tests/rules/**/*.test.ts'),
  files('corpus', 'tests/unit/**/corpus.test.ts'),
];
