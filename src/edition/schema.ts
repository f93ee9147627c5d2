// Owns the tables of the edition's file: what each row means. May not query.
// `source`, `parsed` and `media` remember work already done, also while the edition is refused;
// the rest is the edition, and changes in one transaction. `printed` and `stale` are the press's.

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
-- text names; anchors holds the story's ids, each between spaces; digest is of the value.
CREATE TABLE parsed (
  key TEXT PRIMARY KEY, problems TEXT NOT NULL, asked TEXT NOT NULL,
  "references" TEXT NOT NULL, anchors TEXT NOT NULL, digest TEXT NOT NULL,
  value TEXT
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

-- state: 0 in no output, 1 published, 2 withdrawn. hidden: draft or embargo, in a dev edition.
-- surface: a digest of all of the story that other pages show.
CREATE TABLE story (
  path TEXT PRIMARY KEY, parsed TEXT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL,
  state INTEGER NOT NULL, status TEXT NOT NULL, hidden TEXT, embargo INTEGER,
  published INTEGER NOT NULL, day TEXT NOT NULL, month TEXT NOT NULL, thread TEXT, summary TEXT NOT NULL,
  surface TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_address ON story (address);
CREATE INDEX story_name ON story (name);
CREATE INDEX story_newest ON story (state, published DESC, address);
CREATE INDEX story_day ON story (day, state);
CREATE INDEX story_month ON story (month, state);
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

CREATE TABLE alias (
  alias TEXT NOT NULL, path TEXT NOT NULL, state INTEGER NOT NULL, PRIMARY KEY (alias, path)
) WITHOUT ROWID;
CREATE INDEX alias_path ON alias (path);

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
`;

/** Tables that hold the edition itself, emptied when the code that fills them changed. */
export const editionTables = [
  'story',
  'story_list',
  'related',
  'topic',
  'mention',
  'correction',
  'alias',
  'person',
  'page',
  'media_use',
] as const;
