// Owns what a release says of its files, `.well-known/stet-manifest.json`: how it is written and read, and
// which files a reader cannot ask a host for. May not touch files.
import { byCodeUnits } from '../site/order.ts';

/** A file of the printed folder. `path` is decoded, without a slash before it; `sha256` in hexadecimal. */
export interface ReleasedFile {
  path: string;
  size: number;
  sha256: string;
  /** The file to which a page of an old address leads on; hosts may do so themselves. */
  to?: string;
}

const form = 'stet-manifest-1';

/** The whole file: sorted by path as code units go, a line a file, the same bytes for the same files. */
export function manifestText(files: readonly ReleasedFile[]): string {
  const sorted = [...files].sort((a, b) => byCodeUnits(a.path, b.path));
  const lines = sorted.map(({ path, size, sha256, to }) =>
    JSON.stringify({ path, size, sha256, ...(to !== undefined && { to }) }),
  );
  return `{"form":"${form}","files":[\n${lines.join(',\n')}\n]}\n`;
}

/** The files that a manifest tells of; undefined for what is none. */
export function readManifest(text: string): ReleasedFile[] | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || !('form' in read) || !('files' in read)) {
    return undefined;
  }
  if (read.form !== form || !Array.isArray(read.files)) return undefined;
  const files: unknown[] = read.files;
  return files.every(isReleasedFile) ? files : undefined;
}

function isReleasedFile(one: unknown): one is ReleasedFile {
  if (typeof one !== 'object' || one === null) return false;
  const { path, size, sha256, to }: Partial<Record<keyof ReleasedFile, unknown>> = one;
  if (!isPath(path) || (to !== undefined && !isPath(to))) return false;
  return Number.isSafeInteger(size) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

/** A path that stays within its folder. */
function isPath(one: unknown): one is string {
  if (typeof one !== 'string' || one === '') return false;
  return one.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

/** What hosts read themselves, and send to nobody. */
const forHosts: ReadonlySet<string> = new Set(
  '_headers _redirects .htaccess .nojekyll vercel.json'.split(' '),
);

/** The files that a reader can ask for: not those for hosts alone, nor what was compressed, which comes as the file beside it. */
export function askable(files: readonly ReleasedFile[]): ReleasedFile[] {
  const paths = new Set(files.map(({ path }) => path));
  const isPacked = (path: string): boolean =>
    /\.(?:br|gz)$/.test(path) && paths.has(path.replace(/\.\w+$/, ''));
  return files.filter(({ path }) => !forHosts.has(path) && !isPacked(path));
}
