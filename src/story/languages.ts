// Owns what a language tag says: whether it is one, and which way its script runs.
import type { Direction } from './story.ts';

/** The tag in its canonical spelling, or undefined where it is none. */
export function canonicalLanguage(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim().replaceAll('_', '-'));
    const known = tag === undefined ? undefined : names.of(tag);
    return known === undefined || /^root$/i.test(known) ? undefined : tag;
  } catch {
    return undefined;
  }
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The direction in which a language is written. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
