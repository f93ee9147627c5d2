// Owns telling whether words are a certain day as a language writes it: "March 17", "17 березня 2025".
// Reckons with no zone: a day is given as it stands in an address.

/** Whether `typed` is the day `2025-03-17`, with or without its year, as `language` or English writes it. */
export function isWrittenDay(typed: string, day: string, language: string): boolean {
  const wanted = fold(typed);
  return [language, 'en', 'en-GB'].some((tongue) =>
    (['long', 'short'] as const).some((month) =>
      [undefined, 'numeric' as const].some((year) => {
        const form = new Intl.DateTimeFormat(tongue, {
          ...{ month, day: 'numeric', timeZone: 'UTC', numberingSystem: 'latn' },
          ...(year === undefined ? {} : { year }),
        });
        return fold(form.format(Date.parse(`${day}T00:00:00Z`))) === wanted;
      }),
    ),
  );
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\bsept\b/, 'sep')
    .replace(/[.,]|\s(?:г|р|року|года)\.?$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
