// Owns which way the script of a language runs.
import type { Direction } from './story.ts';

const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
