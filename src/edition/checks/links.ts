// Owns the check that links inside the site lead to a page that is published, and to a passage
// that is there.
import { fileOf, slug } from '../../site/address.ts';
import { nearest } from '../../site/nearest.ts';
import { problem, type Problem } from '../../site/problems.ts';
import { addressExists, aliasExists } from '../exists.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';
import { placeOfMention, type MentionPlace } from './places.ts';

interface LinkRow extends MentionPlace {
  id: string;
  anchor: string | null;
}

/** Links of published files that lead to nothing, or to a story that is not out. */
export function checkLinks(store: Store, asked: Asked): Problem[] {
  return [
    ...linksToHidden(store, asked),
    ...deadAddresses(store, asked),
    ...deadAnchors(store, asked),
  ];
}

/** A file that is read by the public: any but a story in no output. */
const isPublic = `NOT EXISTS
  (SELECT 1 FROM story AS own WHERE own.path = mention.path AND own.state = 0)`;

function linksToHidden(store: Store, { placeOf }: Asked): Problem[] {
  return store
    .all<LinkRow & { status: string }>(
      `SELECT mention.*, target.status FROM mention JOIN story AS target
       ON target.name = mention.id WHERE mention.kind = 'link' AND target.state = 0 AND ${isPublic}`,
    )
    .map((row) =>
      problem('edition/link-hidden', placeOfMention(placeOf, row), {
        typed: row.id,
        why: row.status === 'draft' ? 'is a draft' : 'is under embargo',
      }),
    );
}

function deadAddresses(store: Store, { site, broken, placeOf, files }: Asked): Problem[] {
  const known = new Map<string, boolean>();
  const leads = (address: string): boolean =>
    addressExists(store, site, address) ||
    aliasExists(store, address) ||
    isReadyMade(address, files) ||
    broken.has(slug(address.split('/').at(-2) ?? ''));
  const rows = store.all<LinkRow>(`SELECT * FROM mention WHERE kind = 'address' AND ${isPublic}`);
  return rows
    .filter(({ id }) => {
      const alive = known.get(id) ?? leads(id);
      known.set(id, alive);
      return !alive;
    })
    .map((row) =>
      problem('edition/link', placeOfMention(placeOf, row), {
        typed: row.id,
        guess: nearAddress(store, row.id),
      }),
    );
}

/** A file of public/; where nobody said what lies there, whatever has an ending is taken for one. */
function isReadyMade(address: string, files: ReadonlySet<string> | undefined): boolean {
  return files ? files.has(fileOf(address)) : /\.[^/]+$/.test(address);
}

function nearAddress(store: Store, address: string): string {
  const addresses = store.all<{ address: string }>(
    'SELECT address FROM story WHERE state > 0 ORDER BY published DESC, address LIMIT 5000',
  );
  const near = nearest(
    address,
    addresses.map((row) => row.address),
  );
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}

/** An old id lives on, which the printed page tells; `id` is a column or a parameter. */
const livesOn = (id: string): string =>
  `EXISTS (SELECT 1 FROM heir, json_tree(heir.inherited) AS old
   WHERE heir.path = story.path AND old.atom = ${id})`;

function deadAnchors(store: Store, { placeOf }: Asked): Problem[] {
  const byName = `SELECT mention.* FROM mention JOIN story ON story.name = mention.id
    JOIN parsed ON parsed.key = story.parsed WHERE mention.kind = 'link'
    AND story.state > 0 AND mention.anchor IS NOT NULL
    AND (story.state = 2 OR instr(parsed.anchors, ' ' || mention.anchor || ' ') = 0)
    AND NOT ${livesOn('mention.anchor')}`;
  const found = [...store.all<LinkRow>(byName), ...deadAddressAnchors(store)];
  return found
    .filter(({ path }) => !placeOf.silenced(path, 'edition/anchor'))
    .map((row) =>
      problem('edition/anchor', placeOfMention(placeOf, row), { typed: row.anchor ?? '' }),
    );
}

function deadAddressAnchors(store: Store): LinkRow[] {
  const rows = store.all<LinkRow>("SELECT * FROM mention WHERE kind = 'anchor'");
  return rows.filter(({ id, anchor }) => {
    const target = store.first<{ state: number; anchors: string }>(
      `SELECT story.state, parsed.anchors FROM story JOIN parsed ON parsed.key = story.parsed
       WHERE story.address = ?1 AND story.state > 0 AND NOT ${livesOn('?2')}`,
      ...[id, anchor],
    );
    return target && (target.state === 2 || !target.anchors.includes(` ${anchor} `));
  });
}
