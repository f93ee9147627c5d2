// Owns where in a file each field of a YAML document stands, and what was typed there.
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
  type Pair,
} from 'yaml';
import type { Place } from './problems.ts';

/** The way to a field: `['sources', 1, 'title']`. */
export type Keys = readonly PropertyKey[];

/** Places in the real file, whose first lines may be something else than YAML. */
export interface YamlPlaces {
  at: (offset: number) => Place;
  /** The place of a value, else of its key, else of the nearest field that holds it. */
  valueOf: (keys: Keys) => Place;
  /** The place of a key, else as `valueOf`. */
  keyOf: (keys: Keys) => Place;
  /** The text of a plain or quoted value as it was typed, quotation marks left out. */
  sourceOf: (keys: Keys) => string | undefined;
  /** In a reader's words what a value is; undefined where there is none. */
  formOf: (keys: Keys) => string | undefined;
  /** Whether a group is written between { and }. */
  inBraces: (keys: Keys) => boolean;
  /** For a line of a list that a colon made a group, `- Note: it is shut`: what stands before and in it. */
  colonIn: (keys: Keys) => { key: string; value: string } | undefined;
}

/** The places of `document`, whose text begins on line `firstLine` of the file at `path`. */
export function yamlPlaces(
  document: Document,
  lines: LineCounter,
  file: { path: string; firstLine: number },
): YamlPlaces {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return {
      path: file.path,
      line: Math.max(line, 1) + file.firstLine - 1,
      column: Math.max(col, 1),
    };
  };
  const place = (node: unknown): Place | undefined =>
    isNode(node) && node.range ? at(node.range[0]) : undefined;
  const keyOf = (keys: Keys): Place => {
    const { holder, pair } = find(document, keys);
    return place(pair?.key) ?? place(holder) ?? valueOf(keys.slice(0, -1));
  };
  const valueOf = (keys: Keys): Place => {
    if (keys.length === 0) return { path: file.path, line: 1, column: 1 };
    const { holder, pair } = find(document, keys);
    const empty = isScalar(holder) && holder.value === null;
    return (empty ? undefined : place(holder)) ?? place(pair?.key) ?? valueOf(keys.slice(0, -1));
  };
  const sourceOf = (keys: Keys): string | undefined => {
    const { holder } = find(document, keys);
    if (!isScalar(holder)) return undefined;
    return holder.source ?? String(holder.value);
  };
  const formOf = (keys: Keys): string | undefined => formName(find(document, keys).holder);
  const inBraces = (keys: Keys): boolean => {
    const { holder } = find(document, keys);
    return isMap(holder) && holder.flow === true;
  };
  const colonIn = (keys: Keys): { key: string; value: string } | undefined => {
    const { holder } = find(document, keys);
    if (!isMap(holder) || holder.flow === true) return undefined;
    const [pair, ...others] = holder.items;
    if (pair === undefined || others.length > 0 || !isScalar(pair.value)) return undefined;
    const value = `${nameOf(pair) ?? ''}: ${pair.value.source ?? ''}`.replaceAll('"', '\\"');
    return typeof keys.at(-1) === 'number' ? { key: '-', value } : undefined;
  };
  return { at, valueOf, keyOf, sourceOf, formOf, inBraces, colonIn };
}

function formName(holder: Node | undefined): string | undefined {
  if (isSeq(holder)) return 'a list';
  if (isMap(holder)) return 'a group of fields';
  if (!isScalar(holder)) return undefined;
  if (typeof holder.value === 'number') return 'a number';
  if (typeof holder.value === 'boolean') return 'on or off';
  return typeof holder.value === 'string' && holder.value.trim() !== '' ? 'text' : undefined;
}

/** The value at the end of the way, and the pair that names it where it stands in a group. */
function find(document: Document, keys: Keys): { holder?: Node; pair?: Pair } {
  let holder: unknown = document.contents;
  let pair: Pair | undefined;
  for (const key of keys) {
    pair = isMap(holder) ? holder.items.find((one) => nameOf(one) === String(key)) : undefined;
    if (isSeq(holder)) holder = holder.items[Number(key)];
    else holder = pair?.value ?? undefined;
  }
  return { ...(isNode(holder) ? { holder } : {}), ...(isPair(pair) ? { pair } : {}) };
}

function nameOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}
