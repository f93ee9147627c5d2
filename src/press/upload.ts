// Owns what has to be sent to a host so that it holds the release of a folder: from what was sent before, as
// a file or the live site tells it, and the folder's own manifest. May not send anything.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, type ReleasedFile } from '../hosting/manifest.ts';
import { uploadPlan, type UploadStep } from '../hosting/upload-plan.ts';
import { absolute, fileOf, readAddress } from '../site/address.ts';
import { manifestAddress } from '../site/release-address.ts';
import { textAt } from './ask-host.ts';
import { Fault } from './fault.ts';
import { checkFinished, releaseFiles, textIn } from './release.ts';

/** What is planned. */
interface Asked {
  out: string;
  /** The address of the live site, or the path of a manifest kept from before; undefined where nothing was ever sent. */
  since?: string;
}

/** The steps of an upload, in order; none where the host has it all. Throws a Fault where the folder was not released. */
export async function upload({ out, since }: Asked): Promise<UploadStep[]> {
  checkFinished(out);
  const text = textIn(out, fileOf(manifestAddress()));
  const now = text === undefined ? undefined : readManifest(text);
  if (now === undefined) {
    throw new Fault(`The folder ${out} is not released yet. Release it: npx stet release.`);
  }
  const before = since === undefined ? [] : await releasedBefore(since);
  return uploadPlan(before, now, ownFiles(out));
}

/** The manifest goes last of all: a plan made after an upload that broke off begins where that one did. */
function ownFiles(out: string): { path: string; size: number }[] {
  return [...releaseFiles].reverse().flatMap((path) => {
    const state = statSync(join(out, path), { throwIfNoEntry: false });
    return state === undefined ? [] : [{ path, size: state.size }];
  });
}

async function releasedBefore(since: string): Promise<ReleasedFile[]> {
  const site = readAddress(since);
  const from = site === undefined ? since : absolute(site, manifestAddress());
  const text =
    site === undefined ? fileText(since) : await textAt(from, new AbortController().signal);
  if (text === undefined) {
    throw new Fault(
      `${from} is not there, so what the host holds is not known.\n` +
        '    For the very first upload leave the address out.',
    );
  }
  const files = readManifest(text);
  if (files === undefined) throw new Fault(`${from} is no manifest of a release.`);
  return files;
}

function fileText(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return readFileSync(path, 'utf8');
}
