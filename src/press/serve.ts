// Owns a plain static host for a printed folder: what any host does, and nothing that only some do.
// May not look at the edition.
import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { servedType } from '../site/served-type.ts';

/** A folder to serve, mounted at `under` (with both slashes). */
export interface Served {
  folder: string;
  under: string;
}

/** Makes the server; it does not listen yet. */
export function staticServer(served: Served): Server {
  const root = realpathSync(served.folder);
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    answer(root, served.under, request, response);
  });
}

interface Found {
  file: string;
  bytes: number;
  modified: Date;
  tag: string;
}

function answer(root: string, under: string, request: IncomingMessage, response: ServerResponse) {
  const asked = readTarget(request.url ?? '/');
  if (asked === undefined) {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Bad address.\n');
    return;
  }
  const { path, query } = asked;
  if (`${path}/` === under) {
    redirect(response, encodeURI(under) + query);
    return;
  }
  const inside = path.startsWith(under) ? path.slice(under.length) : undefined;
  const found = inside === undefined ? undefined : find(root, inside);
  if (found === 'folder') redirect(response, `${request.url?.replace(/[?#].*$/s, '')}/${query}`);
  else if (found === undefined) missing(root, request, response);
  else send(found, request, response);
}

/** The decoded path and the query; undefined when it is no path of a file: broken encoding, a NUL, `..`. */
function readTarget(target: string): { path: string; query: string } | undefined {
  const [, raw = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  const parts = path.split(/[/\\]/);
  if (!path.startsWith('/') || path.includes('\0') || parts.includes('..')) return undefined;
  return { path, query };
}

function redirect(response: ServerResponse, to: string): void {
  // Two slashes at the start would name another host.
  response.writeHead(301, { Location: to.replace(/^\/{2,}/, '/') }).end();
}

function find(root: string, path: string): Found | 'folder' | undefined {
  const wanted = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (statSync(wanted, { throwIfNoEntry: false })?.isDirectory() === true) {
    return lookAt(join(wanted, 'index.html')) === undefined ? undefined : 'folder';
  }
  const found = lookAt(wanted);
  return found !== undefined && isInside(root, wanted) ? found : undefined;
}

function lookAt(file: string): Found | undefined {
  const state = statSync(file, { throwIfNoEntry: false });
  if (state?.isFile() !== true) return undefined;
  const tag = `"${state.size.toString(36)}-${Math.round(state.mtimeMs * 1000).toString(36)}"`;
  return { file, bytes: state.size, modified: state.mtime, tag };
}

/** Sends one file, ranges and all; tells whether it is there. */
export function sendFile(file: string, request: IncomingMessage, response: ServerResponse) {
  const found = lookAt(file);
  if (found !== undefined) send(found, request, response);
  return found !== undefined;
}

/** A symlink may not lead out of the folder. */
function isInside(root: string, file: string): boolean {
  return realpathSync(file).startsWith(root.endsWith(sep) ? root : root + sep);
}

function missing(root: string, request: IncomingMessage, response: ServerResponse): void {
  const found = find(root, '404.html');
  const page = typeof found === 'object' ? readFileSync(found.file) : Buffer.from('Not found.\n');
  const type = typeof found === 'object' ? 'text/html' : 'text/plain';
  response.writeHead(404, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': page.length,
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function send(found: Found, request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    'Content-Type': servedType(found.file),
    ETag: found.tag,
    'Last-Modified': found.modified.toUTCString(),
    'Cache-Control': 'no-cache',
    'Accept-Ranges': 'bytes',
  };
  if (isFresh(found, request)) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = readRange(found, request);
  if (range === 'outside') {
    response.writeHead(416, { 'Content-Range': `bytes */${found.bytes}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: found.bytes - 1 };
  const length = { 'Content-Length': end - start + 1 };
  if (range === undefined) response.writeHead(200, { ...headers, ...length });
  else {
    const part = { 'Content-Range': `bytes ${start}-${end}/${found.bytes}` };
    response.writeHead(206, { ...headers, ...length, ...part });
  }
  if (request.method === 'HEAD' || found.bytes === 0) response.end();
  else stream(found.file, start, end, response);
}

function stream(file: string, start: number, end: number, response: ServerResponse): void {
  const reading = createReadStream(file, { start, end });
  // The headers are out: all that is left is to break off.
  reading.on('error', () => response.destroy());
  response.on('close', () => reading.destroy());
  reading.pipe(response);
}

/** RFC 9110 13.2.2: the tag decides where one is given, else the time. */
function isFresh(found: Found, { headers }: IncomingMessage): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => ['*', found.tag].includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(found.modified.getTime() / 1000) * 1000 <= since;
}

/** One range of RFC 9110 14.2; a form that is not understood, or an If-Range that is old, means the whole. */
function readRange(
  found: Found,
  { headers }: IncomingMessage,
): { start: number; end: number } | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== found.tag) return undefined;
  const start = first === '' ? Math.max(0, found.bytes - Number(last)) : Number(first);
  const end =
    first === '' || last === '' ? found.bytes - 1 : Math.min(Number(last), found.bytes - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return start > end ? 'outside' : { start, end };
}
