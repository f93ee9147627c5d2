// Owns setting a story's blocks out as HTML that is easy to review: a line a block, its id, its words.
import type { Block, Inline, Story } from '../../../src/story/story.ts';

/** The opening, sections and footnotes of a story, a line each block. */
export function readable(story: Story): string {
  const lines = [
    ...set(story.opening, ''),
    ...story.sections.flatMap(({ id, heading, blocks }) => [
      `<section id="${id}">`,
      `  <h2>${heading.html}</h2>`,
      ...set(blocks, '  '),
      '</section>',
    ]),
    ...story.footnotes.flatMap(({ id, number, references, blocks }) => [
      `<footnote id="${id}" number="${number}" references="${references.join(' ')}">`,
      ...set(blocks, '  '),
      '</footnote>',
    ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function set(blocks: readonly Block[], indent: string): string[] {
  return blocks.flatMap((block) => lines(block).map((line) => indent + line));
}

function wrapped(tag: string, attributes: object, inside: string[]): string[] {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`);
  return [`<${tag}${written.join('')}>`, ...inside, `</${tag}>`];
}

function titled(tag: string, inline: Inline | undefined): string[] {
  return inline === undefined ? [] : [`  <${tag}>${inline.html}</${tag}>`];
}

function lines(block: Block): string[] {
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
      return [`<p id="${id}">${block.html}</p>`];
    case 'subheading':
      return [`<h${block.level} id="${id}">${block.html}</h${block.level}>`];
    case 'pull-quote': {
      const { quotation, speaker, role } = block;
      return wrapped('pull-quote', { id, quotation, speaker, role }, [`  ${block.html}`]);
    }
    case 'quotation': {
      const { quotation, speaker, role } = block;
      return wrapped('blockquote', { id, quotation, speaker, role }, set(block.blocks, '  '));
    }
    case 'list':
      return wrapped(block.ordered ? 'ol' : 'ul', { id, start: block.start }, [
        ...block.items.flatMap((item) => wrapped('li', {}, set(item.blocks, '  '))),
      ]);
    case 'figure':
    case 'video':
    case 'audio': {
      const { file, credit } = block;
      const more = Object.fromEntries(
        ['alt', 'poster', 'captions', 'transcript'].map((name) => {
          const value: unknown = Object.entries(block).find(([key]) => key === name)?.[1];
          const isFile = typeof value === 'object' && value !== null && 'address' in value;
          return [name, isFile ? value.address : value];
        }),
      );
      const attributes = { id, file: file.address, ...more, credit };
      return wrapped(block.type, attributes, titled('figcaption', block.caption));
    }
    case 'embed': {
      const { url, credit } = block;
      return wrapped('embed', { id, url, credit }, titled('cite', block.title));
    }
    case 'table':
      return wrapped('table', { id, align: block.align.join(' '), credit: block.credit }, [
        ...titled('caption', block.caption),
        ...[block.head, ...block.rows].map(
          (row) => `  ${row.map((cell) => `| ${cell.html} `).join('')}|`,
        ),
      ]);
    case 'code':
      return wrapped('pre', { id, language: block.language }, [block.text]);
    case 'facts':
      return wrapped('facts', { id }, [...titled('h3', block.title), ...set(block.blocks, '  ')]);
    case 'timeline':
      return wrapped('timeline', { id }, [
        ...titled('h3', block.title),
        ...block.events.flatMap(({ date, blocks }) =>
          wrapped('event', { date }, set(blocks, '  ')),
        ),
      ]);
    case 'note':
      return wrapped('note', { id }, set(block.blocks, '  '));
    case 'divider':
      return [`<hr id="${id}">`];
  }
}
