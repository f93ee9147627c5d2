// Owns the printing of the sites that the dist and browser checks look at beside the demonstration, and of the
// harbour, a copy of which is where most tests of builds begin.
// `node tests/sites/print-sites.ts FOLDER` prints each into FOLDER/<name>/dist.
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publish } from '../../src/press/publish.ts';
import { report } from '../../src/source/report.ts';
import { now, printHarbour } from './printing.ts';
import { writeCorpusSite } from './write-corpus-site.ts';

const writers = {
  corpus: writeCorpusSite,
  arabic: (content: string) =>
    cpSync(resolve('tests/sites/arabic/content'), content, { recursive: true }),
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say into which folder the sites are printed.');
for (const [name, write] of Object.entries(writers)) {
  const content = join(folder, name, 'content');
  write(content);
  const { done, problems } = await publish({
    ...{ content, out: join(folder, name, 'dist'), cache: join(folder, name, 'cache') },
    ...{ now: Date.parse(now), clean: false, signal: new AbortController().signal },
    progress: () => undefined,
    waiting: () => undefined,
  });
  const stops = problems.filter(({ level }) => level === 'stop');
  console.log(report(stops, { form: 'plain', stories: stops.length, done: `${name} printed.` }));
  if (!done) process.exitCode = 1;
}
await printHarbour(join(folder, 'harbour'));
