// Owns what a link to somebody's profile says of their account in the fediverse.

/** Sites whose profiles have the same form and that are no part of it. */
const others =
  /(?:^|\.)(?:medium\.com|youtube\.com|tiktok\.com|substack\.com|telegram\.org|t\.me)$/;

/** `@name@server` out of `https://server/@name` or `https://server/users/name`; undefined for any other address. */
export function fediverseAccount(url: string): string | undefined {
  const { protocol, host = '', pathname = '' } = URL.parse(url) ?? {};
  const [, name] = /^\/(?:@|users\/)(\w[\w.-]*)\/?$/.exec(pathname) ?? [];
  if (name === undefined || protocol !== 'https:' || others.test(host)) return undefined;
  return `@${name}@${host}`;
}
