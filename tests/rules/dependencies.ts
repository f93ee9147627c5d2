// Owns the rules of dependencies: each is used, each has its reason in README.md, date-fns has one importer.
import { importsOf } from './arrows.ts';
import type { CodeFile } from './code.ts';

/** What the rule reads of package.json. */
export interface Packages {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
}

/** Dependencies that no import names and that `usedOtherwise` (name → how) does not tell of. */
export function unusedPackages(
  packages: Packages,
  files: readonly CodeFile[],
  usedOtherwise: Readonly<Record<string, string>>,
): string[] {
  const imported = new Set(files.flatMap(importsOf).map(({ of }) => packageOf(of)));
  const names = [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)];
  return [
    ...names
      .filter((name) => !imported.has(name.replace('@types/', '')))
      .filter((name) => usedOtherwise[name] === undefined)
      .map((name) => `${name} is installed and not used`),
    ...Object.keys(usedOtherwise)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is told of and not installed`),
  ];
}

/** Packages that src/ imports without package.json naming them among `dependencies`. */
export function undeclaredPackages(packages: Packages, files: readonly CodeFile[]): string[] {
  return files
    .flatMap(importsOf)
    .filter(({ of, from, typesOnly }) => {
      if (/^(?:\.|node:|astro:|virtual:)/.test(of)) return false;
      const name = packageOf(of);
      if (packages.dependencies[name] !== undefined) return false;
      const { devDependencies } = packages;
      const typed = (devDependencies[`@types/${name}`] ?? devDependencies[name]) !== undefined;
      const forTests = devDependencies[name] !== undefined && from.startsWith('tests/');
      return !(typed && typesOnly) && !forTests;
    })
    .map(({ of, from, line }) => `${from}:${line} imports ${of}, which package.json does not name`);
}

/** Dependencies without a line ``- `name` reason`` in the README. */
export function unexplainedPackages(packages: Packages, readme: string): string[] {
  return [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)]
    .filter((name) => {
      const line = readme.split('\n').find((one) => one.includes(`\`${name}\``));
      return line === undefined || line.replace(/`[^`]*`/g, '').trim().length < 12;
    })
    .map((name) => `${name} has no line with its reason in README.md`);
}

/** Importers of a package beside the one that owns it. */
export function otherImporters(
  files: readonly CodeFile[],
  owned: { packages: RegExp; owner: string },
): string[] {
  return files
    .flatMap(importsOf)
    .filter(({ of, from }) => owned.packages.test(of) && from !== owned.owner)
    .map(({ of, from, line }) => `${from}:${line} imports ${of}; ${owned.owner} alone may`);
}

function packageOf(wanted: string): string {
  return wanted
    .split('/')
    .slice(0, wanted.startsWith('@') ? 2 : 1)
    .join('/');
}
