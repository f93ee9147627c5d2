// Owns `/.well-known/security.txt` (RFC 9116): where a fault in security is reported, and until when.
import { absolute } from '../site/address.ts';
import { securityAddress } from '../site/host-address.ts';
import type { Site } from '../site/settings.ts';

/** The whole file; undefined where site.yaml names no contact. */
export function securityText({ security, address, language }: Site): string | undefined {
  if (security === undefined) return undefined;
  const { contact, expires } = security;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${absolute(address, securityAddress())}`,
  ];
  return `${lines.join('\n')}\n`;
}
