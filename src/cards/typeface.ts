// Owns which files a card may be set from: for each manner of setting and each script, in the order in
// which they are asked for a letter. Names files; open-font.ts opens them.
import { fileURLToPath } from 'node:url';

/** How a line is set. `size` is the optical size of variable typefaces; `tracking` is in ems. */
export interface Manner {
  style: 'normal' | 'italic';
  weight: number;
  size: number;
  tracking: number;
  /** Whether it is set as headings are. */
  heading: boolean;
}

/** The manners that cards are set in. */
export const manners = {
  headline: { style: 'normal', weight: 560, size: 72, tracking: -0.016, heading: true },
  words: { style: 'italic', weight: 400, size: 60, tracking: -0.008, heading: true },
  name: { style: 'normal', weight: 600, size: 36, tracking: -0.006, heading: true },
  label: { style: 'normal', weight: 600, size: 22, tracking: 0, heading: false },
  fine: { style: 'normal', weight: 400, size: 22, tracking: 0, heading: false },
} as const satisfies Record<string, Manner>;

/** One file of the publication's own typeface. */
export interface OwnFaceFile {
  file: string;
  /** SHA-256, hexadecimal. */
  digest: string;
  /** Whether it is of the typeface of headings. */
  heading: boolean;
  style: 'normal' | 'italic';
  /** One weight, or the lightest and the boldest: `200 800`. */
  weight: string;
}

/** A file and how it is set: `scale` brings its letters to the height of Newsreader's, `leading` is the height of a line in ems. */
export interface Source {
  file: string;
  /** Known of the publication's own, which may change while a site is printed. */
  digest?: string;
  weight: number;
  size: number;
  scale: number;
  leading: number;
}

/** Scripts that a typeface of ours has; all others are asked of those for Latin. */
export type Script = 'Latin' | 'Cyrillic' | 'Greek' | 'Arabic';

const leading = 1.06;

/** The files to ask for a letter of `script`, the publication's own first. */
export function sourcesFor(script: Script, manner: Manner, own: readonly OwnFaceFile[]): Source[] {
  return [...ownSources(manner, own), ...ourSources(script, manner)];
}

/** Headings fall back to the text's typeface, and that to the headings'; italics are sought in both. */
function ownSources(manner: Manner, own: readonly OwnFaceFile[]): Source[] {
  const unfit = (face: OwnFaceFile): number =>
    (face.heading === manner.heading ? 0 : 10_000) +
    (face.style === manner.style ? 0 : 20_000) +
    Math.abs(nearestWeight(face.weight, manner.weight) - manner.weight);
  return own
    .toSorted((a, b) => unfit(a) - unfit(b))
    .map(({ file, digest, weight }) => ({
      ...{ file, digest, size: manner.size, scale: 1, leading: 1.14 },
      weight: nearestWeight(weight, manner.weight),
    }));
}

function nearestWeight(weights: string, wanted: number): number {
  const [least = wanted, most = least] = weights.split(' ').map(Number);
  return Math.min(most, Math.max(least, wanted));
}

function ourSources(script: Script, manner: Manner): Source[] {
  const latin = ['latin', 'latin-ext', 'vietnamese'].map((part) => newsreader(part, manner));
  switch (script) {
    case 'Latin':
      return latin;
    case 'Cyrillic':
      return [sourceSerif('cyrillic', manner), sourceSerif('cyrillic-ext', manner), ...latin];
    case 'Greek':
      return [sourceSerif('greek', manner), ...latin];
    case 'Arabic':
      return [amiri('arabic', manner), amiri('latin', manner), ...latin];
  }
}

function newsreader(part: string, { style, weight, size }: Manner): Source {
  const file = fontFile(`@fontsource-variable/newsreader/files/newsreader-${part}-opsz-${style}`);
  return { file, weight, size, scale: 1, leading };
}

function sourceSerif(part: string, { style, weight, size }: Manner): Source {
  const bold = weight > 500 ? 600 : 400;
  const name = `source-serif-4-${part}-${bold}-${style}`;
  const file = fontFile(`@fontsource/source-serif-4/files/${name}`);
  return { file, weight, size, scale: 0.94, leading: 1.1 };
}

/** Arabic has no slanted letters: what is set in italics elsewhere stands upright. */
function amiri(part: string, { weight, size }: Manner): Source {
  const file = fontFile(`@fontsource/amiri/files/amiri-${part}-${weight > 500 ? 700 : 400}-normal`);
  return { file, weight, size, scale: 1.12, leading: 1.68 };
}

const found = new Map<string, string>();

function fontFile(name: string): string {
  const known = found.get(name) ?? fileURLToPath(import.meta.resolve(`${name}.woff2`));
  found.set(name, known);
  return known;
}
