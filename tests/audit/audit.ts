// Owns `npm run audit`: Lighthouse over one page of each important kind of a built site, on a phone and at a
// desk. Ends with 1 where anything is below 100 or a page moves. It takes minutes and is no part of npm test.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import lighthouse, { desktopConfig, type Flags, type Result } from 'lighthouse';
import { startPreview } from '../browser/preview.ts';
import { longestOfEachKind } from '../browser/kinds.ts';
import { openBrowser } from './open-browser.ts';

const kinds = ['story', 'front', 'desk', 'day', 'corrections'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Audited {
  kind: string;
  device: 'phone' | 'desktop';
  scores: number[];
  shift: number;
  /** What costs points, each with what it weighs. */
  costs: string[];
}

const folder = resolve(process.env['STET_DIST'] ?? 'dist');
if (!existsSync(folder)) {
  console.error(
    `${folder} is not there: run "npm run build" first, or name a folder in STET_DIST.`,
  );
  process.exit(2);
}
const shown = longestOfEachKind(folder).filter(({ kind }) => kinds.includes(kind));
const preview = await startPreview(undefined, folder);
const browser = await openBrowser();
const audited: Audited[] = [];
try {
  for (const device of ['phone', 'desktop'] as const) {
    for (const { kind, path } of shown) {
      audited.push(await audit(kind, preview.address + path, device));
      console.log(line(audited.at(-1)));
    }
  }
} finally {
  await browser.close();
  await preview.stop();
}
const faults = audited.filter(({ scores, shift }) => shift > 0 || scores.some((one) => one < 100));
for (const { kind, device, costs } of faults) {
  console.log(`\n${kind}, ${device}:\n${costs.map((cost) => `  ${cost}`).join('\n')}`);
}
console.log(`\n${audited.length - faults.length} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function audit(kind: string, url: string, device: Audited['device']): Promise<Audited> {
  const flags: Flags = { port: browser.port, onlyCategories: [...categories] };
  const run = await lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined);
  if (run === undefined || run.lhr.runtimeError !== undefined) {
    throw new Error(`Lighthouse could not look at ${url}: ${run?.lhr.runtimeError?.message}`);
  }
  const { lhr } = run;
  return {
    ...{ kind, device, costs: costsOf(lhr) },
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? 1,
  };
}

function costsOf(lhr: Result): string[] {
  return categories.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const { score, title, displayValue } = lhr.audits[id] ?? {};
      if (weight === 0 || score === null || score === undefined || score >= 1) return [];
      return `${name}: ${title} ${displayValue ?? ''} (${id}, ${Math.round(score * 100)})`;
    }),
  );
}

function line(audited: Audited | undefined): string {
  if (audited === undefined) return '';
  const { kind, device, scores, shift } = audited;
  const told = categories.map((name, at) => `${name} ${String(scores[at]).padStart(3)}`);
  return `${kind.padEnd(12)} ${device.padEnd(8)} ${told.join('  ')}  CLS ${shift.toFixed(3)}`;
}
