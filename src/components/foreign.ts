// Owns how words in another language than their page's are marked as such.
import type { Site } from '../site/settings.ts';
import { words } from '../site/words/words.ts';

/** Attributes that say a language; both undefined where it is the page's own. */
export interface Spoken {
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
}

/** How words of one language are marked in a page of `language` (BCP 47). */
export function foreign(
  spoken: { language: string; direction: 'ltr' | 'rtl' },
  language: string,
): Spoken {
  const other = spoken.language !== language;
  return { lang: other ? spoken.language : undefined, dir: other ? spoken.direction : undefined };
}

/** How the publication's own words, its desks and people, are marked in a page of `language`. */
export function ofPublication({ language: own }: Site, language: string): Spoken {
  return foreign({ language: own, direction: words(own).direction }, language);
}
