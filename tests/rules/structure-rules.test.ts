// Owns the proof that the rules of structure can fail: a broken sample is told of, a sound one is not.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brokenArrows } from './arrows.ts';
import { badFileNames, badNames, strayAtTop } from './names.ts';
import { falseMap } from './map.ts';
import { unusedExports } from './exports.ts';
import { tooLong } from './sizes.ts';
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
      'const e = b as C;',
      '',
      'const d = [1] as const;',
    ];
    assert.deepEqual(dishonestTypes([file('src/a.ts', ...sound)]), []);
  });

  test('a reason far above a cast is none', () => {
    const far = ['/** What it promises. */', 'function a() {', '  b();', '  b();', '  b();'];
    assert.equal(dishonestTypes([file('src/a.ts', ...far, '  return c as D;', '}')]).length, 1);
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

describe('exports', () => {
  const owner = file(
    'src/a.ts',
    'export const a = 1;',
    'export function b() {}',
    'export type C = 1;',
  );
  const unused = (...text: string[]) =>
    unusedExports([owner], [owner, file('src/story/d.astro', '---', ...text, '---')], {});

  test('one that nobody imports is told of', () => {
    assert.deepEqual(unused("import { a as x } from '../a.ts';"), [
      'src/a.ts:2 exports b, which nobody imports',
    ]);
    assert.equal(unused("import { a, b } from './a.ts';").length, 2);
  });

  test('a whole module, a passing on and a type pass', () => {
    assert.deepEqual(unused("import * as all from '../a.ts';"), []);
    assert.deepEqual(unused("const all = await import('../a.ts');"), []);
    assert.deepEqual(unused("export { a, b } from '../a.ts';"), []);
    const excused = { 'src/a.ts a': 'a', 'src/a.ts b': 'b' };
    assert.deepEqual(unusedExports([owner], [owner], excused), []);
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

describe('the map', () => {
  test('a path that is gone and a folder that is missing are told of', () => {
    const paths = ['README.md', 'site/dates.ts', 'story/parse.ts', '.cache/found.ts'];
    assert.deepEqual(falseMap('`site/` and `story/`, `story/parse.ts`', paths), []);
    assert.equal(falseMap('`site/`, `story/` and `site/days.ts`', paths).length, 1);
    assert.equal(falseMap('`site/`', paths).length, 1);
  });
});
