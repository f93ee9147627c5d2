// Owns the check that no form in which stories were published is left out of site.yaml: at every story
// others may have linked to it, or framed it.
import { frontAddress } from '../../site/address.ts';
import { problem, type Problem } from '../../site/problems.ts';
import type { Site } from '../../site/settings.ts';
import { quotationForms, storyForms } from '../forms.ts';
import type { Store } from '../store.ts';
import type { Asked } from './check-edition.ts';

/** One problem for all forms that the ledger promises and site.yaml leaves out. */
export function checkOutputs(store: Store, { site, placeOf }: Asked): Problem[] {
  const promised = promisedOutputs(store);
  const gone = every.filter((one) => promised.includes(one) && !site.outputs.includes(one));
  if (gone.length === 0) return [];
  const outputs = every.filter((one) => gone.includes(one) || site.outputs.includes(one));
  const values = {
    gone: gone.join(', '),
    count: String(countOf(store, { ...site, outputs: gone, cards: false })),
    write: `outputs: [${outputs.join(', ')}]`,
  };
  return [problem('ledger/output', placeOf.file('site.yaml'), values)];
}

/** The forms in which stories were published until now. */
export function promisedOutputs(store: Store): string[] {
  const lines = store.all<{ text: string }>(
    'SELECT text FROM ledger_line WHERE address = ?',
    frontAddress(),
  );
  return lines.flatMap(({ text }) => {
    // The cast: src/ledger/keep.ts keeps only lines that can be read.
    const { outputs } = JSON.parse(text) as { outputs?: string[] };
    return outputs ?? [];
  });
}

const every: Site['outputs'] = ['json', 'text', 'markdown', 'cite', 'embed'];

/** How many addresses a site's forms are. */
function countOf(store: Store, site: Site): number {
  const count = (table: string): number => {
    const rows = `SELECT count(*) AS n FROM ${table} WHERE state > 0`;
    return store.first<{ n: number }>(rows)?.n ?? 0;
  };
  const any = frontAddress();
  const ofQuotations = count('quotation') * quotationForms(any, site).length;
  return count('story') * storyForms(any, site).length + ofQuotations;
}
