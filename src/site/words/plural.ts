// Owns the forms that a word takes beside a number, by the rules of its language (CLDR through Intl).
// Formatters are made once a language, because making one costs more than printing a page; phrases
// once a number, because pages are full of them.

type Form = Intl.LDMLPluralRule;

type Forms = Partial<Record<Form, string>> & { other: string };

/** The forms as JSON, for a script that knows the count; `#` stands for the number. */
export function forms(of: Forms): string {
  return JSON.stringify(of);
}

/**
 * Makes the phrase of `language` for a count. `forms.other` is required; `#` in a form becomes the
 * number as the language writes it.
 */
export function plural(language: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  const digits = new Intl.NumberFormat(language);
  const made = new Map<number, string>();
  return (count) => {
    const known = made.get(count);
    if (known !== undefined) return known;
    const phrase = (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
    made.set(count, phrase);
    return phrase;
  };
}
