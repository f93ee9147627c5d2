// Owns the comparison of a live site with its release, file by file. May not print to a screen, and writes nothing.
import type { KeyObject } from 'node:crypto';
import { askable, readManifest, type ReleasedFile } from '../hosting/manifest.ts';
import { absolute } from '../site/address.ts';
import { byCodeUnits } from '../site/order.ts';
import { manifestAddress, publicKeyAddress, signatureAddress } from '../site/release-address.ts';
import { ask, textAt, type Answer } from './ask-host.ts';
import { filesIn } from './file-digests.ts';
import { Fault } from './fault.ts';
import { isSignedBy, publicKey } from './release-key.ts';
import { releaseFiles } from './release.ts';

/** What is compared; `site` with its closing slash. */
interface Asked {
  site: string;
  /** The newsroom's public key; without it the one that the site shows. */
  key?: KeyObject;
  /** A printed folder that the site is to be the same as; without it the site's own manifest counts. */
  against?: string;
  signal: AbortSignal;
  progress(done: number, of: number): void;
}

/** A file that is not as it should be. */
export interface Finding {
  path: string;
  is: Exclude<Answer['now'], 'same'> | 'extra';
  /** What the host answered, or why it did not. */
  why?: string;
}

/** What came of it. */
export interface Verified {
  findings: Finding[];
  /** Files that were asked for; those that hosts read themselves cannot be. */
  asked: number;
  signature: 'none' | 'good' | 'bad';
  /** The key that the signature was checked by: the newsroom's, or what the site shows. */
  key?: { by: 'newsroom' | 'site'; key: KeyObject };
}

/** Asks for every file. Throws a Fault where the site has no manifest to compare with. */
export async function verify(asked: Asked): Promise<Verified> {
  const { site, against, signal } = asked;
  const manifest = await textAt(absolute(site, manifestAddress()), signal);
  const told = manifest === undefined ? undefined : readManifest(manifest);
  const expected = against === undefined ? told : local(against);
  if (expected === undefined) {
    throw new Fault(
      `${absolute(site, manifestAddress())} ${manifest === undefined ? 'is not there' : 'is no manifest'}.\n` +
        '    Run npx stet release before the folder is uploaded, or compare with it by --against.',
    );
  }
  const paths = new Set(expected.map(({ path }) => path));
  const extra = askable(told ?? []).filter(({ path }) => !paths.has(path));
  const files = askable(expected);
  const findings = await compareAll({ files, extra }, asked);
  const signature = await checkSignature(manifest, asked);
  return { findings, asked: files.length, ...signature };
}

function local(folder: string): ReleasedFile[] {
  return filesIn(folder, { without: releaseFiles }).files;
}

/** So many requests are under way at once. */
const atOnce = 8;

async function compareAll(
  { files, extra }: { files: readonly ReleasedFile[]; extra: readonly ReleasedFile[] },
  { site, signal, progress }: Asked,
): Promise<Finding[]> {
  const waiting = [...files, ...extra].entries();
  const of = files.length + extra.length;
  const findings: Finding[] = [];
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [number, file] of waiting) {
      const answer = await ask(site, file, signal);
      signal.throwIfAborted();
      findings.push(...findingOf(file.path, answer, number >= files.length));
      progress((done += 1), of);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return findings.sort((a, b) => byCodeUnits(a.path, b.path));
}

function findingOf(path: string, { now, why }: Answer, isExtra: boolean): Finding[] {
  // Of what was not to be there, only what is there is wrong.
  if (isExtra) return now === 'same' || now === 'other' ? [{ path, is: 'extra' }] : [];
  return now === 'same' ? [] : [{ path, is: now, ...(why !== undefined && { why }) }];
}

async function checkSignature(
  manifest: string | undefined,
  { site, key, signal }: Asked,
): Promise<Pick<Verified, 'signature' | 'key'>> {
  const signature = await textAt(absolute(site, signatureAddress()), signal);
  if (manifest === undefined || signature === undefined) return { signature: 'none' };
  const by = key ? ('newsroom' as const) : ('site' as const);
  const url = absolute(site, publicKeyAddress());
  const pem = key ? undefined : await textAt(url, signal);
  const known = key ?? (pem === undefined ? undefined : publicKey(pem, url));
  if (known === undefined) return { signature: 'bad' };
  const good = isSignedBy(known, Buffer.from(manifest), signature);
  return { signature: good ? 'good' : 'bad', key: { by, key: known } };
}
