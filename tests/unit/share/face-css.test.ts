import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faceCss } from '../../../src/share/face-css.ts';

test('a typeface becomes rules for its files, and the face of texts and headings', () => {
  const css = faceCss({
    text: 'Courier Prime',
    heading: 'Gazette Display',
    language: 'en-GB',
    faces: [
      {
        family: 'Courier Prime',
        address: '/media/a-courier.woff2',
        style: 'italic',
        weight: '200 800',
      },
    ],
  });
  assert.equal(
    css,
    "@font-face{font-family:'Courier Prime';src:url(/media/a-courier.woff2) format('woff2');" +
      'font-style:italic;font-weight:200 800;font-display:optional}' +
      ":root{--face:'Courier Prime';--face-heading:'Gazette Display',var(--face),var(--scripts)}" +
      ':lang(en){--serif:var(--face),var(--scripts);--display:var(--face-heading,var(--serif))}',
  );
});

test('headings without a typeface of their own stay with the text', () => {
  const css = faceCss({ text: 'Шрифт', language: 'uk', faces: [] });
  assert.match(css, /^:root{--face:'Шрифт'}:lang\(uk\)/);
});

test('nothing in a name or an address can leave its place', () => {
  const hostile = `a'b"c\\d</style><script>{};\n*/\0`;
  const css = faceCss({
    text: hostile,
    heading: hostile,
    language: `en'){}</style>`,
    faces: [{ family: hostile, address: `/media/${hostile}) '`, style: 'normal', weight: '400' }],
  });
  assert.doesNotMatch(css, /[<>"\n\0;]\s*script|<|\*\/|\n|\0/);
  const name = `'a\\27 b\\22 c\\5c d\\3c \\2f style\\3e \\3c script\\3e \\7b \\7d \\3b \\a \\2a \\2f \\0 '`;
  assert.equal(css.split(name).length - 1, 3);
  assert.equal(/url\(([^)]*)\) format/.exec(css)?.[1]?.includes("'"), false);
  assert.match(css, /src:url\(\/media\/[\w.~%/-]*\) format/);
});
