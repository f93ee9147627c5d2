// Owns which servers and hosts a configuration can be written for, by the names that are typed.
import { apacheConfiguration } from './apache.ts';
import { caddyConfiguration } from './caddy.ts';
import { cloudfrontNotes } from './cloudfront.ts';
import type { Hosted } from './hosted.ts';
import { lighttpdConfiguration } from './lighttpd.ts';
import { netlifyConfiguration } from './netlify.ts';
import { nginxConfiguration } from './nginx.ts';

const writers: Readonly<Record<string, (hosted: Hosted) => string>> = {
  apache: apacheConfiguration,
  caddy: caddyConfiguration,
  cloudfront: cloudfrontNotes,
  lighttpd: lighttpdConfiguration,
  netlify: netlifyConfiguration,
  nginx: nginxConfiguration,
};

/** Their names. */
export const servers: readonly string[] = Object.keys(writers);

/** What is to be given to a server, as text; undefined for a name that is none. */
export function configurationFor(server: string, hosted: Hosted): string | undefined {
  return Object.hasOwn(writers, server) ? writers[server]?.(hosted) : undefined;
}
