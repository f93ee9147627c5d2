// Owns the note that a story is old. Only a script can know: printed, the note would soon be untrue.
import { element } from './element.ts';

/** Whole years from one moment to another, by the calendar of UTC. */
export function yearsBetween(then: Date, now: Date): number {
  const years = now.getUTCFullYear() - then.getUTCFullYear();
  const anniversary = new Date(then);
  anniversary.setUTCFullYear(now.getUTCFullYear());
  return anniversary > now ? years - 1 : years;
}

/** Puts the note over the head of a story of a year or more, in the phrases that `head` brings. */
export function tellAge(head: HTMLElement): void {
  const { age, language } = head.dataset;
  const published = head.querySelector('time');
  if (age === undefined || published === null) return;
  const years = yearsBetween(new Date(published.dateTime), new Date());
  if (!(years > 0)) return;
  // The cast: site/words writes the phrases so, by category of Intl.PluralRules.
  const phrases = JSON.parse(age) as Partial<Record<string, string>>;
  const phrase = phrases[new Intl.PluralRules(language).select(years)] ?? phrases['other'] ?? '';
  const number = new Intl.NumberFormat(language).format(years);
  head.prepend(element('p', { class: 'age small' }, phrase.replace('#', number)));
}
