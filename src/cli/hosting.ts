// The command `stet hosting`: prints what a server has to be told of the site.
import { resolve } from 'node:path';
import { hostConfiguration } from '../press/host-configuration.ts';

/** What was typed after `stet hosting`. */
export interface HostingOptions {
  server: string;
  out: string;
  cache: string;
  root?: string;
  at?: string;
}

/** Prints the configuration on standard output. */
export function hosting({ server, out, cache, root, at }: HostingOptions): Promise<number> {
  const place = at === undefined ? {} : { at };
  const text = hostConfiguration({ server, cache, root: root ?? resolve(out), ...place });
  process.stdout.write(text);
  return Promise.resolve(0);
}
