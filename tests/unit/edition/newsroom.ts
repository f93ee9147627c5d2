// Owns a small newsroom in a temporary folder for tests: its files, its cache, its clock.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openEdition, type Edition } from '../../../src/edition/edition.ts';
import { openStore, type Store } from '../../../src/edition/store.ts';
import { gather, type Gathered } from '../../../src/source/gather.ts';

/** The site.yaml of a newsroom that is not given another. */
export const site = `name: The Courier
description: A test of the press.
address: https://courier.example/
zone: Europe/Berlin
desks:
  - { id: world, name: World }
  - { id: city, name: City }
  - { id: sport, name: Sport }
`;

/** The clock of a newsroom that is not asked for another. */
export const noon = Date.parse('2026-03-01T12:00:00Z');

/** Fields of a story that a test does not care about; those given take their place. */
export function storyText(fields: Record<string, unknown> = {}, body = 'Words were said.'): string {
  const all = {
    headline: 'Bridge closes',
    standfirst: 'It is closed.',
    desk: 'world',
    published: '2026-02-06',
    ...fields,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** A newsroom; `close` removes it from the disk. */
export class Newsroom {
  readonly folder = mkdtempSync(join(tmpdir(), 'stet-newsroom-'));
  readonly content = join(this.folder, 'content');
  readonly store: Store = openStore(join(this.folder, 'edition.sqlite'));
  readonly edition: Edition = openEdition(this.store);
  now = noon;
  #copies = 0;

  constructor() {
    mkdirSync(join(this.content, 'stories'), { recursive: true });
    this.write('site.yaml', site);
  }

  write(path: string, text: string | Uint8Array): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes `stories/<name>.md`. */
  story(name: string, fields: Record<string, unknown> = {}, body?: string): void {
    this.write(`stories/${name}.md`, storyText(fields, body));
  }

  remove(path: string): void {
    rmSync(join(this.content, path), { recursive: true });
  }

  gather(options: { workers?: number; hidden?: boolean; store?: Store } = {}): Promise<Gathered> {
    return gather({
      ...{ content: this.content, store: this.store, now: this.now, workers: 0, hidden: false },
      ...options,
      progress() {},
    });
  }

  /** Ids of the problems of a gather, sorted. */
  async problems(): Promise<string[]> {
    const { problems } = await this.gather();
    return problems.map(({ id }) => id).sort();
  }

  /** Forgets what is stale, as a press does that has printed everything. */
  settle(): void {
    this.store.run('DELETE FROM stale');
    this.store.setMeta('recheck-all', undefined);
  }

  /** Another store: empty, or with the parsed files of this one and no edition. */
  fresh({ parsed }: { parsed: boolean }): Store {
    const path = join(this.folder, `fresh-${++this.#copies}.sqlite`);
    if (parsed) {
      this.store.sql.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      copyFileSync(this.store.path, path);
    }
    const store = openStore(path);
    store.setMeta('code', undefined);
    return store;
  }

  close(): void {
    this.store.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** Does the work in a newsroom of its own, and removes it. */
export async function inNewsroom(work: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  const newsroom = new Newsroom();
  try {
    await work(newsroom);
  } finally {
    newsroom.close();
  }
}
