// Owns the files that `--compress` puts beside text: the same bytes in Brotli and gzip, made once for each
// content and known by its record. Runs when all else lies in the folder. May not know what a file is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fileOf } from '../site/address.ts';
import { packedAddress } from '../site/host-address.ts';
import { isText } from '../site/served-type.ts';
import type { Counts } from './print.ts';
import { packedKey } from './record-keys.ts';
import { fileDigest, type Printed, type Records } from './records.ts';
import { removeFile, writeAtomically } from './write.ts';

/** Below this, names and frames of a packed file weigh as much as it saves. */
const leastBytes = 256;
/** Brotli takes as long at its best for one large file as for a hundred small ones. */
const brotli = { best: 11, quick: 5, bestBelow: 50_000 };
/** Threads of zlib are four, and each file is packed twice. */
const atOnce = 16;
/** What the bytes of a packed file depend on beside those of its own. */
const recipe = `1-${process.version}-`;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

interface Packing {
  /** Whether there shall be any. */
  wanted: boolean;
  out: string;
  records: Records;
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

/** A packed file, and of which it is made. */
interface Packed {
  address: string;
  of: Printed;
  ending: 'br' | 'gz';
  key: string;
}

/** Packs what is new or changed and removes what is packed of nothing; ends early without error when the signal is given. */
export async function pack(packing: Packing): Promise<Counts> {
  const { wanted, out, records, signal, progress } = packing;
  const known = new Map(records.packed(true).map((record) => [record.address, record]));
  const all = wanted ? records.packed(false).filter(isWorthIt).flatMap(bothOf) : [];
  const addresses = new Set(all.map(({ address }) => address));
  const old = [...known.values()].filter(({ address }) => !addresses.has(address));
  for (const { address } of old) removeFile(out, fileOf(address));
  const gone = old.map(({ address }) => address);
  if (gone.length > 0) records.put({ records: [], before: old, gone, kept: [] });
  const stale = all.filter(({ address, key }) => known.get(address)?.key !== key);
  let printed = 0;
  while (printed < stale.length && !signal.aborted) {
    const some = stale.slice(printed, printed + atOnce);
    const handed = records.hand(some.map(({ address }) => address));
    const made = await Promise.all(some.map((one) => packOne(one, out)));
    const before = some.flatMap(({ address }) => known.get(address) ?? []);
    records.put({ handed, records: made, before, gone: [], kept: [] });
    progress((printed += some.length), stale.length);
  }
  return { printed, removed: gone.length };
}

function isWorthIt({ address, bytes }: Printed): boolean {
  return bytes >= leastBytes && isText(fileOf(address));
}

function bothOf(of: Printed): Packed[] {
  const key = `${packedKey}${recipe}${of.digest}`;
  return (['br', 'gz'] as const).map((ending) => {
    return { address: packedAddress(of.address, ending), of, ending, key };
  });
}

async function packOne({ address, of, ending, key }: Packed, out: string): Promise<Printed> {
  const bytes = readFileSync(join(out, fileOf(of.address)));
  const packed =
    ending === 'gz' ? await gzipOf(bytes, { level: 9 }) : await brotliOf(bytes, how(bytes));
  writeAtomically(out, fileOf(address), packed, 'pack');
  return { address, key, digest: fileDigest(address, packed), bytes: packed.length };
}

function how(bytes: Buffer): { params: Record<number, number> } {
  const quality = bytes.length < brotli.bestBelow ? brotli.best : brotli.quick;
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  };
}
