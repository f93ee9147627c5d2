// Owns what is done to one Markdown file: read it, and parse it unless its text is known.
// Runs in the main thread for a few files and in parse-worker.ts for many; holds no state.
import { hash } from 'node:crypto';
import type { Passages } from '../edition/passages.ts';
import { passagesOf, passagesOfPage } from '../ledger/passages.ts';
import type { Problem } from '../site/problems.ts';
import type { MediaFile } from '../story/story.ts';
import { parsePage } from '../story/parse-page.ts';
import { parsePerson } from '../story/parse-person.ts';
import { parseStory, type ParseContext, type ParsePath, type Reference } from '../story/parse.ts';
import { anchorsOf } from './anchors.ts';
import type { TextKind } from './files.ts';
import { readText } from './read-text.ts';

/** A file to be read. */
export interface Job {
  kind: TextKind;
  path: string;
  file: string;
  /** As a journalist would click it. */
  shown: string;
  /** Digest of the text that is parsed already; left out where that no longer counts. */
  known?: string;
}

/** What a file became: strings ready for the store. */
export interface Done {
  path: string;
  kind: TextKind;
  digest: string;
  /** Left out where the text is the known one. */
  parsed?: ParsedRow;
}

export interface ParsedRow {
  key: string;
  value: string | null;
  problems: string;
  references: string;
  asked: string;
  anchors: string;
  /** By ids and fingerprints: of a story all, of a page and a biography the headings. */
  passages: string | null;
  /** SHA-256 of the value, so that nobody has to read it only to know whether it changed. */
  digest: string;
}

/** What all files are parsed with; `code` is a digest of everything else that parsing depends on. */
export interface Parsing {
  site: ParseContext['site'];
  media: ReadonlyMap<string, MediaFile>;
  code: string;
}

interface Parsed {
  value?: object | undefined;
  passages?: Passages;
  problems: readonly Problem[];
  references: readonly Reference[];
}

/** Reads a file and parses it where its text is new. A fault names the file. */
export function parseFile(job: Job, parsing: Parsing): Done {
  const { kind, path } = job;
  const read = readText(job.file, { path: job.shown });
  if ('problem' in read) {
    const parsed = rowOf(job, parsing, { digest: '', asked: new Map() });
    return { kind, path, digest: '', parsed: parsed({ problems: [read.problem], references: [] }) };
  }
  const { digest } = read;
  if (digest === job.known) return { kind, path, digest };
  const asked = new Map<string, string | null>();
  const context: ParseContext = {
    site: parsing.site,
    file(wanted) {
      const file = parsing.media.get(wanted.normalize('NFC'));
      asked.set(wanted.normalize('NFC'), file?.address ?? null);
      return file;
    },
  };
  return {
    kind,
    path,
    digest,
    parsed: rowOf(job, parsing, { digest, asked })(parse(job, read.text, context)),
  };
}

function parse({ kind, path, shown }: Job, text: string, context: ParseContext): Parsed {
  const where: ParsePath = { shown, relative: path };
  try {
    switch (kind) {
      case 'story': {
        const { story, ...rest } = parseStory(text, where, context);
        return { value: story, ...rest, ...(story && { passages: passagesOf(story) }) };
      }
      case 'person': {
        const { person, headings, ...rest } = parsePerson(text, where, context);
        return { value: person, ...rest, passages: passagesOfPage(headings) };
      }
      case 'page': {
        const { page, headings, ...rest } = parsePage(text, where, context);
        return { value: page, ...rest, passages: passagesOfPage(headings) };
      }
    }
  } catch (fault) {
    throw new Error(`${shown} could not be parsed. This is a fault in Stet, not your story.`, {
      cause: fault,
    });
  }
}

function rowOf(
  { kind, path, shown }: Job,
  { code }: Parsing,
  { digest, asked }: { digest: string; asked: ReadonlyMap<string, string | null> },
): (parsed: Parsed) => ParsedRow {
  return ({ value, passages, problems, references }) => {
    const json = value === undefined ? null : JSON.stringify(value);
    const row = {
      value: json,
      digest: hash('sha256', json ?? ''),
      problems: JSON.stringify(problems),
      references: JSON.stringify(references),
      asked: JSON.stringify([...asked]),
      anchors: value === undefined || kind === 'person' ? '' : anchorsOf(value),
      passages: passages === undefined ? null : JSON.stringify(passages),
    };
    const made = [kind, path, shown, digest, code, row.asked, digest === '' ? row.problems : ''];
    return { key: hash('sha256', JSON.stringify(made)), ...row };
  };
}
