// The command `stet begin`: writes a small paper of one's own, to be changed into the real one.
import { join } from 'node:path';
import { Fault } from '../press/fault.ts';
import { momentAt } from '../site/dates.ts';
import { firstPaper, writePaper } from '../source/first-paper.ts';
import { hostedSite } from './options.ts';

interface BeginOptions {
  content: string;
  name: string;
  address: string;
}

/** Gives the exit code; a folder that holds anything is left as it is. */
export function begin({ content, name, address }: BeginOptions): Promise<number> {
  const published = momentAt(Date.now(), 'UTC').iso.replace(/:\d{2}(?=[Z+])/, '');
  const files = firstPaper({ name, address: hostedSite(address), published });
  if (!writePaper(content, files)) {
    throw new Fault(
      `The folder ${content} holds something already, and nothing is written over.\n` +
        '    Delete it if it is the demonstration, or name another by --content.',
    );
  }
  for (const path of files.keys()) console.log(`Wrote ${join(content, path)}`);
  console.log('Look at it with npm run dev, and change it into your own.');
  return Promise.resolve(0);
}
