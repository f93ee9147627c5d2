// Owns what Amazon S3 behind CloudFront needs: a function for requests, one for responses, and how they
// are set up. S3 alone answers exact keys and sends no header of security.
import { encodeAddress } from '../site/address.ts';
import {
  forAll,
  forOthers,
  forPages,
  paths,
  sharedPath,
  asked,
  kept,
  type Header,
} from './description.ts';
import type { Hosted } from './hosted.ts';

/** CloudFront takes functions of ten kilobytes: what has no room leads on by its own page. */
const mostBytes = 8_500;

/** Notes with both functions, to be read and copied by a person. */
export function cloudfrontNotes(hosted: Hosted): string {
  return [
    '# 1. Upload the folder with each file’s type and how long it may be kept, as below: S3 knows few types.',
    `#    Cache-Control of what never changes: ${kept[1]}`,
    `#    Cache-Control of all else: ${asked[1]}`,
    '# 2. Let CloudFront read the bucket (origin access control), with compression on.',
    `# 3. Error pages: answer 403 and 404 with ${hosted.at}404.html and the status 404.`,
    '# 4. Viewer request: this function (cloudfront-js-2.0).',
    '',
    requestFunction(hosted),
    '# 5. Viewer response: this function.',
    '',
    responseFunction(hosted),
  ].join('\n');
}

/** Leads on from old addresses, closes addresses of pages by a slash, and names their files. */
export function requestFunction({ redirects, at }: Hosted): string {
  const moved: Record<string, string> = {};
  let bytes = 0;
  for (const { from, to } of redirects) {
    const [key, value] = [from, to].map((path) => encodeAddress(at.slice(0, -1) + path));
    if (key === undefined || value === undefined) continue;
    bytes += key.length + value.length + 8;
    if (bytes > mostBytes) break;
    moved[key] = value;
  }
  return `var moved = ${JSON.stringify(moved, undefined, 2)};

function query(asked) {
  var parts = [];
  for (var name in asked) {
    (asked[name].multiValue || [asked[name]]).forEach(function (one) {
      parts.push(one.value === '' ? name : name + '=' + one.value);
    });
  }
  return parts.length > 0 ? '?' + parts.join('&') : '';
}

function handler(event) {
  var request = event.request;
  var to = moved[request.uri];
  if (!to && !/[^/]*\\.[^/]*$|\\/$/.test(request.uri)) to = request.uri + '/';
  if (to) {
    to += query(request.querystring);
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: to } },
    };
  }
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`;
}

/** Adds the headers that S3 does not keep with a file. */
export function responseFunction({ at }: Pick<Hosted, 'at'>): string {
  const pattern = (path: string): string => String(new RegExp(path));
  const put = ([name, value]: Header): string =>
    `headers['${name.toLowerCase()}'] = { value: ${JSON.stringify(value)} };`;
  return `function handler(event) {
  var uri = event.request.uri;
  var headers = event.response.headers;
${forAll.map((header) => `  ${put(header)}`).join('\n')}
  if (${pattern(paths.page)}.test(uri) && !${pattern(paths.frame)}.test(uri)) {
${forPages.map((header) => `    ${put(header)}`).join('\n')}
  }
  if (${pattern(sharedPath)}.test(uri)) {
${forOthers.map((header) => `    ${put(header)}`).join('\n')}
  }
  var hashed = new RegExp(${JSON.stringify(`^${at}(?:${paths.hashed})$`)}).test(uri);
  if (hashed) ${put(kept)}
  else ${put(asked)}
  return event.response;
}
`;
}
