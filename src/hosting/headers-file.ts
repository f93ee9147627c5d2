// Owns `_headers`, which Netlify and Cloudflare Pages read at the root of what they serve. Where two rules
// meet, both hosts send the values of both: no header may stand in two rules that one file can match.
import { servedType } from '../site/served-type.ts';
import { forAll, forOthers, forPages, kept, sharedEndings, type Header } from './description.ts';

/** How deep pages lie, in names; frames lie five and seven deep, and nothing else does. Netlify takes a file for a page here, to which none of it does harm. */
const pageDepths = [0, 1, 2, 3, 4, 6];
/** What hosts know no type of, or one by which browsers show source instead of text. */
const ownTypes: readonly string[] = ['atom', 'bib', 'jsonl', 'opml', 'ris', 'rss'];
/** What never changes under its address, in the syntax of these hosts. */
const hashed = ['/_astro/*', '/media/*', '/search/:part/:file'];

/** The whole file; how long all else is kept is what both hosts do by themselves: ask each time. */
export function headersFile(): string {
  const rules: (readonly [string, readonly Header[]])[] = [
    ['/*', forAll],
    ...pageDepths.map((depth) => [pageOf(depth), forPages] as const),
    ...sharedEndings.map((ending) => [`/*.${ending}`, ofEnding(ending)] as const),
    ...hashed.map((path) => [path, [kept]] as const),
  ];
  return rules.map(([path, headers]) => `${path}\n${headers.map(line).join('')}`).join('\n');
}

/** Every page that lies so deep: `/:a/:b/`. */
function pageOf(depth: number): string {
  return ['', ...'abcdef'.slice(0, depth)].map((name) => (name ? `:${name}/` : '/')).join('');
}

function ofEnding(ending: (typeof sharedEndings)[number]): readonly Header[] {
  if (!ownTypes.includes(ending)) return forOthers;
  return [['Content-Type', servedType(`x.${ending}`)], ...forOthers];
}

function line([name, value]: Header): string {
  return `  ${name}: ${value}\n`;
}
