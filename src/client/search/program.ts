// Owns the joint with Pagefind's program: what it is asked, and how its files are read. Every call that
// changes an index gives the place where it lies from then on.

/** Pagefind 1.5.2, compiled to WebAssembly (pagefind_web/src/lib.rs). */
export interface Program {
  init_pagefind(meta: Uint8Array): number;
  /** Lets answers say more. */
  enter_playground_mode(index: number): number;
  load_index_chunk(index: number, matter: Uint8Array): number;
  load_filter_chunk(index: number, matter: Uint8Array): number;
  /** Names of the files in which words would be, as JSON. */
  request_indexes(index: number, words: string): string;
  search(
    index: number,
    words: string,
    asTyped: string,
    filters: string,
    sort: string,
    exact: boolean,
    exactDiacritics: boolean,
  ): string;
}

interface Binding {
  bind(): Program & ((from: { module_or_path: Uint8Array }) => Promise<unknown>);
}

/** Starts the program in a folder. */
export async function startProgram(folder: URL): Promise<Program> {
  const [binding, code] = await Promise.all([
    // The cast: what the press has cut out of Pagefind's script (src/search/pagefind.ts).
    import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<Binding>,
    matterAt(new URL('program.pagefind', folder)),
  ]);
  const program = binding.bind();
  await program({ module_or_path: code });
  return program;
}

const signature = 'pagefind_dcd'.length;

/** What a file of Pagefind's own holds. */
export async function matterAt(address: URL): Promise<Uint8Array> {
  return (await bytesAt(address)).subarray(signature);
}

/** What a file of ours holds. */
export async function jsonAt(address: URL): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await bytesAt(address)));
}

/** A file unpacked; a host may have unpacked it already. Throws where there is none. */
async function bytesAt(address: URL): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} at ${address.href}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
