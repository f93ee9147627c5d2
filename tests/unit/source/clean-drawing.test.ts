// Owns the proof that a published drawing runs nothing and leads nowhere, and looks as it was drawn.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { cleanDrawing } from '../../../src/source/clean-drawing.ts';

const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

async function clean(inside: string, attributes = ''): Promise<string> {
  const cleaned = await cleanDrawing(Buffer.from(`${root}${attributes}>${inside}</svg>`));
  assert.ok('text' in cleaned, inside);
  return cleaned.text;
}

const attacks: readonly string[] = [
  '<script>evil()</script>',
  '<x:script xmlns:x="http://www.w3.org/2000/svg">evil()</x:script>',
  '<script xlink:href="https://evil.example/e.js"/>',
  '<rect width="1" height="1" onload="evil()"/>',
  '<rect width="1" height="1" onBegin="evil()"/>',
  '<a href="javascript:evil()"><text>here</text></a>',
  '<a xlink:href=" java&#10;script:evil()"><text>here</text></a>',
  '<a href="https://evil.example/"><text>here</text></a>',
  '<a><animate attributeName="href" values="javascript:evil()"/><text>x</text></a>',
  '<a id="l"><set attributeName="xlink:href" to="https://evil.example/"/><text>x</text></a>',
  '<set attributeName="onmouseover" to="evil()"/>',
  '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="https://evil.example/"/></body></foreignObject>',
  '<g xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://evil.example/"/></g>',
  '<image href="https://evil.example/i.png" width="1" height="1"/>',
  '<image href="//evil.example/i.png" width="1" height="1"/>',
  '<image href="evil.png" width="1" height="1"/>',
  '<image href="data:image/svg+xml;base64,PHN2Zy8+evil" width="1" height="1"/>',
  '<use href="https://evil.example/s.svg#a"/>',
  '<use href="data:image/svg+xml;base64,evil"/>',
  '<filter id="f"><feImage href="https://evil.example/i.png"/></filter>',
  '<style>@import url(https://evil.example/s.css);</style>',
  '<style>@import "https://evil.example/s.css";</style>',
  '<style>@im\\70ort "https://evil.example/s.css";</style>',
  '<style>@import/**/"https://evil.example/s.css";</style>',
  '<style><![CDATA[rect{fill:url("https://evil.example/#a")}]]></style>',
  '<style>rect{fill:u\\72l(https://evil.example/#a)}</style>',
  '<style>rect{background:image-set("https://evil.example/i.png" 1x)}</style>',
  '<style>@font-face{font-family:e;src:url(//evil.example/e.woff2)}</style>',
  '<rect width="1" height="1" style="fill:url(https://evil.example/#a)"/>',
  '<rect width="1" height="1" fill="url(https://evil.example/#a)"/>',
  '<rect width="1" height="1" fill="u\\72l(https://evil.example/#a)"/>',
  '<g xml:base="https://evil.example/"><use href="#a"/></g>',
  '<iframe src="https://evil.example/"/>',
  '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">evil()</handler>',
];

describe('what runs or leads elsewhere is taken out', () => {
  for (const attack of attacks) {
    test(attack, async () => {
      const text = await clean(`${attack}<circle r="4"/>`, ' onload="evil()"');
      assert.doesNotMatch(text, /evil|script|onload|foreignObject|iframe/i);
      assert.match(text, /<circle r="4"\/>/);
    });
  }

  test('a style sheet named before the drawing, a document type and its words', async () => {
    const cleaned = await cleanDrawing(
      Buffer.from(
        '<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/s.css"?>' +
          '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/evil.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg">]>' +
          '<svg xmlns="&ns;"><!-- evil --><path d="M0 0"/></svg>',
      ),
    );
    assert.deepEqual(cleaned, {
      text: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    });
  });
});

describe('what draws stays', () => {
  const drawings: readonly string[] = [
    '<title>Nine spans &amp; a pier</title><desc>Drawn.</desc>',
    '<style>.a&gt;.b{fill:url(#g);stroke:#b3261e}</style><g class="a"><path class="b" d="M0 0h9"/></g>',
    '<defs><linearGradient id="g"><stop offset="0" style="stop-color:red"/></linearGradient></defs>',
    '<rect fill="url(#g)" clip-path="url(\'#c\')" filter="url(#f)" width="9" height="9"/>',
    '<use xlink:href="#g" x="2"/><use href="#g"/>',
    '<text x="1" y="2" font-family="Georgia, serif" xml:space="preserve"> a  <tspan>б</tspan> </text>',
    '<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>',
    '<style>@font-face{font-family:e;src:url(data:font/woff2;base64,d09GMg==)}</style>',
    '<style>@media (prefers-color-scheme:dark){path{fill:#fff}}</style>',
    '<circle r="4"><animate attributeName="r" values="4;8;4" dur="2s"/></circle>',
  ];
  for (const drawing of drawings) {
    test(drawing, async () => {
      const text = await clean(drawing, ' viewBox="0 0 90 20" role="img"');
      assert.equal(text, `${root} viewBox="0 0 90 20" role="img">${drawing}</svg>`);
    });
  }

  test('pixel for pixel, in every drawing of the demonstration paper', async () => {
    const folder = 'content/stories';
    const drawings = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.svg'),
    );
    assert.ok(drawings.length > 2);
    for (const name of drawings) {
      const bytes = readFileSync(join(folder, name));
      const cleaned = await cleanDrawing(bytes);
      assert.ok('text' in cleaned, name);
      const [before, after] = [
        await sharp(bytes).raw().toBuffer(),
        await sharp(Buffer.from(cleaned.text)).raw().toBuffer(),
      ];
      assert.ok(before.equals(after), name);
    }
  });

  test('a drawing that does not say what it is is told to browsers', async () => {
    const cleaned = await cleanDrawing(
      Buffer.from('<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'),
    );
    assert.ok('text' in cleaned && cleaned.text.includes('xmlns="http://www.w3.org/2000/svg"'));
  });
});

test('a broken drawing says where it is broken', async () => {
  const broken = async (text: string) => cleanDrawing(Buffer.from(text));
  assert.deepEqual(await broken('<svg>\n<g></svg>'), { broken: { line: 2, column: 9 } });
  for (const text of ['', 'words', '<html></html>', '<svg><g>', '<svg a="&x;"']) {
    assert.ok('broken' in (await broken(text)), text);
  }
  assert.ok('broken' in (await cleanDrawing(Buffer.from([0xff, 0xfe, 0x3c, 0x00]))));
});
