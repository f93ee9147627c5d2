// Owns the proof that the rules of manners can fail: a broken sample is told of, a sound one is not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinedAddresses } from './addresses.ts';
import { badTitles, silentExports, silentModules } from './comments.ts';
import * as dependencies from './dependencies.ts';
import { choiceChains, rawHtml } from './markup.ts';
import { badStyles } from './styles.ts';

function file(path: string, ...text: string[]) {
  return { path, text: `${text.join('\n')}\n` };
}

describe('styles', () => {
  test('physical directions, stray colours and shouting are told of', () => {
    const bad = [
      'margin-left: 1rem',
      'left: 0',
      'text-align: right',
      'border-top: 0',
      'max-width: 1rem',
    ];
    for (const rule of [
      ...bad,
      'color: #fff',
      'color: rgb(0 0 0)',
      'color: var(--ink) !important',
    ]) {
      assert.equal(
        badStyles([file('src/styles/base.css', 'p {', `  ${rule};`, '}')]).length,
        1,
        rule,
      );
      const component = file(
        'src/components/A.astro',
        '<p />',
        '<style>',
        `  p { ${rule}; }`,
        '</style>',
      );
      assert.match(badStyles([component]).join(), /^src\/components\/A\.astro:3 /, rule);
    }
  });

  test('logical directions, queries and tokens pass', () => {
    const sound = [
      '@media (min-width: 40rem) {',
      '  p { margin-inline-start: 1rem; inset-block-start: 0 }',
      '}',
    ];
    assert.deepEqual(badStyles([file('src/styles/base.css', ...sound)]), []);
    assert.deepEqual(badStyles([file('src/styles/tokens.css', ':root { --ink: #1b1a17; }')]), []);
  });
});

describe('addresses and markup', () => {
  test('a joined address is told of wherever it is joined', () => {
    const bad = [
      '`/topics/${id}/`',
      '`${base}#${id}`',
      "'/by/' + id",
      "'#' + id",
      '`https://${host}`',
    ];
    for (const text of bad) {
      assert.equal(joinedAddresses([file('src/a.ts', `const a = ${text};`)], {}).length, 1, text);
    }
    const link = file('src/components/A.astro', '<a href={`/topics/${id}/`}>x</a>');
    assert.equal(joinedAddresses([link], {}).length, 1);
    assert.equal(joinedAddresses([link], { 'src/components/A.astro /topics/…/': 'why' }).length, 0);
    assert.equal(joinedAddresses([], { 'src/components/A.astro /topics/…/': 'why' }).length, 1);
  });

  test('words, types and the owner of addresses pass', () => {
    const sound = [
      '`${done} of ${of} pages`',
      '`image/${form}`',
      "'a' + b",
      '`${name}.tmp`',
      '`${of}/field`',
    ];
    for (const text of sound) {
      assert.deepEqual(joinedAddresses([file('src/a.ts', `const a = ${text};`)], {}), [], text);
    }
    assert.deepEqual(joinedAddresses([file('src/site/address.ts', 'const a = `/${b}/`;')], {}), []);
  });

  test('raw HTML and chains of choices are told of', () => {
    const raw = file('src/components/A.astro', '<p set:html={text} />');
    assert.equal(rawHtml([raw], []).length, 1);
    assert.deepEqual(rawHtml([raw], ['src/components/A.astro']), []);
    assert.equal(rawHtml([], ['src/components/A.astro']).length, 1);
    const chain = file('src/components/A.astro', '<p>{a ? b : c ? d : e}</p>');
    assert.equal(choiceChains([chain]).length, 1);
    assert.deepEqual(choiceChains([file('src/components/A.astro', '<p>{a ? b : c}</p>')]), []);
  });
});

describe('comments and titles', () => {
  test('a silent module, a silent export and a title that is no sentence are told of', () => {
    assert.equal(silentModules([file('src/a.ts', "import b from 'b';")]).length, 1);
    assert.equal(silentModules([file('src/a.ts', ...'//,//,//,//,//'.split(','))]).length, 1);
    assert.deepEqual(silentModules([file('src/a.ts', '#!/usr/bin/env node', '// Owns a.')]), []);
    assert.equal(silentExports([file('src/a.ts', 'export function a() {}')]).length, 1);
    assert.deepEqual(
      silentExports([file('src/a.ts', '/** Is a. */', 'export function a() {}')]),
      [],
    );
    assert.equal(badTitles([file('tests/a.test.ts', "test('dates', () => {});")]).length, 1);
    assert.equal(badTitles([file('tests/a.test.ts', "test('should do this well', b);")]).length, 1);
  });
});

describe('dependencies', () => {
  const packages = { dependencies: { 'date-fns': '4.4.0' }, devDependencies: { ajv: '8.0.0' } };

  test('a package unused, undeclared or unexplained is told of', () => {
    const importer = file('src/site/dates.ts', "import { format } from 'date-fns/format';");
    assert.deepEqual(dependencies.unusedPackages(packages, [importer], {}), [
      'ajv is installed and not used',
    ]);
    assert.deepEqual(dependencies.unusedPackages(packages, [importer], { ajv: 'a tool' }), []);
    assert.equal(
      dependencies.unusedPackages(packages, [importer], { ajv: '', left: '' }).length,
      1,
    );
    const stranger = file('src/a.ts', "import pad from 'left-pad';");
    assert.equal(dependencies.undeclaredPackages(packages, [stranger, importer]).length, 1);
    const early = file('src/a.ts', "import Ajv from 'ajv';");
    assert.equal(dependencies.undeclaredPackages(packages, [early]).length, 1);
    const types = file('src/a.ts', "import type { Schema } from 'ajv';");
    assert.deepEqual(dependencies.undeclaredPackages(packages, [types]), []);
    assert.equal(dependencies.unexplainedPackages(packages, '- `ajv`\n').length, 2);
    const told = '- `ajv`: checks JSON by its schema\n- `date-fns`: reckons with dates\n';
    assert.deepEqual(dependencies.unexplainedPackages(packages, told), []);
  });

  test('a second importer of an owned package is told of', () => {
    const owned = { packages: /^date-fns/, owner: 'src/site/dates.ts' };
    const second = file('src/share/head.ts', "import { format } from 'date-fns';");
    assert.equal(dependencies.otherImporters([second], owned).length, 1);
  });
});
