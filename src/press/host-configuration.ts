// Owns the writing of a server's configuration out of what was gathered last. May not print to a screen.
import { existsSync } from 'node:fs';
import { openEdition } from '../edition/edition.ts';
import { redirectsOf } from '../edition/redirects.ts';
import { openStore } from '../edition/store.ts';
import { configurationFor, servers } from '../hosting/configuration.ts';
import { closedPath } from '../site/host-address.ts';
import { Fault } from './fault.ts';
import { editionFile } from './publish.ts';

/** What is asked for; `at` is the path of site.yaml's address where it is left out. */
interface Asked {
  server: string;
  cache: string;
  root: string;
  at?: string;
}

/** The configuration as text; throws a Fault for a server that Stet does not know, and where nothing was built. */
export function hostConfiguration({ server, cache, root, at }: Asked): string {
  const file = editionFile(cache);
  if (!existsSync(file)) {
    throw new Fault('Nothing was built yet, so old addresses are not known. Run npm run build.');
  }
  for (const [name, path] of Object.entries({ '--at': at ?? '/', '--root': root })) {
    if (!/["\\\s{}$]/.test(path)) continue;
    throw new Fault(`${name} ${path}: no server can be told of a path with such signs in it.`);
  }
  const store = openStore(file, { readOnly: true });
  try {
    const site = openEdition(store).site();
    const path = closedPath(at ?? decodeURI(new URL(site.address).pathname));
    const hosted = {
      site,
      redirects: redirectsOf(store),
      at: path,
      root: root.replace(/\/+$/, ''),
    };
    const text = configurationFor(server, hosted);
    if (text !== undefined) return text;
    throw new Fault(`Stet does not know the server "${server}". It knows ${servers.join(', ')}.`);
  } finally {
    store.close();
  }
}
