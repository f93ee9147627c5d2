// Owns reading the CBOR (RFC 8949) of Pagefind's small files: arrays, texts, whole numbers.
// May not know what they mean.

/** What such a file holds. */
export type Cbor = number | string | Cbor[];

const text = new TextDecoder('utf-8', { fatal: true });

/** Reads one value that takes all of `bytes`; throws on anything else. */
export function readCbor(bytes: Uint8Array): Cbor {
  let at = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const argument = (short: number): number => {
    if (short < 24) return short;
    const length = [1, 2, 4][short - 24];
    if (length === undefined) throw new Error(`CBOR of an unknown length: ${short}.`);
    const from = at;
    at += length;
    if (length === 1) return view.getUint8(from);
    return length === 2 ? view.getUint16(from) : view.getUint32(from);
  };
  const value = (): Cbor => {
    const first = view.getUint8(at);
    at += 1;
    const number = argument(first & 31);
    switch (first >> 5) {
      case 0:
        return number;
      case 3:
        return text.decode(bytes.subarray(at, (at += number)));
      case 4:
        return Array.from({ length: number }, value);
      default:
        throw new Error(`CBOR of an unknown type: ${first >> 5}.`);
    }
  };
  const read = value();
  if (at !== bytes.length) throw new Error('CBOR with something behind it.');
  return read;
}
