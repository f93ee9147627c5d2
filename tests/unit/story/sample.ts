// Owns the small publication that stories of the tests are read for, and the files beside them.
import type { ParseContext, ParsePath } from '../../../src/story/parse.ts';

const kinds: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  mp3: 'audio/mpeg',
  vtt: 'text/vtt',
  txt: 'text/plain',
};

const files: ReadonlySet<string> = new Set(
  [
    'bearings.svg',
    'bridge.svg',
    'crane one.svg',
    'ferry.mp4',
    'ferry.vtt',
    'horn.mp3',
    'horn.txt',
  ].map((name) => `stories/city/${name}`),
);

/** A publication in Oslo that knows two speakers, and seven files in stories/city. */
export const sampleContext: ParseContext = {
  site: {
    zone: 'Europe/Oslo',
    language: 'en',
    speakers: [
      { name: 'Donald Trump', also: ['D. Trump', 'President Trump'], role: 'US president' },
      { name: 'Ines Calder', also: ['I. Calder'] },
    ],
  },
  file(path) {
    if (!files.has(path)) return undefined;
    const name = path.replace(/^.*\//, '');
    const mime = kinds[name.replace(/^.*\./, '')] ?? '';
    const address = `/media/0123456789abcdef-${name.replace(' ', '-')}`;
    const size = mime.startsWith('image/') ? { width: 640, height: 480 } : {};
    return { path, address, bytes: 1234, mime, ...size };
  },
};

/** Where the story `name` lies. */
export function relativePath(name: string): ParsePath {
  return { shown: `content/stories/city/${name}.md`, relative: `stories/city/${name}.md` };
}

/** A publishable story with this body. */
export function withBody(body: string, fields = ''): string {
  return `---\nheadline: Headline\nstandfirst: Standfirst.\ndesk: city\npublished: 2026-01-02\n${fields}---\n${body}`;
}
