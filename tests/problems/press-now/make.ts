// A time that is none.
export const args = ['check', '--content', 'content', '--now', 'yesterday'];
