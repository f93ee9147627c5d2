// Owns what is remembered of files between two runs: rows of `source` and `parsed`. They are kept
// batch by batch, so that a run that is stopped loses no work.
import type { Store } from '../edition/store.ts';
import type { Problem } from '../site/problems.ts';
import type { MediaFile } from '../story/story.ts';
import type { Listing } from './files.ts';
import { isFresh, type Seen } from './freshness.ts';
import type { Done, Job } from './parse-file.ts';

interface SourceRow extends Seen {
  path: string;
  kind: string;
  digest: string;
}

type Text = Listing['texts'][number];

interface Reading {
  texts: readonly Text[];
  media: ReadonlyMap<string, MediaFile>;
  shown: string;
  /** Digest of all that parsing depends on besides text and media. */
  code: string;
}

/** The files that have to be read, and parsed where their text is new; rows of files that are gone are dropped. */
export function filesToRead(store: Store, { texts, media, shown, code }: Reading): Job[] {
  const rows = store.all<SourceRow>(
    'SELECT path, kind, bytes, modified, checked, digest FROM source',
  );
  const known = new Map(rows.map((row) => [row.path, row]));
  const otherCode = forgetOtherCode(store, code);
  const otherMedia = withOtherMedia(store, media);
  dropGone(store, rows, texts);
  return texts.flatMap((text) => {
    const { kind, path, file } = text;
    const row = known.get(path);
    const usable = !otherCode && row?.kind === kind && !otherMedia.has(path);
    if (usable && isFresh(text, row)) return [];
    const digest = usable && row.digest !== '' ? { known: row.digest } : {};
    return [{ kind, path, file, shown: `${shown}/${path}`, ...digest }];
  });
}

/** With other code every text is parsed again; the rows themselves stay until then. */
function forgetOtherCode(store: Store, code: string): boolean {
  const parsedWith = store.meta('parsed-with');
  if (parsedWith === code) return false;
  store.transaction(() => {
    store.run("UPDATE source SET digest = '', modified = ''");
    store.setMeta('parsed-with', code);
  });
  return true;
}

/** Files that name media which came, went or changed. */
function withOtherMedia(store: Store, media: ReadonlyMap<string, MediaFile>): Set<string> {
  const rows = store.all<{ path: string; asked: string }>(
    `SELECT source.path, parsed.asked FROM parsed INDEXED BY parsed_asked
     CROSS JOIN source ON source.parsed = parsed.key
     WHERE parsed.asked <> '[]'`,
  );
  return new Set(
    rows
      .filter(({ asked }) =>
        // The cast: parse-file.ts alone writes this column.
        (JSON.parse(asked) as [string, string | null][]).some(
          ([path, address]) => (media.get(path)?.address ?? null) !== address,
        ),
      )
      .map(({ path }) => path),
  );
}

function dropGone(store: Store, rows: readonly SourceRow[], texts: readonly Text[]): void {
  const there = new Set(texts.map(({ path }) => path));
  const gone = rows.filter(({ path }) => !there.has(path));
  if (gone.length === 0) return;
  store.transaction(() => {
    for (const { path } of gone) store.run('DELETE FROM source WHERE path = ?', path);
  });
}

/** Keeps what became of some files, listed at `listed` (nanoseconds); returns how many were parsed. */
export function keep(
  store: Store,
  done: readonly Done[],
  { texts, listed }: { texts: ReadonlyMap<string, Text>; listed: string },
): number {
  return store.transaction(() => {
    let count = 0;
    for (const { path, kind, digest, parsed } of done) {
      const text = texts.get(path);
      if (!text) continue;
      const seen = [text.bytes, String(text.modified), listed] as const;
      if (!parsed) {
        store.run(
          'UPDATE source SET bytes = ?, modified = ?, checked = ? WHERE path = ?',
          ...seen,
          path,
        );
        continue;
      }
      count += 1;
      const { key, problems, references, asked, anchors, digest: ofValue, value } = parsed;
      store.run(
        'INSERT OR REPLACE INTO parsed VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...[key, problems, asked, references, anchors, ofValue, parsed.passages, value],
      );
      store.run(
        'INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?)',
        ...[path, kind, ...seen, digest, key],
      );
    }
    return count;
  });
}

/** The problems of all files, each file's own, and which files they stop. */
export function keptProblems(store: Store): {
  problems: Problem[];
  stopped: { path: string; kind: string }[];
} {
  const rows = store.all<{ problems: string }>(
    `SELECT parsed.problems FROM parsed INDEXED BY parsed_problems
     CROSS JOIN source ON source.parsed = parsed.key
     WHERE parsed.problems <> '[]' ORDER BY source.path`,
  );
  const stopped = store.all<{ path: string; kind: string }>(
    `SELECT source.path, source.kind FROM parsed INDEXED BY parsed_stopped
     CROSS JOIN source ON source.parsed = parsed.key
     WHERE parsed.value IS NULL`,
  );
  // The cast: parse-file.ts alone writes this column.
  return { problems: rows.flatMap((row) => JSON.parse(row.problems) as Problem[]), stopped };
}
