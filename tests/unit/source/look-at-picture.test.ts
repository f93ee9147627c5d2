// Owns the proof that a picture's size and form are known before it is published, and so is what is wrong with it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { lookAtPicture } from '../../../src/source/look-at-picture.ts';
import { isWholeGif } from '../../../src/source/whole-gif.ts';

const folder = mkdtempSync(join(tmpdir(), 'stet-look-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function flat(width: number, height: number, alpha = 1): Sharp {
  const background = { r: 20, g: 30, b: 40, alpha };
  return sharp({ create: { width, height, channels: alpha < 1 ? 4 : 3, background } });
}

function look(bytes: Uint8Array, ending: string) {
  const file = join(folder, `it.${ending}`);
  writeFileSync(file, bytes);
  const mime = ending === 'svg' ? 'image/svg+xml' : `image/${ending}`;
  return lookAtPicture(file, { mime, ending });
}

async function film(count: number, size: [number, number]): Promise<Buffer> {
  const frames = Array.from({ length: count }, (_, number) =>
    sharp({
      create: {
        ...{ width: size[0], height: size[1], channels: 3 },
        background: { r: (number % 5) * 60, g: number * 9, b: 0 },
      },
    })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
}

describe('a picture', () => {
  test('has the size at which it is published, upright', async () => {
    const turned = flat(400, 300).withMetadata({ orientation: 6 });
    const wanted = { mime: 'image/jpeg', ending: 'jpeg', width: 300, height: 400 };
    assert.deepEqual(await look(await turned.jpeg().toBuffer(), 'jpeg'), wanted);
    const large = await look(await flat(3040, 20).png().toBuffer(), 'png');
    assert.deepEqual(large, { mime: 'image/png', ending: 'png', width: 1520, height: 10 });
  });

  test('is published in a form that everything reads, whatever its name says', async () => {
    const forms: [Buffer, string, string][] = [
      [await flat(9, 9).webp().toBuffer(), 'webp', 'jpg'],
      [await flat(9, 9, 0.5).webp().toBuffer(), 'webp', 'png'],
      [await flat(9, 9).avif({ effort: 0 }).toBuffer(), 'avif', 'jpg'],
      [await flat(9, 9).gif().toBuffer(), 'gif', 'png'],
      [await flat(9, 9).png().toBuffer(), 'jpg', 'png'],
      [await film(2, [9, 9]), 'gif', 'gif'],
    ];
    for (const [bytes, name, ending] of forms) {
      const found = await look(bytes, name);
      assert.ok(!('id' in found) && found.ending === ending, `${name} becomes ${ending}`);
    }
  });

  test('with more pixels than are read is too large, all frames counted', async () => {
    const wide = await film(26, [9, 9]);
    wide.writeUInt16LE(2000, 6);
    wide.writeUInt16LE(2000, 8);
    const found = await look(wide, 'gif');
    assert.deepEqual(found, { id: 'picture/large', details: { millions: '104', most: '100' } });
  });
});

test('a GIF is whole only to its last block, and not one byte sooner', async () => {
  const gif = await film(3, [30, 20]);
  assert.ok(isWholeGif(gif));
  assert.ok(isWholeGif(Buffer.concat([gif, Buffer.from('left behind')])));
  for (let length = 0; length < gif.length; length++) {
    assert.ok(!isWholeGif(gif.subarray(0, length)), `${length} bytes`);
  }
});
