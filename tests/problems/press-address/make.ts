// A public address that is none.
export const args = ['build', '--content', 'content', '--out', 'dist', '--address', 'gazette'];
