// Owns addresses of what is written for hosts, and the path at which a host has the site.
// As in address.ts they are root-relative and decoded.

/** `/.well-known/security.txt`. */
export function securityAddress(): string {
  return '/.well-known/security.txt';
}

/** A path as it was typed, with one slash at each end. */
export function closedPath(typed: string): string {
  return `/${typed}/`.replace(/\/+/g, '/');
}
