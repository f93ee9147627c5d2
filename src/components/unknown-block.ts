// Owns the proof that every type of block has its component.

/** Fails to compile where a type of block was forgotten, and throws should one get here all the same. */
export function unknownBlock(block: never): never {
  throw new Error(`No component prints ${JSON.stringify(block)}.`);
}
