// Owns names as a language writes them: several in a row, and the name of a language in itself.
// What is made is kept: there are few languages, and few names in a row.

const rows = new Map<string, readonly Part[]>();
const languageNames = new Map<string, string>();

/** A part of a row of names: `name` counts into the names given, `text` stands between two of them. */
export type Part = { name: number } | { text: string };

/** Puts `count` names in a row as `language` does: `A, B and C`. */
export function inRow(count: number, language: string): readonly Part[] {
  const key = `${count} ${language}`;
  const known = rows.get(key);
  if (known !== undefined) return known;
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const places = Array.from({ length: count }, (_, place) => String(place));
  const parts = format.formatToParts(places);
  const row = parts.map(({ type, value }): Part =>
    type === 'element' ? { name: Number(value) } : { text: value },
  );
  rows.set(key, row);
  return row;
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
