// Owns two hosts that no package of a distribution is: a store that knows exact keys and the document of
// a folder alone, as buckets do, and one that sends a folder's document without its slash too.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { servedType } from '../../src/site/served-type.ts';
import type { Place } from './servers.ts';

/** `/a/` is `/a/index.html`; `/a` is nothing. */
export function exactKeys({ root, port }: Place): { kill(): void } {
  return serve(port, root, (path) => (path.endsWith('/') ? `${path}index.html` : path));
}

/** `/a` is answered with what `/a/` is, under the address that was asked for. */
export function withoutRedirect({ root, port }: Place): { kill(): void } {
  return serve(port, root, (path) => {
    const folder = join(root, path);
    const isFolder = existsSync(folder) && statSync(folder).isDirectory();
    return isFolder ? join(path, 'index.html') : path;
  });
}

function serve(port: number, root: string, keyOf: (path: string) => string): { kill(): void } {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(root, keyOf(path));
    const found = existsSync(file) && statSync(file).isFile();
    const sent = found ? file : join(root, '404.html');
    const known = existsSync(sent);
    response.writeHead(found ? 200 : 404, { 'Content-Type': servedType(sent) });
    response.end(known ? readFileSync(sent) : 'Nothing there.');
  });
  server.listen(port, '127.0.0.1');
  return {
    kill: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
