// Owns the address at which a Mastodon server takes what its reader shares.

/** The name of a host with a dot at least, whatever an address has before and after it; no scheme but the web's. */
const form = /^(?:https?:\/\/|[^/:]*@)?((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+(?::\d+)?)(?:\/|$)/iu;

/** That of a server as it was typed (`mastodon.social`, a web address, `@me@mastodon.social`); undefined for what is none. */
export function mastodonAddress(typed: string, text: string): string | undefined {
  const [, host = 'none.invalid'] = form.exec(typed.trim()) ?? [];
  // Documented at docs.joinmastodon.org; a host that is none leaves the address as it is.
  const url = new URL('https://none.invalid/share');
  url.host = host;
  if (url.host === 'none.invalid') return undefined;
  url.searchParams.set('text', text);
  return url.href;
}
