// Owns links: what a newsroom typed becomes an address that may go into a page, or plain words.
// Links to Markdown files become addresses of ours; `story:` ones are resolved by the edition.
import type { Link as LinkNode, Nodes } from 'mdast';
import { decodeAddress, listAddress, plainAddress, storyName } from '../../site/address.ts';
import { decoded, fileBeside, isRemote, resolvePath } from '../beside.ts';
import { placeOf, report, type Copy } from '../copy.ts';
import { plainWords } from '../plain.ts';
import { rewrite, walk } from '../tree.ts';

/** Sets the address of every link; a link that may not stand leaves its words. */
export function resolveLinks(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'link') return undefined;
    const href = hrefOf(copy, node);
    if (href === undefined) return node.children;
    node.url = href;
    return undefined;
  });
  flattenNested(copy);
}

/** A link inside a link, which only typed HTML can make, keeps the outer one. */
function flattenNested(copy: Copy): void {
  rewrite(copy.tree, (node) => {
    if (node.type !== 'link') return undefined;
    rewrite(node, (inner) => (inner.type === 'link' ? inner.children : undefined));
    return undefined;
  });
}

/** Lists the links of the finished tree, each address once. */
export function listLinks(copy: Copy): void {
  const seen = new Set<string>();
  walk(copy.tree, (node) => {
    if (node.type !== 'link' || seen.has(node.url)) return;
    seen.add(node.url);
    const story = /^story:([^#]+)/.exec(node.url)?.[1];
    const link = { href: node.url, text: plainWords(node) };
    copy.links.push(story === undefined ? link : { ...link, story });
  });
}

function hrefOf(copy: Copy, node: LinkNode): string | undefined {
  // Browsers drop control characters and outer spaces before they look for a scheme.
  const typed = node.url.replace(/[\p{Cc}\u200B-\u200F\u2028\u2029\uFEFF]/gu, '').trim();
  if (typed.startsWith('#')) return typed;
  if (typed.startsWith('//')) return webAddress(copy, node, `https:${typed}`);
  if (isRemote(typed)) return webAddress(copy, node, typed);
  const [, path = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(#.*)?$/s.exec(typed) ?? [];
  if (path.includes('\\') || /^\/[^/]*:/.test(path) || path === '')
    return missing(copy, node, typed);
  if (/\.(?:md|markdown)$/i.test(path)) return markdownAddress(copy, node, { path, fragment });
  if (path.startsWith('/')) return ownAddress(copy, node, typed);
  return fileBeside(copy, decoded(path))?.address ?? missing(copy, node, typed);
}

function webAddress(copy: Copy, node: LinkNode, typed: string): string | undefined {
  const allowed = /^(?:https?:\/\/|mailto:|tel:)/i.test(typed) && URL.canParse(typed);
  if (allowed) return typed.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  report(copy, 'story/link-unsafe', node, { typed: typed.slice(0, 80) });
  return undefined;
}

function ownAddress(copy: Copy, node: LinkNode, typed: string): string | undefined {
  const id = decodeAddress(typed);
  if (id === undefined) return missing(copy, node, typed);
  copy.references.push({ kind: 'address', id, place: placeOf(copy, node) });
  return typed;
}

function markdownAddress(
  copy: Copy,
  node: LinkNode,
  { path, fragment }: { path: string; fragment: string },
): string | undefined {
  const file = resolvePath(copy.path, decoded(path));
  const [folder, ...rest] = file?.split('/') ?? [];
  const id = storyName(file ?? '');
  const place = placeOf(copy, node);
  if (file === undefined || id === '' || rest.length === 0) return missing(copy, node, path);
  if (folder === 'stories') {
    copy.references.push({ kind: 'story', id, place });
    return `story:${id}${fragment}`;
  }
  if (folder === 'people') {
    copy.references.push({ kind: 'person', id, place });
    return `${listAddress('writer', id)}${fragment}`;
  }
  if (folder !== 'pages') return missing(copy, node, path);
  copy.references.push({ kind: 'address', id: plainAddress(id), place });
  return `${plainAddress(id)}${fragment}`;
}

/** `report.pdf` and `notes.docx` are no hosts, `example.com` is one. */
function isFileName(typed: string): boolean {
  return /^[^/]*\.(?:html?|pdf|docx?|xlsx?|pptx?|odt|txt|csv|zip|epub|jpe?g|png|gif|svg|webp|avif|mp[34]|m4a|webm|wav|ogg|json)$/i.test(
    typed,
  );
}

function missing(copy: Copy, node: Nodes, typed: string): undefined {
  const web = /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i.test(typed);
  const hint =
    web && !isFileName(typed)
      ? `For another site write https://${typed}.`
      : 'Name a file beside the story, another story’s .md file, or an address from the root: /about/.';
  report(copy, 'story/link-file', node, { typed: typed.slice(0, 80), hint });
  return undefined;
}
