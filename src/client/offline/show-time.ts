// Owns how the time of a copy is shown: in the reader's own zone, as the site shows its dates otherwise.

/** `25 November 2026 at 01:31`; `language` is BCP 47. */
export function showTime(time: number, language: string): string {
  // As site/dates.ts has it.
  const region = /^en\b/.test(language) ? 'en-GB' : language;
  return new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}
