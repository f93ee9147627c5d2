// Owns a paper that the checks of reading offline print more than once, and a host of it that can be slow,
// or gone while its address stays.
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { staticServer } from '../../src/press/serve.ts';
import { build, scratchSite, type Scratch } from '../sites/printing.ts';
import { colours } from '../sites/sample-pictures.ts';

/** More than a worker keeps unasked, so that some of them are not there before they are read. */
const older = Array.from({ length: 9 }, (_, index) => `older-${index + 1}`);

/** The story with a photograph, one with none, and one that a device keeps unasked; addresses without their first slash. */
export const stories = {
  pictured: '2024/05/01/older-1/',
  plain: '2024/05/02/older-2/',
  newest: '2026/02/10/порт/',
};

/** Prints the paper of the harbour with an older year. */
export async function printPaper(): Promise<Scratch> {
  const site = scratchSite('harbour');
  const bytes = await colours(1600, 900).jpeg().toBuffer();
  writeFileSync(join(site.content, 'stories/view.jpg'), bytes);
  for (const [index, name] of older.entries()) {
    const picture =
      index === 0
        ? 'picture: { file: view.jpg, alt: A view, caption: A view, credit: Courier }\n'
        : '';
    const head = `headline: Older story ${index + 1}\nstandfirst: From the year before last.\n`;
    const rest = `desk: city\npublished: 2024-05-0${index + 1}\n${picture}`;
    writeStory(site, `${name}.md`, `---\n${head}${rest}---\nIt was so in May.\n`);
  }
  await print(site);
  return site;
}

/** Writes a story into the paper. */
export function writeStory(site: Scratch, name: string, text: string): void {
  writeFileSync(join(site.content, 'stories', name), text);
}

/** Prints the paper again, as it is now. */
export async function print(site: Scratch): Promise<void> {
  const { code, said, errors } = await build(site);
  if (code !== 0) throw new Error(`The paper was not printed: ${said}${errors}`);
}

/** A host on a port of this machine. */
export interface Host {
  /** With a closing slash. */
  origin: string;
  /** Milliseconds before it answers. */
  slowness: number;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Serves printed folders by the path at which each lies. */
export async function startHost(folders: Readonly<Record<string, string>>): Promise<Host> {
  const mounts = Object.entries(folders).map(([under, folder]) => {
    return { under, server: staticServer({ folder, under }) };
  });
  let server: Server;
  let port = 0;
  const host: Host = {
    ...{ origin: '', slowness: 0 },
    async comeBack() {
      server = createServer((request, response) => {
        const url = request.url ?? '/';
        const mount = mounts.find(({ under }) => url.startsWith(under));
        setTimeout(() => {
          if (mount === undefined) response.writeHead(404).end();
          else mount.server.emit('request', request, response);
        }, host.slowness);
      });
      await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
      // The cast: it listens on a port, not on a path.
      port = (server.address() as AddressInfo).port;
      host.origin = `http://localhost:${port}/`;
    },
    async goAway() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  await host.comeBack();
  return host;
}
