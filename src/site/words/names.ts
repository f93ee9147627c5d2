// Owns names as a language writes them: several in a row, and the name of a language in itself.
// Formatters are made once a language.

const lists = new Map<string, Intl.ListFormat>();
const languageNames = new Map<string, string>();

/** A part of a row of names: `name` counts into the names given, `text` stands between two of them. */
export type Part = { name: number } | { text: string };

/** Puts `count` names in a row as `language` does: `A, B and C`. */
export function inRow(count: number, language: string): Part[] {
  let format = lists.get(language);
  if (format === undefined) {
    format = new Intl.ListFormat(language, { type: 'conjunction' });
    lists.set(language, format);
  }
  const places = Array.from({ length: count }, (_, place) => String(place));
  return format
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? { name: Number(value) } : { text: value }));
}

/** The name of a language (BCP 47) in that language, its first letter large: `Українська`. */
export function languageName(language: string): string {
  let name = languageNames.get(language);
  if (name === undefined) {
    const shown = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
    name = shown.charAt(0).toLocaleUpperCase(language) + shown.slice(1);
    languageNames.set(language, name);
  }
  return name;
}
