// Owns what a ledger keeps of a story or page: its passages in their order and its quotations, each by id
// and fingerprint. The words themselves never leave this file.
import type { Passages } from '../edition/passages.ts';
import type { Story } from '../story/story.ts';
import { fingerprint } from './fingerprint.ts';

/** The passages that a reader can have linked to, a whole before its parts, and what is quoted. */
export function passagesOf(story: Story): Passages {
  const passages: Passages['passages'] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') {
      const kind = kindOf(value);
      const print = fingerprint(wordsOf(kind === 'heading' ? headingOf(value) : value));
      passages.push(kind === undefined ? [value.id, print] : [value.id, print, kind]);
    }
    Object.values(value).forEach(visit);
  };
  for (const part of [story.opening, story.sections, story.footnotes]) visit(part);
  const quotations = story.quotations.map(
    ({ id, words, paragraph }): Passages['quotations'][number] => [
      id,
      fingerprint(words),
      paragraph,
    ],
  );
  return { passages, quotations };
}

/** The headings of a plain page or a biography: nothing else there has an anchor. */
export function passagesOfPage(headings: readonly { id: string; words: string }[]): Passages {
  const passages = headings.map(({ id, words }): Passages['passages'][number] => [
    ...([id, fingerprint(words), 'heading'] as const),
  ]);
  return { passages, quotations: [] };
}

/** What sort of passage it is; undefined for a paragraph, as most are. */
function kindOf(value: object): string | undefined {
  if ('heading' in value) return 'heading';
  if (!('type' in value) || typeof value.type !== 'string') return 'footnote';
  if (value.type === 'subheading') return 'heading';
  return value.type === 'paragraph' ? undefined : value.type;
}

/** A section is known by its heading; what stands in it are passages of their own. */
function headingOf(value: object): unknown {
  return 'heading' in value ? value.heading : value;
}

/** All words that a passage shows; of a picture and the like also which file it is. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const own = Object.entries(value).map(([name, part]: [string, unknown]) => {
    if (typeof part === 'object') return wordsOf(part);
    // A quotation's text is that of its blocks once more.
    if (name === 'text' && 'blocks' in value) return '';
    return shown.has(name) && typeof part === 'string' ? part : '';
  });
  return own.join(' ');
}

const shown: ReadonlySet<string> = new Set(['text', 'alt', 'path', 'url']);
