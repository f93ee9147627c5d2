// Owns the address at which a Mastodon server takes what its reader shares.

/** That of a server as it was typed (`mastodon.social`, a web address, `@me@mastodon.social`); undefined for what is none. */
export function mastodonAddress(typed: string, text: string): string | undefined {
  const [, host = ''] = /^(?:\w+:\/\/|[^/]*@)?([^/]*)/.exec(typed.trim()) ?? [];
  // Documented at docs.joinmastodon.org; a host that is none leaves the address as it is.
  const url = new URL('https://none.invalid/share');
  if (host.includes('.')) url.host = host;
  if (url.host === 'none.invalid') return undefined;
  url.searchParams.set('text', text);
  return url.href;
}
