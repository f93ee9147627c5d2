// Owns the kinds of node our steps add to a Markdown tree, and the data they hang on nodes.
// Types only; blocks.ts turns the finished tree into a story's blocks.
import type {} from 'mdast-util-directive';
import type { Data, Node, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { MediaFile } from './story.ts';

declare module 'unist' {
  interface Data {
    /** Id of the passage, set by steps/ids.ts. */
    anchor?: string;
    /** A label of a container directive, as mdast-util-directive marks it. */
    directiveLabel?: boolean | null | undefined;
    /** Text to be printed exactly as typed. */
    verbatim?: boolean;
  }
}

/** Who said something, as the newsroom typed it. */
export interface Credit {
  speaker?: string;
  role?: string;
}

/** Words said in a sentence; `pulled` ones are also set large beside it. */
export interface SaidNode extends Parent, Credit {
  type: 'said';
  pulled: boolean;
  children: PhrasingContent[];
}

/** One of the few HTML elements that work as written. */
export interface ElementNode extends Parent {
  type: 'element';
  name: string;
  children: PhrasingContent[];
}

/** The mark in the text that leads to a footnote. */
export interface NoteMarkNode extends Node {
  type: 'noteMark';
  /** Id of the note. */
  note: string;
  data: Data;
}

/** A `##` heading and what stands under it. */
export interface SectionNode extends Parent {
  type: 'section';
  heading: PhrasingContent[];
  children: RootContent[];
}

export interface PullQuoteNode extends Parent, Credit {
  type: 'pullQuote';
  children: PhrasingContent[];
  /** Id of the quotation, once found. */
  quotation?: string;
}

export interface QuotationNode extends Parent, Credit {
  type: 'quotation';
  children: RootContent[];
  quotation?: string;
}

/** A picture; its caption is its children. */
export interface FigureNode extends Parent {
  type: 'figure';
  file: MediaFile;
  alt: string;
  credit?: string;
  children: PhrasingContent[];
}

/** Video or sound; its caption is its children. */
export interface RecordingNode extends Parent {
  type: 'recording';
  kind: 'video' | 'audio';
  file: MediaFile;
  poster?: MediaFile;
  captions?: MediaFile;
  transcript?: MediaFile;
  credit?: string;
  children: PhrasingContent[];
}

export interface EmbedNode extends Parent {
  type: 'embed';
  url: string;
  credit?: string;
  children: PhrasingContent[];
}

export interface FactsNode extends Parent {
  type: 'facts';
  title: PhrasingContent[];
  children: RootContent[];
}

export interface TimelineEventNode extends Parent {
  type: 'timelineEvent';
  date: string;
  children: RootContent[];
}

export interface TimelineNode extends Parent {
  type: 'timeline';
  title: PhrasingContent[];
  children: TimelineEventNode[];
}

export interface NoteNode extends Parent {
  type: 'note';
  children: RootContent[];
}

export interface TableCaptionNode extends Parent {
  type: 'tableCaption';
  children: PhrasingContent[];
}

/** A table and what is said of it. */
export interface CaptionedTableNode extends Parent {
  type: 'captionedTable';
  credit?: string;
  children: [TableCaptionNode, Table];
}

interface Blocks {
  section: SectionNode;
  pullQuote: PullQuoteNode;
  quotation: QuotationNode;
  figure: FigureNode;
  recording: RecordingNode;
  embed: EmbedNode;
  facts: FactsNode;
  timeline: TimelineNode;
  timelineEvent: TimelineEventNode;
  note: NoteNode;
  captionedTable: CaptionedTableNode;
  tableCaption: TableCaptionNode;
}

interface Inlines {
  said: SaidNode;
  element: ElementNode;
  noteMark: NoteMarkNode;
}

declare module 'mdast' {
  interface RootContentMap extends Blocks, Inlines {}
  interface BlockContentMap extends Blocks {}
  interface PhrasingContentMap extends Inlines {}
}
