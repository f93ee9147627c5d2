// The package brings no types of its own; these are of what is used of it.
declare module 'wawoff2/decompress.js' {
  /** The TrueType or OpenType file in a WOFF2 file; rejects where there is none. */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
