// Owns a newsroom that publishes its ledger without printing a page, for tests of promises.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextFiles } from '../../../src/ledger/next.ts';
import { writeLedger } from '../../../src/press/ledger.ts';
import type { Problem } from '../../../src/site/problems.ts';
import { Newsroom } from '../edition/newsroom.ts';

/** A newsroom with a ledger. */
export class PublishingNewsroom extends Newsroom {
  /** Gathers, and writes the ledger; gives the files written. A problem that stops publication is a failure. */
  async publish(): Promise<string[]> {
    assert.deepEqual(await this.stops(), []);
    return writeLedger(this.store, this.content, nextFiles(this.store, this.edition.site()));
  }

  /** What stops a publication. */
  async stops(): Promise<Problem[]> {
    const { problems } = await this.gather();
    return problems.filter(({ level }) => level === 'stop');
  }

  /** The files of the ledger by name. */
  ledger(): Map<string, string> {
    const folder = join(this.content, 'ledger');
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  }

  /** Old ids by the passage where they live on. */
  inherited(address: string): { id: string; moved: string[]; removed: string[] }[] {
    return this.edition.story(address)?.inherited ?? [];
  }
}

/** Does the work in a newsroom of its own, and removes it. */
export async function inPublishingNewsroom(
  work: (newsroom: PublishingNewsroom) => Promise<void>,
): Promise<void> {
  const newsroom = new PublishingNewsroom();
  try {
    await work(newsroom);
  } finally {
    newsroom.close();
  }
}
