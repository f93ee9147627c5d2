// Owns addresses of what is written for hosts, and the path at which a host has the site.
// As in address.ts they are root-relative and decoded.
import { fileOf } from './address.ts';

/** `/.well-known/security.txt`. */
export function securityAddress(): string {
  return '/.well-known/security.txt';
}

/** `/2025/index.html.br`, what lies at `/2025/` packed. */
export function packedAddress(address: string, ending: 'br' | 'gz'): string {
  return `/${fileOf(address)}.${ending}`;
}

/** A path as it was typed, with one slash at each end. */
export function closedPath(typed: string): string {
  return `/${typed}/`.replace(/\/+/g, '/');
}
