// The command `stet verify`: compares a live site with what was released, and names what is not so.
import { number, Progress } from '../press/progress.ts';
import { fingerprint, keyFile, publicKey } from '../press/release-key.ts';
import { verify as verifySite, type Finding, type Verified } from '../press/verify.ts';
import { hostedSite } from './options.ts';
import { stopSignal } from './stop.ts';

/** What was typed after `stet verify`. */
export interface VerifyOptions {
  url: string;
  key?: string;
  against?: string;
}

/** Gives the exit code: 0 where all is as released, 1 where it is not, 130 stopped. */
export async function verify({ url, key, against }: VerifyOptions): Promise<number> {
  const site = hostedSite(url);
  const signal = stopSignal();
  const progress = new Progress(process.stderr);
  try {
    const verified = await verifySite({
      ...{ site, signal },
      ...(key !== undefined && { key: publicKey(keyFile(key), key) }),
      ...(against !== undefined && { against }),
      progress: (done, of) => progress.at('Asking', done, of),
    }).finally(() => progress.end());
    return tell(verified, { site, against, wantsSignature: key !== undefined });
  } catch (error) {
    if (signal.aborted) return 130;
    throw error;
  }
}

interface Wanted {
  site: string;
  against: string | undefined;
  wantsSignature: boolean;
}

function tell(verified: Verified, { site, against, wantsSignature }: Wanted): number {
  const { findings, asked, signature } = verified;
  for (const finding of findings) console.log(line(finding));
  const files = `${number(asked)} files`;
  const signed = signature === 'good' || (signature === 'none' && !wantsSignature);
  // Of a release that is not signed as it should be nobody knows who made it.
  const isKnown = signed || against !== undefined;
  const as = isKnown ? 'as they were released' : 'as its own release says';
  const all = `${site} has all ${files} ${as}.`;
  const some = `${site} has ${number(findings.length)} that are not ${as}, of ${files}.`;
  console.log(findings.length === 0 ? all : some);
  console.log(signatureWords(verified));
  return findings.length === 0 && signed ? 0 : 1;
}

const means: Readonly<Record<Finding['is'], string>> = {
  other: 'has other bytes',
  missing: 'is missing',
  unreachable: 'cannot be reached',
  extra: 'was not released, or is gone since',
};

function line({ path, is, why }: Finding): string {
  return `  ${path} ${means[is]}${why === undefined ? '' : ` (${why})`}`;
}

function signatureWords({ signature, key }: Verified): string {
  if (signature === 'none') return 'The release is not signed.';
  const name = key === undefined ? 'a key that the site does not show' : fingerprint(key.key);
  if (signature === 'bad')
    return `The signature is not that of ${name}: do not trust this release.`;
  if (key?.by === 'newsroom') return `Signed by your key ${name}.`;
  return `Signed by ${name}, a key that the site itself shows: compare it, or give yours by --key.`;
}
