// Owns the list of the parts of `npm test`: a cheap one first, then the longest, so that none is left to the end alone.
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

/** `astro check` goes first: it writes the types of Astro's own modules, which tsc reads. */
async function types(): Promise<Outcome> {
  const pages = await tool(['node_modules/astro/bin/astro.mjs', 'check']);
  const code = await tool(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
  return together([pages, code]);
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
  });
}

/** Test files of no other part, so that none is ever forgotten. */
const named = /(?:^|\/)tests\/(?:rules|unit|problems|press|dist|browser|hosts)(?:\.test\.ts|\/)/;

export const parts: readonly Part[] = [
  {
    name: 'format',
    after: [],
    run: () => tool(['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
  },
  { name: 'build', after: [], run: build },
  { name: 'browser', after: ['build'], run: browser },
  { name: 'types', after: [], run: types },
  files('rules', 'tests/rules.test.ts', 'tests/rules/**/*.test.ts'),
  {
    name: 'unit',
    after: [],
    run: () => nodeTests(['tests/unit/**/*.test.ts'], { without: /corpus\.test\.ts$/ }),
  },
  files('corpus', 'tests/unit/**/corpus.test.ts'),
  { name: 'other', after: [], run: () => nodeTests(['tests/**/*.test.ts'], { without: named }) },
  files('problems', 'tests/problems.test.ts'),
  {
    name: 'dist',
    after: ['build'],
    run: (run) =>
      nodeTests(['tests/dist/**/*.test.ts'], {
        env: { STET_DIST: dist(run), STET_SITES: sites(run) },
      }),
  },
  {
    name: 'hosts',
    after: ['build'],
    run: (run) => nodeTests(['tests/hosts/**/*.test.ts'], { env: { STET_SITES: sites(run) } }),
  },
  files('press', 'tests/press.test.ts'),
];
