// An address of a published site that is none.
export const args = ['build', '--content', 'content', '--out', 'dist', '--ledger', 'gazette'];
