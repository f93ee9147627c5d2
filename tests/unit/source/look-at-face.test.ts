import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { lookAtFace } from '../../../src/source/look-at-face.ts';

interface Made {
  weight?: number;
  /** fsSelection of OS/2. */
  selection?: number;
  /** Least, usual and most of each axis. */
  axes?: Record<string, [number, number, number]>;
  flavour?: string;
}

/** A WOFF2 file with the tables that matter, behind a transformed `glyf` and a table of another name. */
function woff2({ weight = 400, selection = 0, axes, flavour = '\0\u0001\0\0' }: Made): Buffer {
  const about = Buffer.alloc(96);
  about.writeUInt16BE(weight, 4);
  about.writeUInt16BE(selection, 62);
  const tables = [
    { head: [10, ...base128(9000), ...base128(300)], bytes: Buffer.alloc(300, 1) },
    { head: [63, ...Buffer.from('TEST'), ...base128(7)], bytes: Buffer.alloc(7, 2) },
    { head: [6, ...base128(96)], bytes: about },
    ...(axes === undefined ? [] : [{ head: [47, ...base128(256)], bytes: axesTable(axes) }]),
  ];
  const packed = brotliCompressSync(Buffer.concat(tables.map(({ bytes }) => bytes)));
  const heads = Buffer.from(tables.flatMap(({ head }) => head));
  const header = Buffer.alloc(48);
  header.write(`wOF2${flavour}`, 'latin1');
  header.writeUInt32BE(48 + heads.length + packed.length, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(packed.length, 20);
  return Buffer.concat([header, heads, packed]);
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift(128 + (rest % 128));
  return digits;
}

function axesTable(axes: NonNullable<Made['axes']>): Buffer {
  const table = Buffer.alloc(256);
  table.writeUInt16BE(16, 4);
  table.writeUInt16BE(Object.keys(axes).length, 8);
  table.writeUInt16BE(20, 10);
  Object.entries(axes).forEach(([tag, values], axis) => {
    table.write(tag, 16 + axis * 20, 'latin1');
    values.forEach((value, place) => {
      table.writeInt32BE(value * 65536, 16 + axis * 20 + 4 + place * 4);
    });
  });
  return table;
}

const whole = readFileSync('src/faces/newsreader-further-italic.woff2');

describe('a WOFF2 file says what it sets', () => {
  test('a real one', () => {
    assert.deepEqual(lookAtFace(whole), { style: 'italic', weight: '400' });
    const upright = readFileSync('src/faces/newsreader.woff2');
    assert.deepEqual(lookAtFace(upright), { style: 'normal', weight: '400 600' });
  });

  const made: [string, Made, ReturnType<typeof lookAtFace>][] = [
    ['a bold one', { weight: 700 }, { style: 'normal', weight: '700' }],
    ['an italic one', { selection: 0x41 }, { style: 'italic', weight: '400' }],
    ['an oblique one', { selection: 0x200 }, { style: 'italic', weight: '400' }],
    ['one with a weight that is none', { weight: 0 }, { style: 'normal', weight: '1' }],
    [
      'a variable one',
      { weight: 300, axes: { opsz: [6, 14, 72], wght: [200, 300, 800.4] } },
      { style: 'normal', weight: '200 800' },
    ],
    [
      'one that varies in something else',
      { weight: 500, axes: { opsz: [6, 14, 72] } },
      { style: 'normal', weight: '500' },
    ],
    [
      'one whose axis of weight has one point',
      { axes: { wght: [400, 400, 400] } },
      { style: 'normal', weight: '400' },
    ],
  ];
  for (const [name, how, expected] of made) {
    test(name, () => assert.deepEqual(lookAtFace(woff2(how)), expected));
  }
});

describe('what is no WOFF2 with one typeface says nothing', () => {
  const altered = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return bytes;
  };
  const files: Record<string, Buffer> = {
    'an empty file': Buffer.alloc(0),
    'a signature alone': Buffer.from('wOF2'),
    'another signature': altered((bytes) => bytes.write('wOFF')),
    'a file cut off': whole.subarray(0, 5000),
    'a file with something after it': Buffer.concat([whole, Buffer.from('more')]),
    'a collection': woff2({ flavour: 'ttcf' }),
    'more tables than it has': altered((bytes) => bytes.writeUInt16BE(60_000, 12)),
    'compressed bytes that are none': altered((bytes) => bytes.fill(7, 2000)),
  };
  for (const [name, bytes] of Object.entries(files)) {
    test(name, () => assert.equal(lookAtFace(bytes), undefined));
  }

  test('and any bytes changed do not stop the build', () => {
    for (let at = 0; at < 400; at++) {
      for (const value of [0, 127, 255]) {
        const bytes = altered((all) => all.writeUInt8(value, at));
        assert.doesNotThrow(() => lookAtFace(bytes), `byte ${at} as ${value}`);
      }
    }
  });
});
