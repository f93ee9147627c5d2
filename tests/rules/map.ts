// Owns the rule that the map of the house is true: what it names is there, and every folder is on it.

/** Paths named in src/README.md that do not exist, and folders of src/ it does not name; `paths` are the files of src/, relative to it. */
export function falseMap(map: string, paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => /^([^./][^/]*)\//.exec(path)?.[1] ?? []);
  const named = [...map.matchAll(/`([a-z]+\/[\w./[\]-]*)`/g)].map(([, path = '']) => path);
  const known = (path: string): boolean =>
    paths.includes(path) ||
    paths.some((one) => one.startsWith(path.endsWith('/') ? path : `${path}/`));
  return [
    ...[...new Set(named)]
      .filter((path) => !/^(?:content|dist|src|tests)\//.test(path) && !known(path))
      .map((path) => `the map names ${path}, which is not there`),
    ...[...new Set(folders)]
      .filter((folder) => !named.includes(`${folder}/`))
      .map((folder) => `the map does not name ${folder}/`),
  ];
}
