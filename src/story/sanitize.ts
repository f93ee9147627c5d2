// Owns the allow-list of what may stand in a page, and is the only maker of SafeHtml. It holds for
// whatever reaches it: steps that fail to clean something up change nothing about that.
import type { ElementContent, Root } from 'hast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { SafeHtml } from './story.ts';

const inline = 'a abbr br cite code del em kbd mark q s small strong sub sup time'.split(' ');
const blocks =
  'blockquote h2 h3 h4 h5 h6 hr img li ol p picture pre source table tbody td th thead tr ul'.split(
    ' ',
  );

/** Versions of a picture of ours, one or several: nothing is fetched from elsewhere. */
const ownVersions = /^\/media\/[^\s,]+(?: \d+w)?(?:, \/media\/[^\s,]+(?: \d+w)?)*$/;

const allowed: Schema = {
  tagNames: [...inline, ...blocks],
  attributes: {
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href', 'title', 'dataNote', ['id', /^fnref-\d+(?:-\d+)?$/], ['role', 'doc-noteref']],
    abbr: ['title'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    h5: ['id'],
    h6: ['id'],
    img: [
      ...['src', 'alt', 'title', 'width', 'height', 'sizes'],
      ['srcSet', ownVersions],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
    ol: ['start'],
    source: ['sizes', 'media', ['srcSet', ownVersions], ['type', /^image\/(?:avif|webp)$/]],
    td: [['align', 'left', 'right', 'center']],
    th: [['align', 'left', 'right', 'center']],
    time: ['dateTime'],
  },
  // `story:` is made by the link step alone, which lets no typed one through.
  protocols: { href: ['http', 'https', 'mailto', 'tel', 'story'], src: [] },
  ancestors: {},
  required: {},
  strip: ['script', 'style', 'svg', 'math', 'template'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

const processor = unified()
  .use(remarkRehype, { clobberPrefix: '' })
  .use(rehypeSanitize, allowed)
  .use(rehypeStringify)
  .freeze();

/** Sanitised HTML of each run of inline content, in order; one conversion serves them all. */
export function safeRuns(runs: readonly (readonly PhrasingContent[])[]): SafeHtml[] {
  const htmls = runs.map(textAlone);
  const marked = runs.filter((_, index) => htmls[index] === undefined);
  const children: RootContent[] = marked.map((run) => ({ type: 'paragraph', children: [...run] }));
  children.forEach(dropPositions);
  const root = processor.runSync({ type: 'root', children });
  const paragraphs = root.children.filter((node) => node.type === 'element');
  if (paragraphs.length !== marked.length) {
    throw new Error('The sanitiser answered with another number of paragraphs than it was given.');
  }
  const made = paragraphs.map((paragraph) => stringify(paragraph.children)).values();
  return htmls.map((html) => html ?? made.next().value ?? '');
}

/** The words of a run that is nothing but words and needs no escaping: most of a story. */
function textAlone(run: readonly PhrasingContent[]): SafeHtml | undefined {
  let words = '';
  for (const node of run) {
    const text = node.type === 'said' ? textAlone(node.children) : undefined;
    const value = node.type === 'text' ? node.value : text;
    if (value === undefined || /[&<>\n\r\0]/.test(value)) return undefined;
    words += value;
  }
  return words;
}

/** Takes places in the file off a tree: nothing after here asks for them, and copying them costs a fifth of the time. */
function dropPositions(node: Nodes): void {
  delete node.position;
  if ('children' in node) node.children.forEach(dropPositions);
}

/** Sanitised HTML of a whole tree of ordinary Markdown: a page's or a biography's. */
export function safeTree(tree: Extract<Nodes, { type: 'root' }>): SafeHtml {
  return stringify(processor.runSync(tree).children);
}

function stringify(children: Root['children'] | ElementContent[]): SafeHtml {
  const [only] = children;
  const words = children.length === 1 && only?.type === 'text' ? only.value : undefined;
  if (words !== undefined && !/[&<]/.test(words)) return words;
  return processor.stringify({ type: 'root', children: [...children] });
}
