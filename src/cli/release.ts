// The command `stet release`: says in the printed folder what it holds, and signs that.
import { number } from '../press/progress.ts';
import { release as releaseFolder } from '../press/release.ts';
import { keyFile, makeKey, privateKey } from '../press/release-key.ts';

interface ReleaseOptions {
  out: string;
  cache: string;
  content: string;
  key?: string;
  makeKey?: string;
}

/** The variable that holds the key, as PEM, where there is no file for it. */
const variable = 'STET_RELEASE_KEY';

/** Gives the exit code. */
export async function release(options: ReleaseOptions): Promise<number> {
  const { out, cache, content } = options;
  if (options.makeKey !== undefined) return makeNewKey(options.makeKey, [out, content]);
  const key = keyOf(options);
  const { files, bytes, digested, signedBy } = await releaseFolder({
    ...{ out, cache, ...(key && { key }) },
    waiting: (process) => console.error(`Waiting for a build to end (process ${process}).`),
  });
  const size = `${number(files)} files of ${number(bytes)} bytes`;
  const signed = signedBy === undefined ? 'not signed' : `signed by ${signedBy}`;
  console.log(`Released ${size}, ${number(digested)} of them read anew; ${signed}.`);
  return 0;
}

function makeNewKey(file: string, published: readonly string[]): number {
  const fingerprint = makeKey(file, published);
  console.log(
    `The key ${fingerprint} lies in ${file}: keep it secret, and out of the repository.\n` +
      `Whoever checks your site may have ${file}.pub.`,
  );
  return 0;
}

function keyOf({ key }: ReleaseOptions) {
  if (key !== undefined) return privateKey(keyFile(key), key);
  const pem = process.env[variable];
  return pem === undefined || pem.trim() === '' ? undefined : privateKey(pem, variable);
}
