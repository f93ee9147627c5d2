// Owns how the keys of records begin whose files are no pages: what follows says what a file was made of.

/** Copied files; what follows is the state of the file they were copied from. */
export const copiedKey = 'file.';
/** The search index; what follows is the folder in it. */
export const indexedKey = 'index.';
/** Files packed beside others; what follows is what they were packed of. */
export const packedKey = 'packed.';
