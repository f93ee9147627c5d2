// The published site does not answer: nothing listens at this port.
export const args = [
  ...['build', '--content', 'content', '--out', 'dist'],
  ...['--ledger', 'http://127.0.0.1:9/'],
];
