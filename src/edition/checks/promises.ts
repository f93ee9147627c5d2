// Owns the check that every address which was ever published still answers, and what to write where one
// does not. Lists never fail it: their pages stand empty.
import { slug } from '../../site/address.ts';
import { problem, type Place, type Problem } from '../../site/problems.ts';
import { addressExists } from '../exists.ts';
import type { Passages, StoryPromise } from '../passages.ts';
import type { Store } from '../store.ts';
import { aliasLine, aliasLineOf } from './alias-line.ts';
import type { Asked } from './check-edition.ts';
import { Holders, isAnother, isTelling, type Holder } from './held.ts';
import { promisesOf } from './taken.ts';

/** A promise that nothing keeps, and the line that holds it. */
interface Broken {
  address: string;
  kind: string;
  ledger: string;
  number: number;
  text: string;
  /** The address that the line is about. */
  of: string;
}

interface StoryRow extends Holder {
  state: number;
  status: string;
  passages: string | null;
}

/** Published addresses that would answer no more, or lead to what cannot keep all that hung on them. */
export function checkPromises(store: Store, asked: Asked): Problem[] {
  const rows = store.all<Broken>(
    `SELECT promised.address, promised.kind, promised.ledger, promised.number, line.text, line.address AS of
     FROM promised JOIN ledger_line AS line USING (ledger, number)
     WHERE promised.kind IN ('story', 'alias', 'page', 'writer')
     AND NOT EXISTS (SELECT 1 FROM story WHERE address = promised.address AND state > 0)
     AND NOT EXISTS (SELECT 1 FROM alias WHERE alias = promised.address AND state > 0 AND CASE promised.kind
       WHEN 'story' THEN path IN (SELECT path FROM story)
       WHEN 'writer' THEN path IN (SELECT path FROM person) ELSE 1 END)
     ORDER BY promised.address, promised.kind DESC, line.text`,
  );
  const broken = rows.filter(({ address }) => !addressExists(store, asked.site, address));
  const teller = new Teller(store, asked, broken);
  return broken.flatMap((one, index) =>
    one.address === broken[index - 1]?.address ? [] : teller.tell(one),
  );
}

class Teller {
  readonly #store: Store;
  readonly #asked: Asked;
  readonly #broken: ReadonlySet<string>;
  readonly #holders: Holders;

  constructor(store: Store, asked: Asked, broken: readonly Broken[]) {
    this.#store = store;
    this.#asked = asked;
    this.#holders = new Holders(store, (address) => promisesOf(store, asked.ledger.read, address));
    this.#broken = new Set(broken.map(({ address }) => address));
  }

  tell(one: Broken): Problem[] {
    const line = this.#asked.ledger.read(one.text);
    // The cast: keepLedgerFile keeps only lines that can be read.
    const file = line?.file ?? (JSON.parse(one.text) as { file?: string }).file;
    if (this.#isStopped(file, one.of)) return [];
    if (one.kind === 'alias') return this.#alias(one);
    return line ? this.#story(one, line) : this.#named(one, file ?? '');
  }

  /** A file that has a problem of its own: it is told alone. */
  #isStopped(file: string | undefined, address: string): boolean {
    const name = slug(address.split('/').at(-2) ?? '');
    if (this.#asked.broken.has(name) || this.#asked.brokenPeople.has(name)) return true;
    const stopped = `SELECT 1 FROM source JOIN parsed ON parsed.key = source.parsed
      WHERE source.path = ? AND parsed.value IS NULL`;
    return file !== undefined && this.#store.first(stopped, file) !== undefined;
  }

  #story({ address, ledger, number }: Broken, line: StoryPromise): Problem[] {
    const { placeOf } = this.#asked;
    const same = this.#sameFile(line);
    if (same?.state === 0) {
      const why = same.status === 'draft' ? 'a draft' : 'under embargo';
      const field = same.status === 'draft' ? 'status' : 'embargo';
      return [problem('ledger/hidden', placeOf.field(same.path, field), { address, why })];
    }
    const now = same ?? this.#holders.of(line);
    if (!now) {
      const place = { ...placeOf.file(ledger), line: number };
      return [problem('ledger/story', place, { address, file: placeOf.file(line.file).path })];
    }
    const place = placeOf.field(now.path, same ? 'published' : 'headline');
    const write = aliasLineOf(this.#store, now.path, address);
    return [problem('ledger/moved', place, { address, now: now.address, write })];
  }

  /** An old address of a story or page that has lost the line which kept it. */
  #alias(one: Broken): Problem[] {
    const { address, of } = one;
    // Where the page itself is missing, that is told, and its old addresses with it.
    if (this.#broken.has(of)) return [];
    const owner = this.#ownerOf(of);
    const place = owner === undefined ? this.#placeOfLine(one) : this.#place(owner);
    const write =
      owner === undefined ? aliasLine([address]) : aliasLineOf(this.#store, owner.path, address);
    return [problem('ledger/alias', place, { address, now: owner?.address ?? of, write })];
  }

  #named(one: Broken, file: string): Problem[] {
    const { address, kind } = one;
    const path = this.#asked.placeOf.file(file).path;
    const id = kind === 'writer' ? 'ledger/writer' : 'ledger/page';
    return [
      problem(id, this.#placeOfLine(one), { address, file: path, write: aliasLine([address]) }),
    ];
  }

  #placeOfLine({ ledger, number }: Broken): Place {
    return { ...this.#asked.placeOf.file(ledger), line: number };
  }

  #place({ path }: { path: string }): Place {
    return this.#asked.placeOf.field(path, 'aliases');
  }

  /** The file that answers at an address now: itself, or by an alias. */
  #ownerOf(address: string): { path: string; address: string } | undefined {
    const story = this.#store.first<{ path: string; address: string }>(
      `SELECT path, address FROM story WHERE address = ?1 AND state > 0
       UNION ALL SELECT alias.path, coalesce(target, story.address) FROM alias
       LEFT JOIN story USING (path) WHERE alias.alias = ?1 AND alias.state > 0 LIMIT 1`,
      address,
    );
    if (story) return story;
    const [, first = '', second = ''] = address.split('/');
    const named = `SELECT path FROM page WHERE name = ?1 AND ?2 = ''
      UNION ALL SELECT path FROM person WHERE ?1 = 'by' AND id = ?2`;
    const found = this.#store.first<{ path: string }>(named, first, second);
    return found && { ...found, address };
  }

  /** The file that had the story, unless it is known to hold another one now. */
  #sameFile(line: StoryPromise): StoryRow | undefined {
    const row = this.#store.first<StoryRow>(
      `SELECT story.path, address, state, status, parsed.passages FROM story
       JOIN parsed ON parsed.key = story.parsed WHERE story.path = ?`,
      line.file,
    );
    // The cast: parse-file.ts alone writes this column.
    const now = JSON.parse(row?.passages ?? 'null') as Passages | null;
    if (!row || row.state === 0 || now === null || !isAnother(line, now)) return row;
    return this.#holders.of(line) || isTelling(line) ? undefined : row;
  }
}
