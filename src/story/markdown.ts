// Owns the Markdown parser: CommonMark with tables, footnotes, strikethrough and our directives,
// built once a thread. Nothing here knows what the marks mean.
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { ourDirectives } from './directive-syntax.ts';

/** A tag at the start of a line is one inside a paragraph: Markdown around it goes on working. */
const noHtmlBlocks: Extension = { disable: { null: ['htmlFlow'] } };

function forStories(this: Processor): void {
  this.data({
    micromarkExtensions: [
      gfmTable(),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      ourDirectives(),
      noHtmlBlocks,
    ],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      directiveFromMarkdown(),
    ],
  });
}

function forPages(this: Processor): void {
  this.data({
    micromarkExtensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), noHtmlBlocks],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
}

const storyParser = unified().use(forStories).use(remarkParse).freeze();
const pageParser = unified().use(forPages).use(remarkParse).freeze();

/** The tree of a story's body; the text must have passed limits.ts. */
export function parseStoryMarkdown(text: string): Root {
  return storyParser.parse(text);
}

/** The tree of a page's or biography's body: no directives, no footnotes. */
export function parsePageMarkdown(text: string): Root {
  return pageParser.parse(text);
}
