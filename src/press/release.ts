// Owns the release of a printed folder: what it holds, file by file, and the signature beside that. A build
// takes both away when it begins, so that no folder ever says of itself what is not so.
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestText } from '../hosting/manifest.ts';
import { fileOf } from '../site/address.ts';
import { manifestAddress, publicKeyAddress, signatureAddress } from '../site/release-address.ts';
import { Fault } from './fault.ts';
import { filesIn } from './file-digests.ts';
import { lock } from './lock.ts';
import { readMarker } from './out.ts';
import { fingerprint, publicPem, signatureOf } from './release-key.ts';
import { removeFile, writeAtomically } from './write.ts';

/** What is released. Folders as typed. */
interface Release {
  out: string;
  cache: string;
  /** Signs the manifest. */
  key?: KeyObject;
  waiting(process: string): void;
}

/** What came of it; `digested` counts the files that had to be read. */
interface Released {
  files: number;
  bytes: number;
  digested: number;
  /** The fingerprint of the key. */
  signedBy?: string;
}

/** The files of a release in the printed folder, the manifest first. */
export const releaseFiles = [manifestAddress(), signatureAddress(), publicKeyAddress()].map(fileOf);

/** Writes the manifest of `out`, and with a key its signature and the public key beside it. Throws a Fault where no finished site lies. */
export async function release({ out, cache, key, waiting }: Release): Promise<Released> {
  const unlock = await lock({ cache, out }, { waiting });
  try {
    checkFinished(out);
    const { files, digested } = filesIn(out, { without: releaseFiles, cache });
    const manifest = manifestText(files);
    replace(out, manifestAddress(), manifest);
    replace(out, signatureAddress(), key && signatureOf(manifest, key));
    replace(out, publicKeyAddress(), key && publicPem(key));
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const counts = { files: files.length, bytes, digested };
    return { ...counts, ...(key && { signedBy: fingerprint(key) }) };
  } finally {
    unlock();
  }
}

/** Takes back what a release says of `out`. */
export function withdrawRelease(out: string): void {
  for (const file of releaseFiles) removeFile(out, file);
}

/** Throws a Fault unless a build came to its end in `out`. */
export function checkFinished(out: string): void {
  const marker = readMarker(out);
  if (marker && 'build' in marker) return;
  const why = marker
    ? 'The last build of it did not come to its end.'
    : 'It holds no printed site.';
  throw new Fault(`The folder ${out} cannot be released. ${why} Print it: npm run build.`);
}

function replace(out: string, address: string, text: string | undefined): void {
  const file = fileOf(address);
  if (text === undefined) removeFile(out, file);
  else if (textIn(out, file) !== text) writeAtomically(out, file, text, 'release');
}

/** The text of a file of the printed folder; undefined where it is not there. */
export function textIn(out: string, file: string): string | undefined {
  try {
    return readFileSync(join(out, file), 'utf8');
  } catch {
    return undefined;
  }
}
