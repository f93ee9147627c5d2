// Owns writing CBOR (RFC 8949), in which Pagefind's program takes what it is told.

/** What it takes: arrays, texts and whole numbers. */
export type Cbor = number | string | readonly Cbor[];

const text = new TextEncoder();

/** Writes a value in its shortest form. */
export function writeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  write(value, bytes);
  return new Uint8Array(bytes);
}

function write(value: Cbor, bytes: number[]): void {
  if (typeof value === 'number') head(0, value, bytes);
  else if (typeof value === 'string') {
    const encoded = text.encode(value);
    head(3, encoded.length, bytes);
    for (const byte of encoded) bytes.push(byte);
  } else {
    head(4, value.length, bytes);
    for (const one of value) write(one, bytes);
  }
}

function head(type: number, argument: number, bytes: number[]): void {
  const first = type << 5;
  if (argument < 24) bytes.push(first | argument);
  else if (argument < 0x100) bytes.push(first | 24, argument);
  else if (argument < 0x10000) bytes.push(first | 25, argument >> 8, argument & 255);
  else bytes.push(first | 26, ...[24, 16, 8, 0].map((shift) => (argument >>> shift) & 255));
}
