// Owns Astro's dev server as a newsroom uses it: the same pages, on demand, from its own edition.
// Adds what a host does (media, closing slashes) and a page for when there is no edition yet.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { decodeAddress, encodeAddress } from '../site/address.ts';
import { ofCard } from '../site/share-address.ts';
import { cardAt, cardPlace } from './cards.ts';
import { iconsIn, makeIcons } from './icons.ts';
import { mediaAt } from './media-at.ts';
import type { Newsroom } from './newsroom.ts';
import { loopback } from './port.ts';
import { projectFolder } from './project.ts';
import { problemPage } from './problem-page.ts';
import { sendFile } from './serve.ts';

/** A running server. */
export interface DevServer {
  port: number;
  /** Every page that is open in a browser loads itself anew. */
  reload(): void;
  stop(): Promise<void>;
}

/** What the server serves. */
export interface DevServed {
  newsroom: Newsroom;
  content: string;
  /** Where versions of pictures, and cards, are kept. */
  cache: string;
  port: number;
}

type SetUp = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type ViteServer = Parameters<SetUp>[0]['server'];

/** Starts Astro's dev server over the newsroom's edition. */
export async function startDevServer(served: DevServed): Promise<DevServer> {
  process.env['STET_EDITION'] = served.newsroom.file;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const { dev } = await import('astro');
  let vite: ViteServer | undefined;
  const integration: AstroIntegration = {
    name: 'newsroom',
    hooks: {
      'astro:server:setup': ({ server }) => {
        vite = server;
        server.middlewares.use((request, response, next) => {
          if (!answer(served, request, response)) next();
        });
      },
    },
  };
  const server = await dev({
    root: projectFolder,
    logLevel: 'warn',
    integrations: [integration],
    server: { host: loopback, port: served.port },
    // Stories are watched by the newsroom; a printed site and caches would only cost.
    vite: { server: { watch: { ignored: ['**/.stet/**', '**/dist/**', '**/content/**'] } } },
  });
  return {
    port: server.address.port,
    reload: () => vite?.ws.send({ type: 'full-reload', path: '*' }),
    stop: () => server.stop(),
  };
}

/** Answers what Astro would not; tells whether it did. */
function answer(served: DevServed, request: IncomingMessage, response: ServerResponse): boolean {
  const { newsroom } = served;
  const url = request.url ?? '/';
  if (isInternal(url)) return false;
  if (!newsroom.ready) {
    const page = problemPage(newsroom.problems);
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    return true;
  }
  const address = decodeAddress(url);
  if (address === undefined) return false;
  if (address.startsWith('/media/')) return sendMedia(served, address, request, response);
  const icon = iconsIn(served.cache).find((one) => one.address === address);
  if (icon !== undefined) {
    send(
      makeIcons(served.cache).then(() => icon.file),
      request,
      response,
    );
    return true;
  }
  if (ofCard(address) !== undefined) return sendCard(served, address, response);
  return redirectToSlash(newsroom, address, url, response);
}

/** Vite's own addresses and files of the source. */
function isInternal(url: string): boolean {
  return /^\/(?:@|__|node_modules\/|src\/)/.test(url);
}

/** Versions of a picture are made when they are first asked for. */
function sendMedia(
  { newsroom, content, cache }: DevServed,
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const media = mediaAt(newsroom.edition.media(), address, { content, cache });
  if (media === undefined) return false;
  send(media, request, response);
  return true;
}

/** Sends a file as soon as it is made. */
function send(making: Promise<string>, request: IncomingMessage, response: ServerResponse): void {
  making.then(
    (file) => {
      if (!sendFile(file, request, response)) response.writeHead(404).end();
    },
    (fault: unknown) => response.writeHead(500).end(String(fault)),
  );
}

/** Cards are drawn when they are first asked for. */
function sendCard(served: DevServed, address: string, response: ServerResponse): boolean {
  const { edition } = served.newsroom;
  if (edition.digest(address) === undefined) return false;
  cardAt(edition, address, cardPlace(edition, served)).then(
    (card) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(card),
    (fault: unknown) => response.writeHead(500).end(String(fault)),
  );
  return true;
}

/** A static host answers an address without its closing slash by the one with it. */
function redirectToSlash(
  { edition }: Newsroom,
  address: string,
  url: string,
  response: ServerResponse,
): boolean {
  if (address.endsWith('/') || edition.digest(address) !== undefined) return false;
  if (edition.digest(`${address}/`) === undefined) return false;
  const query = /\?.*$/s.exec(url)?.[0] ?? '';
  response.writeHead(301, { Location: `${encodeAddress(address)}/${query}` }).end();
  return true;
}
