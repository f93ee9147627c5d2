// Owns the rules of the house as they bear on this repository; each has its checker in tests/rules/.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brokenArrows } from './rules/arrows.ts';
import { joinedAddresses } from './rules/addresses.ts';
import { readCode } from './rules/code.ts';
import { badTitles, silentExports, silentModules } from './rules/comments.ts';
import * as dependencies from './rules/dependencies.ts';
import * as excuses from './rules/excuses.ts';
import { unusedExports } from './rules/exports.ts';
import { falseMap } from './rules/map.ts';
import { choiceChains, rawHtml } from './rules/markup.ts';
import { badFileNames, badNames, strayAtTop } from './rules/names.ts';
import { tooLong } from './rules/sizes.ts';
import { badStyles } from './rules/styles.ts';
import { defaultExports, dishonestTypes } from './rules/types.ts';

const source = readCode(['src'], ['.ts', '.mjs', '.astro', '.css']);
const modules = source.filter(({ path }) => path.endsWith('.ts'));
const scripts = source.filter(({ path }) => !path.endsWith('.css'));
const tests = readCode(['tests'], ['.ts']);
const config = ['astro.config.mjs'].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

function none(faults: readonly string[]): void {
  if (faults.length > 0) assert.fail(`\n${faults.join('\n')}`);
}

describe('the house', () => {
  test('imports follow a story from left to right', () => {
    none(brokenArrows(source));
  });

  test('the top level holds what it was laid with', () => {
    none(strayAtTop(tracked()));
  });

  test('the map in src/README.md is true', () => {
    const paths = readCode(['src'], ['']).map(({ path }) => path.slice('src/'.length));
    none(falseMap(readFileSync('src/README.md', 'utf8'), paths));
  });

  test('files, functions and components are read in one screen', () => {
    none(tooLong([...source, ...tests], excuses.lengths));
  });

  test('files and functions have names from a newsroom', () => {
    none(badFileNames([...source, ...tests].map(({ path }) => path)));
    none(badNames([...scripts, ...tests]));
  });

  test('types are honest', () => {
    none(dishonestTypes([...scripts, ...tests]));
  });

  test('exports are named', () => {
    none(defaultExports([...modules, ...tests, ...config]));
  });

  test('what is exported is imported somewhere', () => {
    // tests/problems.test.ts loads a `make.ts` by its folder.
    const owned = [...source, ...tests].filter(({ path }) => !path.endsWith('/make.ts'));
    none(unusedExports(owned, [...source, ...tests, ...config], excuses.loadedOtherwise));
  });

  test('every module says what it owns, every exported function what it promises', () => {
    none(silentModules(modules));
    none(silentExports(modules));
  });

  test('titles of tests are sentences', () => {
    none(badTitles(tests));
  });
});

describe('what is owned once', () => {
  test('addresses are made in site/address.ts alone', () => {
    none(joinedAddresses(scripts, excuses.joins));
  });

  test('dates are reckoned in site/dates.ts alone', () => {
    const owned = { packages: /^(?:@date-fns\/|date-fns)/, owner: 'src/site/dates.ts' };
    none(dependencies.otherImporters(source, owned));
  });

  test('raw HTML is set by three components at most', () => {
    assert.ok(excuses.rawHtmlIn.length <= 3);
    none(rawHtml(source, excuses.rawHtmlIn));
  });
});

describe('what a page is made of', () => {
  test('styles know start and end, not left and right, and colours only from tokens.css', () => {
    none(badStyles(source.filter(({ path }) => /\.(?:css|astro)$/.test(path))));
  });

  test('markup holds no chains of choices', () => {
    none(choiceChains(source));
  });
});

describe('what is installed', () => {
  // The shape is package.json's own; a wrong one fails the tests below.
  const packages = JSON.parse(readFileSync('package.json', 'utf8')) as dependencies.Packages;

  test('every package is used', () => {
    none(
      dependencies.unusedPackages(
        packages,
        [...source, ...tests, ...config],
        excuses.usedOtherwise,
      ),
    );
  });

  test('every package that is imported is declared', () => {
    none(dependencies.undeclaredPackages(packages, [...scripts, ...tests, ...config]));
  });

  test('every package has its reason in the README', () => {
    none(dependencies.unexplainedPackages(packages, readFileSync('README.md', 'utf8')));
  });
});

/** Files under version control, or none where this is no clone. */
function tracked(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  } catch {
    return [];
  }
}
