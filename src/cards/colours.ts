// Owns the colours of cards: those of the pages, read from styles/tokens.css, which alone holds them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order in which cards are drawn. */
export const inks = ['ink', 'soft', 'mark'] as const;

/** What is drawn with. */
export type Ink = (typeof inks)[number];

/** The colours of one scheme, each as `#rrggbb`. */
export type Colours = Readonly<Record<Ink | 'paper', string>>;

let known: Record<'light' | 'dark', Colours> | undefined;

/** The colours of a scheme. */
export function coloursOf(scheme: 'light' | 'dark'): Colours {
  known ??= readColours(readFileSync(join(import.meta.dirname, '../styles/tokens.css'), 'utf8'));
  return known[scheme];
}

/** Reads the first value of each: what follows is for paper and for higher contrast. */
function readColours(css: string): Record<'light' | 'dark', Colours> {
  const pair = (name: string): [light: string, dark: string] => {
    const form = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`);
    const [, light, dark] = form.exec(css) ?? [];
    if (light === undefined || dark === undefined) {
      throw new Error(`tokens.css gives no pair of colours for --${name}.`);
    }
    return [light, dark];
  };
  const [paper, ink, soft, mark] = [pair('paper'), pair('ink'), pair('soft'), pair('mark')];
  const of = (side: 0 | 1): Colours => ({
    ...{ paper: paper[side], ink: ink[side], soft: soft[side], mark: mark[side] },
  });
  return { light: of(0), dark: of(1) };
}
