// Owns the order in which the folder is filled: copies, pages, search, and at last what goes. Whoever
// publishes has gathered and compiled before. May not print to a screen.
import { openEdition } from '../edition/edition.ts';
import type { Store } from '../edition/store.ts';
import type { NextFile } from '../ledger/next.ts';
import { cardPlace } from './cards.ts';
import type { Compiled } from './compile.ts';
import { begin, finish } from './ends.ts';
import { checkPublic, copyFiles, filesToCopy, removeOldFiles } from './files.ts';
import { filesForHosts } from './host-files.ts';
import { hostAdvice } from './host-limits.ts';
import { readMarker } from './out.ts';
import { pack } from './pack.ts';
import { candidates, plan } from './plan.ts';
import { print, type Counts } from './print.ts';
import type { Publication } from './publish.ts';
import { Records } from './records.ts';
import { writeSearch, type SearchIndex } from './search.ts';
import { servedLedger } from './served-ledger.ts';
import { weigh } from './weights.ts';

/** What was made before anything is printed. */
interface Made {
  next: readonly NextFile[];
  compiled: Compiled;
  search: SearchIndex | undefined;
}

/** Fills the folder with what the edition holds; ends early without error when the signal is given. */
export async function printSite(
  store: Store,
  asked: Publication & Made,
): Promise<Counts & ReturnType<typeof weigh> & { kept: number }> {
  const { content, out, cache, clean, now, signal, next, compiled, search } = asked;
  const edition = openEdition(store);
  const records = new Records(store);
  checkPublic(edition);
  const planned = plan(edition, records, {
    marker: readMarker(out),
    templates: compiled.digest,
    clean,
  });
  const { key } = planned;
  const fresh = begin(out, planned, records);
  const hosts = filesForHosts({ store, site: edition.site(), content, cache, now });
  const sources = { content, cache, client: compiled.client };
  const ledger = servedLedger(store, { cache, next });
  const copies = [...filesToCopy(edition, sources), ...ledger, ...hosts.copies];
  let printed = copyFiles(copies, out, records);
  const counts = await printPages(store, asked, { key, fresh, records });
  printed += counts.printed;
  let { removed } = counts;
  if (!signal.aborted) {
    const written = await writeSearch(search, { store, out, records });
    printed += written.printed;
    removed += written.removed;
  }
  if (!signal.aborted) {
    removed += removeOldFiles(copies, out, records);
    const packed = await packAll(asked, records);
    printed += packed.printed;
    removed += packed.removed;
  }
  if (!signal.aborted) removed += finish({ out, records, key });
  const weighed = signal.aborted ? { weights: [], advice: [] } : weigh({ store, content, out });
  const limits = signal.aborted ? [] : hostAdvice({ store, site: edition.site(), content });
  const advice = [...weighed.advice, ...hosts.advice, ...limits];
  return { printed, removed, kept: records.count() - printed, ...weighed, advice };
}

function printPages(
  store: Store,
  { content, out, cache, signal, progress, compiled }: Publication & Made,
  { key, fresh, records }: { key: string; fresh: boolean; records: Records },
): Promise<Counts> {
  const edition = openEdition(store);
  return print({
    addresses: candidates(edition, records, key),
    ...{ edition: store.path, entry: compiled.entry, out, fresh, key, records, signal },
    cards: cardPlace(edition, { content, cache }),
    progress: (done, of) => progress('Printing', done, of),
  });
}

function packAll({ compress, out, signal, progress }: Publication, records: Records) {
  return pack({
    ...{ wanted: compress === true, out, records, signal },
    progress: (done, of) => progress('Packing', done, of),
  });
}
