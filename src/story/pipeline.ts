// Owns the order in which a story's copy is worked on. Each line says why the step stands there.
import type { Copy } from './copy.ts';
import { readContainers } from './steps/containers.ts';
import { liftDateline } from './steps/dateline.ts';
import { readEmbeds } from './steps/embeds.ts';
import { readFigures } from './steps/figures.ts';
import { numberFootnotes } from './steps/footnotes.ts';
import { setIds } from './steps/ids.ts';
import { readInlineHtml } from './steps/inline-html.ts';
import { listLinks, resolveLinks } from './steps/links.ts';
import { setMarginNotes } from './steps/margin-notes.ts';
import { setHeadingIds } from './steps/page-headings.ts';
import { placePictures } from './steps/page-pictures.ts';
import { provePullQuotes } from './steps/pull-quotes.ts';
import { readQuotations } from './steps/quotations.ts';
import { readRecordings } from './steps/recordings.ts';
import { resolveReferences } from './steps/references.ts';
import { findBareSaid } from './steps/said-marks.ts';
import { markSaid } from './steps/said.ts';
import { groupSections } from './steps/sections.ts';
import { collectSpoken } from './steps/spoken.ts';
import { findStrayMarks } from './steps/stray-marks.ts';
import { readTables } from './steps/tables.ts';
import { readTimelines } from './steps/timelines.ts';
import { setTypography } from './steps/typography.ts';
import { findUnmarked } from './steps/unmarked.ts';

type Step = (copy: Copy) => void;

/** The steps of a story, in order. */
export const storySteps: readonly Step[] = [
  findStrayMarks, // needs the text and the directives as the parser left them
  resolveReferences, // from here on links and images all have their address
  readInlineHtml, // from here on no node is HTML
  liftDateline, // before typography, which would set its dash
  markSaid, // before containers and quotations, which may hold said words
  readFigures, // needs containers as typed, to refuse a picture in a pull-quote
  readRecordings,
  readEmbeds,
  readQuotations, // needs the dash of the attribution as typed
  readContainers,
  readTables,
  readTimelines, // needs the dash after the date as typed
  resolveLinks, // after pictures, which empty the links around them
  numberFootnotes, // after quotations, which may move a mark
  findBareSaid, // needs quotation marks as typed
  findUnmarked, // needs every speaker, and the words as typed: they are to be copied
  groupSections, // after all blocks inside which headings are subheadings
  setTypography, // after everything that reads signs as typed, before all that reads words
  setMarginNotes, // from the words as they are printed
  setIds, // from the words as they are printed
  collectSpoken, // needs the ids of passages
  provePullQuotes, // needs everything that was said
  listLinks, // needs links as they stay
];

/** The steps of a caption in the fields: one run of inline Markdown, our links and signs. */
export const captionSteps: readonly Step[] = [
  resolveReferences, // from here on links all have their address
  readInlineHtml, // from here on no node is HTML
  resolveLinks,
  setTypography, // after everything that reads signs as typed
  listLinks, // needs links as they stay
];

/** The steps of a plain page or a biography: ordinary Markdown. */
export const pageSteps: readonly Step[] = [
  resolveReferences, // from here on links and images all have their address
  readInlineHtml, // from here on no node is HTML
  placePictures, // before links, of which pictures may be the words
  resolveLinks,
  setTypography, // after everything that reads signs as typed
  setHeadingIds, // from the words as they are printed
  listLinks, // needs links as they stay
];
