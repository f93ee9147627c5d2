// Owns the index of a published ledger: which files it has, with the digest of each.
import { byCodeUnits } from '../site/order.ts';

/** The name of the index beside the files. */
export const indexFile = 'index.json';

/** The index as text; `digests` are SHA-256 of the files' bytes in hexadecimal, by name. */
export function indexText(digests: ReadonlyMap<string, string>): string {
  const files = Object.fromEntries([...digests].sort(([a], [b]) => byCodeUnits(a, b)));
  return `${JSON.stringify({ format: 1, files }, undefined, 1)}\n`;
}

/** The digests by name; undefined where the text is no index. */
export function readIndex(text: string): Map<string, string> | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('format' in read) || !('files' in read)) {
    return undefined;
  }
  const { format, files } = read;
  if (format !== 1 || typeof files !== 'object' || files === null) return undefined;
  const digests = Object.entries(files).map(([name, digest]: [string, unknown]) =>
    typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)
      ? ([name, digest] as const)
      : undefined,
  );
  const sound = digests.filter((one) => one !== undefined);
  return sound.length === digests.length ? new Map(sound) : undefined;
}
