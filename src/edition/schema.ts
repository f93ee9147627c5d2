// Owns the tables of the edition's file: what each row means. May not query.
// `source`, `parsed`, `media` and `ledger_…` remember work already done, also while the edition is refused;
// the rest is the edition, and changes in one transaction. `printed` and `stale` are the press's.
import { searchSchema } from './search-schema.ts';

/** Creates every table and index in an empty file. */
export const schema = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row a Markdown file. Times are nanoseconds in decimal; parsed is a key into the next table.
CREATE TABLE source (
  path TEXT PRIMARY KEY, kind TEXT NOT NULL, bytes INTEGER NOT NULL, modified TEXT NOT NULL,
  checked TEXT NOT NULL, digest TEXT NOT NULL, parsed TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX source_parsed ON source (parsed);

-- What a text became. value is JSON, or null where a problem stops it, and stands last: what is read
-- of every row at every run must not lie behind it. asked lists [path, address] of the media that the
-- text names; anchors holds the story's ids, each between spaces; digest is of the value; passages are
-- a story's Passages as JSON, null for all else.
CREATE TABLE parsed (
  key TEXT PRIMARY KEY, problems TEXT NOT NULL, asked TEXT NOT NULL,
  "references" TEXT NOT NULL, anchors TEXT NOT NULL, digest TEXT NOT NULL,
  passages TEXT, value TEXT
);
CREATE INDEX parsed_problems ON parsed (key) WHERE problems <> '[]';
CREATE INDEX parsed_asked ON parsed (key) WHERE asked <> '[]';
CREATE INDEX parsed_stopped ON parsed (key) WHERE value IS NULL;

-- address, mime, width and height are those of the file that is published for it. trouble: what keeps
-- it from that, as JSON.
CREATE TABLE media (
  path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified TEXT NOT NULL, checked TEXT NOT NULL,
  digest TEXT NOT NULL, address TEXT NOT NULL, mime TEXT NOT NULL, width INTEGER, height INTEGER,
  trouble TEXT
) WITHOUT ROWID;

-- The ledger as it was last read. name: 2025-03.jsonl; file: where its text lies; ledger: its path in
-- the content folder, or its address on the published site. problems as JSON.
CREATE TABLE ledger_file (
  ledger TEXT PRIMARY KEY, name TEXT NOT NULL, file TEXT NOT NULL, bytes INTEGER NOT NULL,
  modified TEXT NOT NULL, checked TEXT NOT NULL, digest TEXT NOT NULL, problems TEXT NOT NULL
) WITHOUT ROWID;

-- Its lines by number; two publications that were merged may have left two for an address.
CREATE TABLE ledger_line (
  ledger TEXT NOT NULL, number INTEGER NOT NULL, address TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (ledger, number)
) WITHOUT ROWID;
CREATE INDEX ledger_line_address ON ledger_line (address);

-- Every address that a line promises: kind is story, alias, a kind of site.jsonl, or list, whose page
-- stands empty rather than goes.
CREATE TABLE promised (
  ledger TEXT NOT NULL, number INTEGER NOT NULL, address TEXT NOT NULL, kind TEXT NOT NULL
);
CREATE INDEX promised_ledger ON promised (ledger);
CREATE INDEX promised_address ON promised (address, kind);

-- Addresses of which the ledger has said something else since the edition was last made.
CREATE TABLE ledger_change (address TEXT PRIMARY KEY) WITHOUT ROWID;

-- state: 0 in no output, 1 published, 2 withdrawn. hidden: draft or embargo, in a dev edition.
-- surface: a digest of all of the story that other pages show. changed: when it last changed, see
-- last-change.ts. pictures: addresses of those it shows, as JSON.
CREATE TABLE story (
  path TEXT PRIMARY KEY, parsed TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL,
  state INTEGER NOT NULL, status TEXT NOT NULL, hidden TEXT, embargo INTEGER,
  published INTEGER NOT NULL, day TEXT NOT NULL, month TEXT NOT NULL, thread TEXT, summary TEXT NOT NULL,
  surface TEXT NOT NULL, changed TEXT NOT NULL, pictures TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_address ON story (address);
CREATE INDEX story_name ON story (name);
CREATE INDEX story_newest ON story (state, published DESC, address);
CREATE INDEX story_changed ON story (state, changed);
CREATE INDEX story_day ON story (day, state);
CREATE INDEX story_month ON story (month, state, changed);
CREATE INDEX story_embargo ON story (embargo) WHERE embargo IS NOT NULL;

-- A story's place in the list of its desk, topics, writers and thread. For a topic: spelling as typed,
-- topics, all those of the story, each between line ends, its language and its thread.
CREATE TABLE story_list (
  kind TEXT NOT NULL, id TEXT NOT NULL, state INTEGER NOT NULL, published INTEGER NOT NULL,
  address TEXT NOT NULL, path TEXT NOT NULL, month TEXT NOT NULL, spelling TEXT,
  topics TEXT, language TEXT, thread TEXT,
  PRIMARY KEY (kind, id, state, published, address, path)
) WITHOUT ROWID;
CREATE INDEX story_list_path ON story_list (path);
CREATE INDEX story_list_month ON story_list (kind, id, month, state);

-- Paths of the stories offered beside a published one, as JSON, best first.
CREATE TABLE related (path TEXT PRIMARY KEY, found TEXT NOT NULL) WITHOUT ROWID;

-- A topic's name in the spelling most used, and how many published stories it has.
CREATE TABLE topic (id TEXT PRIMARY KEY, name TEXT NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;

-- What a file refers to: kind is desk, person, address, anchor (a passage at an address), or how it
-- names another story: related, translates, link.
CREATE TABLE mention (
  path TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, anchor TEXT, line INTEGER, "column" INTEGER
);
CREATE INDEX mention_path ON mention (path);
CREATE INDEX mention_id ON mention (kind, id);

CREATE TABLE correction (
  path TEXT NOT NULL, address TEXT NOT NULL, number INTEGER NOT NULL, published INTEGER NOT NULL,
  month TEXT NOT NULL, state INTEGER NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (path, number)
) WITHOUT ROWID;
CREATE INDEX correction_newest ON correction (state, published DESC, address, number);
CREATE INDEX correction_month ON correction (month, state);

-- Quotations of published stories, each with a page at address; story is that of the story's page.
-- speaker is the id in addresses, null where nobody is named; pulled is 1 where the words are set
-- large. value is a Quotation as JSON.
CREATE TABLE quotation (
  path TEXT NOT NULL, number INTEGER NOT NULL, story TEXT NOT NULL, address TEXT NOT NULL,
  speaker TEXT, name TEXT, pulled INTEGER NOT NULL, state INTEGER NOT NULL,
  published INTEGER NOT NULL, month TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (path, number)
) WITHOUT ROWID;
CREATE INDEX quotation_address ON quotation (address);
CREATE INDEX quotation_story ON quotation (story, number);
CREATE INDEX quotation_speaker ON quotation (speaker, state, published DESC, story, number);
CREATE INDEX quotation_newest ON quotation (state, published DESC, story, pulled DESC, number)
  WHERE speaker IS NOT NULL;
CREATE INDEX quotation_month ON quotation (month, state);
CREATE INDEX quotation_name ON quotation (name, path) WHERE name NOT NULL;

-- Old addresses that lead on to where a file is read now. made: 1 where nobody typed it, but the
-- ledger knows that it was printed. target is left out where it is the story's own address.
CREATE TABLE alias (
  alias TEXT NOT NULL, path TEXT NOT NULL, state INTEGER NOT NULL, made INTEGER NOT NULL,
  target TEXT, headline TEXT NOT NULL, PRIMARY KEY (alias, path)
) WITHOUT ROWID;
CREATE INDEX alias_path ON alias (path);
CREATE INDEX alias_target ON alias (target) WHERE target NOT NULL;

-- What a published story owes to those who linked to it. inherited: old ids of passages, as JSON of
-- Inheritance[]. next: the line that a publication writes, null where the ledger has it already.
-- feed_id: that of the story in feeds, null where it is what address and settings give.
CREATE TABLE heir (
  path TEXT PRIMARY KEY, inherited TEXT NOT NULL, next TEXT, feed_id TEXT
) WITHOUT ROWID;
CREATE INDEX heir_next ON heir (path) WHERE next NOT NULL;

CREATE TABLE person (path TEXT PRIMARY KEY, id TEXT NOT NULL, parsed TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE page (path TEXT PRIMARY KEY, name TEXT NOT NULL, parsed TEXT NOT NULL) WITHOUT ROWID;

-- Media a file shows: path is the Markdown file's, media the shown file's.
CREATE TABLE media_use (
  path TEXT NOT NULL, media TEXT NOT NULL, state INTEGER NOT NULL, PRIMARY KEY (path, media)
) WITHOUT ROWID;

CREATE TABLE stale (address TEXT PRIMARY KEY) WITHOUT ROWID;

-- key is what the page was made of; digest is of the bytes written. kind is what a page answers, null
-- for other files; heavy is the gzipped bytes of a story that is over the budget.
CREATE TABLE printed (
  address TEXT PRIMARY KEY, key TEXT NOT NULL, digest TEXT NOT NULL, bytes INTEGER NOT NULL,
  kind TEXT, heavy INTEGER
) WITHOUT ROWID;
CREATE INDEX printed_heavy ON printed (address) WHERE heavy NOT NULL;
CREATE INDEX printed_indexed ON printed (key) WHERE key GLOB 'index.*';

${searchSchema}`;

/** Tables that hold the edition itself, emptied when the code that fills them changed. */
export const editionTables = [
  'story',
  'story_list',
  'related',
  'topic',
  'mention',
  'correction',
  'quotation',
  'alias',
  'heir',
  'person',
  'page',
  'media_use',
] as const;
