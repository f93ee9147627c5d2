// Owns the paper that one begins with: a publication, somebody who signs, one story. May not write over anything.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** What differs from paper to paper; `published` is when its first story appears, RFC 3339. */
interface Beginning {
  name: string;
  address: string;
  published: string;
}

/** Its files by their paths in the content folder. */
export function firstPaper({ name, address, published }: Beginning): Map<string, string> {
  return new Map([
    ['site.yaml', publication(name, address)],
    ['people/a-marsh.md', person],
    ['stories/lock-gate.md', story(published)],
  ]);
}

/** Writes `files` into a folder; false, and nothing is written, where something lies there already. */
export function writePaper(content: string, files: ReadonlyMap<string, string>): boolean {
  if (existsSync(content) && readdirSync(content).length > 0) return false;
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text, { flag: 'wx' });
  }
  return true;
}

function publication(name: string, address: string): string {
  return `name: ${stringify(name).trim()}
description: News of the harbour and the town behind it.
address: ${stringify(address).trim()}
language: en
zone: Europe/London
desks:
  - id: harbour
    name: Harbour
  - id: town
    name: Town
`;
}

const person = `---
name: Anna Marsh
role: Harbour correspondent
---
Anna Marsh has written about the harbour since 2009.
`;

function story(published: string): string {
  return `---
headline: The east lock gate is shut for repairs
standfirst: Boats must use the west gate until Friday.
desk: harbour
topics: [Harbour, Repairs]
by: [a-marsh]
published: ${published}
---
EASTPORT — The east lock gate was shut this morning after a diver found a worn hinge.

:said["It will hold, but we would rather not ask it to,"]{by="Joan Pike" role="lock keeper"} the lock keeper said.

## What boats should do

Use the west gate. It opens on the hour.
`;
}
