// Owns the proof that each rule can fail: a broken sample is told of, a sound one is not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brokenArrows } from './arrows.ts';
import { joinedAddresses } from './addresses.ts';
import { badTitles, silentExports, silentModules } from './comments.ts';
import * as dependencies from './dependencies.ts';
import { choiceChains, rawHtml } from './markup.ts';
import { badFileNames, badNames, strayAtTop } from './names.ts';
import { tooLong } from './sizes.ts';
import { badStyles } from './styles.ts';
import { defaultExports, dishonestTypes } from './types.ts';

function file(path: string, ...text: string[]) {
  return { path, text: `${text.join('\n')}\n` };
}

describe('arrows', () => {
  const broken: readonly [string, string][] = [
    ['src/site/dates.ts', "import { parseStory } from '../story/parse.ts';"],
    ['src/story/steps/links.ts', "export { openStore } from '../../edition/store.ts';"],
    ['src/story/parse.ts', "import { readFileSync } from 'node:fs';"],
    ['src/story/parse.ts', "const pages = await import('astro:content');"],
    ['src/source/gather.ts', "type Page = import('../pages/page.ts').Page;"],
    ['src/edition/store.ts', "import type { Plan } from '../press/plan.ts';"],
    ['src/source/files.ts', "new Worker(new URL('../press/worker.ts', import.meta.url));"],
    [
      'src/components/Byline.astro',
      "---\nimport { currentEdition } from '../edition/current.ts';\n---",
    ],
    ['src/components/Byline.astro', "---\nimport { kinds } from '../story/story.ts';\n---"],
    ['src/components/Byline.astro', "<script>\nimport x from '../press/print.ts';\n</script>"],
    ['src/pages/about.astro', "---\nimport { parsePage } from '../story/parse.ts';\n---"],
    ['src/styles/base.css', "@import '../components/byline.css';"],
    ['src/cli/build.ts', "import { openStore } from '../edition/store.ts';"],
    ['src/cellar/wine.ts', "import { slug } from '../site/address.ts';"],
    ['src/site/dates.ts', "import { none } from '../../tests/rules.test.ts';"],
  ];
  for (const [path, text] of broken) {
    test(`${path} with ${JSON.stringify(text)} breaks an arrow`, () => {
      assert.equal(brokenArrows([file(path, text)]).length, 1);
    });
  }

  test('what the map allows passes', () => {
    const sound = [
      file('src/story/parse.ts', "import { slug } from '../site/address.ts';"),
      file(
        'src/components/Byline.astro',
        "---\nimport type { Byline } from '../story/story.ts';\n---",
      ),
      file('src/press/print.ts', "import { openEdition } from '../edition/edition.ts';"),
      file('src/site/dates.ts', "import { words } from './words/words.ts';"),
    ];
    assert.deepEqual(brokenArrows(sound), []);
  });
});

describe('sizes', () => {
  const long = (count: number): string[] => Array.from({ length: count }, () => '  look();');

  test('a file, a function and the parts of a component have their limits', () => {
    assert.equal(tooLong([file('src/a.ts', ...long(201))], {}).length, 1);
    assert.equal(tooLong([file('src/a.ts', 'function a() {', ...long(44), '}')], {}).length, 1);
    assert.equal(tooLong([file('src/a.ts', 'const a = () => {', ...long(43), '};')], {}).length, 0);
    const component = ['---', ...long(31), '---', ...Array.from({ length: 61 }, () => '<p />')];
    assert.equal(tooLong([file('src/components/A.astro', ...component)], {}).length, 2);
    const page = ['---', ...long(26), '---', '<p />'];
    assert.equal(tooLong([file('src/pages/a.astro', ...page)], {}).length, 1);
  });

  test('a reason excuses, and a reason without need is told of', () => {
    assert.deepEqual(tooLong([file('src/a.ts', ...long(201))], { 'src/a.ts': 'a table' }), []);
    assert.equal(tooLong([file('src/a.ts', 'look();')], { 'src/a.ts': 'a table' }).length, 1);
  });
});

describe('types', () => {
  test('any, a bang and a bare cast are told of', () => {
    for (const text of ['let a: any;', 'a!.b();', 'const a = b as C;', 'const a = <C>b;']) {
      assert.equal(dishonestTypes([file('src/a.ts', text)]).length, 1, text);
    }
  });

  test('a cast with its reason and a constant pass', () => {
    const sound = [
      '// SQLite gives what was put in.',
      'const a = b as C;',
      '',
      'const d = [1] as const;',
    ];
    assert.deepEqual(dishonestTypes([file('src/a.ts', ...sound)]), []);
  });

  test('a default export is told of in each of its forms', () => {
    for (const text of [
      'export default 1;',
      'export default function a() {}',
      'export { a as default };',
    ]) {
      assert.equal(defaultExports([file('src/a.ts', text)]).length, 1, text);
    }
    assert.deepEqual(defaultExports([file('astro.config.mjs', 'export default {};')]), []);
  });
});

describe('names', () => {
  test('empty words, barrels and the wrong case are told of', () => {
    const bad = [
      'src/story/utils.ts',
      'src/story/index.ts',
      'src/story/Parse.ts',
      'src/helpers/a.ts',
    ];
    for (const path of bad) assert.equal(badFileNames([path]).length, 1, path);
    assert.equal(badFileNames(['src/components/byline.astro']).length, 1);
    assert.deepEqual(badFileNames(['src/components/Byline.astro', 'src/story/pull-quotes.ts']), []);
    assert.deepEqual(badFileNames(['src/pages/index.astro', 'tests/unit/site/dates.test.ts']), []);
    assert.equal(badNames([file('src/a.ts', 'function parseUtils() {}')]).length, 1);
    assert.equal(badNames([file('src/a.ts', 'interface Post {}')]).length, 1);
  });

  test('a stranger at the top level is told of', () => {
    assert.equal(strayAtTop(['src/a.ts', 'vite.config.ts', '.gitignore']).length, 1);
  });
});

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
    const sound = ['`${done} of ${of} pages`', '`image/${form}`', "'a' + b", '`${name}.tmp`'];
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
