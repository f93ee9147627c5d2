// Owns whether a GIF is there to its end: decoders show the frames that came and say nothing of the rest.

/** Whether the blocks of a GIF (GIF89a, appendix B) lead to its trailer; what follows that is nobody's concern. */
export function isWholeGif(bytes: Uint8Array): boolean {
  let at = 13 + tableSize(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return true;
    if (block === 0x21) at = afterParts(bytes, at + 2);
    else if (block === 0x2c) at = afterParts(bytes, at + 11 + tableSize(bytes[at + 9]));
    else return false;
  }
  return false;
}

/** Bytes of the colour table that these flags announce. */
function tableSize(flags: number = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

/** Behind parts that each begin with their length, the last with none. */
function afterParts(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) {
    at += length + 1;
  }
  return at + 1;
}
