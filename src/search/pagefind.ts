// Owns the only use of Pagefind: its program indexes one part at a time, in a process that ends with the
// part. May not know where files go.
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { fileAt, publishedFiles, type IndexedPart, type Written } from './pagefind-files.ts';
import type { SearchRecord } from './record.ts';

/** So many places of words in a file of the index: small, as each part is asked for one file for each word that is looked up. */
const placesInFile = 700;
/** What Pagefind's program reads: the size of its files, and for its allocator (jemalloc) to give back at once what is free, which takes a quarter off its memory. */
const settings = {
  PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(placesInFile),
  _RJEM_MALLOC_CONF: 'narenas:1,dirty_decay_ms:0,muzzy_decay_ms:0',
};
/** As many records are on their way to the program at a time. */
const atOnce = 32;

/** The files of one part of the index, and its languages. */
export async function indexPart(records: readonly SearchRecord[]): Promise<IndexedPart> {
  return publishedFiles(await written(records), records);
}

/** The program that looks things up in an index of `language`, and what joins it to a page's scripts. */
export async function searchProgram(program: string): Promise<IndexedPart> {
  const language = program === 'unknown' ? 'und' : program;
  const sample = { language, headline: '1', words: '1', filters: {}, shown: { address: '/' } };
  const files = await written([sample]);
  const script = Buffer.from(fileAt(files, 'pagefind.js')).toString('utf8');
  const binding = { name: 'pagefind.js', bytes: Buffer.from(bindingIn(script)) };
  const bytes = fileAt(files, `wasm.${program}.pagefind`);
  return { files: [binding, { name: 'program.pagefind', bytes }], languages: [] };
}

/** Of Pagefind's script what its program needs to run, made anew by each call of `bind`: the rest joins indexes in a way that fetches far more. */
function bindingIn(script: string): string {
  const [, binding] =
    /let wasm_bindgen=(\(function\(exports\).*?\}\)\(\{__proto__:null\}\));/s.exec(script) ?? [];
  if (binding === undefined)
    throw new Error('Pagefind binds its program in another way than 1.5.2.');
  return `export const bind=()=>${binding};\n`;
}

type Given = Pick<SearchRecord, 'language' | 'headline' | 'words' | 'filters'> & {
  shown: Pick<SearchRecord['shown'], 'address'>;
};

async function written(records: readonly Given[]): Promise<Written> {
  Object.assign(process.env, settings);
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join(' '));
    for (let at = 0; at < records.length; at += atOnce) {
      await Promise.all(records.slice(at, at + atOnce).map((record) => add(index, record)));
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(made.errors.join(' '));
    return new Map(made.files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, record: Given): Promise<void> {
  const { language, headline: title, words: content, filters, shown } = record;
  const meta = { title };
  const { errors } = await index.addCustomRecord({
    ...{ url: shown.address, content, language, meta, filters },
  });
  if (errors.length > 0) throw new Error(errors.join(' '));
}
