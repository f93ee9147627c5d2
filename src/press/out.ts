// Owns the folder that is printed into: whether it may be used, and its marker `_stet/build.json`,
// which says that Stet made it and which state of the site it holds. May not print pages.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { problem, type Problem, type ProblemId } from '../site/problems.ts';
import { projectFolder } from './project.ts';
import { writeAtomically } from './write.ts';

/** Of a finished folder: the sum of its files. While printing: which run is at it. */
export type Marker = { build: string } | { printing: string };

/** What stands at the top of the folder though Stet did not make it: a checkout that is published from. */
const leftAlone = new Set(['.git']);

/** Problems that forbid to print `content` into `out`; both are paths as typed. */
export function outProblems(out: string, content: string): Problem[] {
  const place = { path: out };
  const found = refusal(real(out), real(content));
  return found === undefined ? [] : [problem(found, place, { folder: out, content })];
}

function refusal(out: string, content: string): ProblemId | undefined {
  if (out === projectFolder || within(projectFolder, out)) return 'press/out-is-project';
  if (within(out, content)) return 'press/out-inside';
  if (within(content, out)) return 'press/out-around-content';
  const own = ['src', 'public', 'node_modules', 'tests', '.git', '.stet'];
  if (own.some((name) => within(out, real(join(projectFolder, name)))))
    return 'press/out-is-project';
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return 'press/out-not-folder';
  const holds = readdirSync(out).filter((name) => !leftAlone.has(name));
  return holds.length > 0 && readMarker(out) === undefined ? 'press/out' : undefined;
}

/** Whether `path` is `folder` or lies in it. */
function within(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}

/** The path with symlinks followed, as far as it exists. */
function real(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(real(parent), basename(full));
}

/** The marker of a folder that Stet made, else undefined. */
export function readMarker(out: string): Marker | undefined {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(markerFile(out), 'utf8'));
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  if ('build' in read && typeof read.build === 'string') return { build: read.build };
  if ('printing' in read && typeof read.printing === 'string') return { printing: read.printing };
  return undefined;
}

/** Says in the folder which state it is in. */
export function writeMarker(out: string, marker: Marker): void {
  mkdirSync(join(out, '_stet'), { recursive: true });
  writeAtomically(out, '_stet/build.json', `${JSON.stringify(marker)}\n`, 'marker');
}

/** Removes what a killed run left half written. */
export function clearTemporaries(out: string): void {
  const folder = join(out, '_stet');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.tmp'))) {
    rmSync(join(folder, name), { force: true });
  }
}

/** Removes every file that `known` (paths within the folder) does not name, and folders left empty. */
export function sweep(out: string, known: ReadonlySet<string>): number {
  let removed = 0;
  const walk = (folder: string, path: string): boolean => {
    let empty = true;
    for (const found of readdirSync(folder, { withFileTypes: true })) {
      const file = path === '' ? found.name : `${path}/${found.name}`;
      if ((path === '' && leftAlone.has(found.name)) || file === '_stet/build.json') empty = false;
      else if (found.isDirectory()) {
        if (walk(join(folder, found.name), file))
          rmSync(join(folder, found.name), { recursive: true });
        else empty = false;
      } else if (known.has(file)) empty = false;
      else {
        rmSync(join(folder, found.name));
        removed++;
      }
    }
    return empty;
  };
  walk(out, '');
  return removed;
}

function markerFile(out: string): string {
  return join(out, '_stet', 'build.json');
}
