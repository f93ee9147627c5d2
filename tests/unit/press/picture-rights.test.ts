// Owns the proof that a picture keeps whose it is, and loses where it was taken.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { rightsOf, withRights, type Rights } from '../../../src/press/picture-rights.ts';

function picture(): Sharp {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#b3261e' } });
}

async function written(rights: Rights): Promise<Metadata> {
  return sharp(await withRights(picture(), rights).jpeg().toBuffer()).metadata();
}

/** A TIFF block with one text tag, in either order of bytes. */
function exif(tag: number, text: string | Buffer, little: boolean): Buffer {
  const words = Buffer.from(text);
  const block = Buffer.alloc(26 + words.length);
  block.write(little ? 'II' : 'MM', 0);
  const short = (value: number, at: number) =>
    little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(tag, 10);
  short(2, 12);
  long(words.length, 14);
  // What fits into four bytes stands where else its place would be named.
  const apart = words.length > 4;
  if (apart) long(26, 18);
  words.copy(block, apart ? 26 : 18);
  return Buffer.concat([Buffer.from('Exif\0\0'), block]);
}

function iptc(fields: Record<number, string>): Buffer {
  const parts = Object.entries(fields).map(([number, text]) => {
    const words = Buffer.from(text);
    return Buffer.concat([
      Buffer.from([0x1c, 2, Number(number), words.length >> 8, words.length & 255]),
      words,
    ]);
  });
  return Buffer.concat([Buffer.from('Photoshop 3.0\0'), ...parts]);
}

/** What rightsOf reads of metadata, and no more. */
function rights(metadata: Pick<Metadata, 'exif' | 'iptc' | 'xmpAsString'>): Rights {
  // The cast: the rest of Metadata is never looked at.
  return rightsOf(metadata as Metadata);
}

describe('rights are read', () => {
  test('out of EXIF, in either order of bytes and any letters', () => {
    for (const little of [true, false]) {
      const block = exif(0x8298, '© 2026 Олена Їжак\0', little);
      assert.deepEqual(rights({ exif: block }), { copyright: '© 2026 Олена Їжак' });
    }
    const latin = exif(0x013b, Buffer.from('José Ruiz', 'latin1'), true);
    assert.deepEqual(rights({ exif: latin }), { creator: 'José Ruiz' });
  });

  test('out of IPTC and XMP where EXIF says nothing', () => {
    const block = iptc({ 80: 'Jane Doe', 110: 'Reuters', 116: '(c) Reuters' });
    const all = { copyright: '(c) Reuters', creator: 'Jane Doe', credit: 'Reuters' };
    assert.deepEqual(rights({ iptc: block }), all);
    const packet =
      '<dc:rights>\n<rdf:Alt><rdf:li xml:lang="x-default">A &amp;amp; B</rdf:li></rdf:Alt></dc:rights>' +
      '<rdf:Description photoshop:Credit="Desk &quot;B&quot;"/>';
    assert.deepEqual(rights({ xmpAsString: packet }), {
      copyright: 'A &amp; B',
      credit: 'Desk "B"',
    });
    assert.equal(rights({ iptc: block, exif: exif(0x8298, 'Ours', true) }).copyright, 'Ours');
  });

  test('and damaged metadata say nothing', () => {
    const block = exif(0x8298, 'words', true);
    for (let length = 0; length < block.length; length += 3) {
      assert.deepEqual(rights({ exif: block.subarray(0, Math.min(length, 26)) }), {});
    }
    assert.deepEqual(rights({ iptc: Buffer.from([0x1c, 2, 116]) }), {});
    assert.deepEqual(rights({}), {});
  });
});

describe('rights are written', () => {
  test('and read back the same, whatever their letters', async () => {
    for (const told of [
      { copyright: '© 2026 Олена Їжак (AP)', creator: 'Їжак', credit: 'A & B <"desk">' },
      { creator: 'Jane Doe (Reuters)' },
      { credit: 'Reuters' },
    ]) {
      assert.deepEqual(rightsOf(await written(told)), told);
    }
  });

  test('in EXIF too, where its letters do', async () => {
    const { exif } = await written({ copyright: '(c) Ann (AP)', creator: 'Їжак' });
    assert.ok(exif?.includes('(c) Ann (AP)\0'));
    assert.ok(!exif?.includes('?'));
  });

  test('and without any, nothing is written', async () => {
    const { exif, xmp } = await written({});
    assert.deepEqual([exif, xmp], [undefined, undefined]);
  });
});
