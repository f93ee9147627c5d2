// Owns how a month is set as a calendar: its weeks, the day on which they begin, the names of their days.
// Only days are counted, in no zone; what a day is called beside a story is dates.ts's.
import { isDay } from './dates.ts';

/** A month by weeks; a place without a day belongs to the month beside it. */
export interface Calendar {
  /** In their order; `short` is as narrow as a column. */
  weekdays: { name: string; short: string }[];
  /** Days as `2025-03-17`. */
  weeks: (string | undefined)[][];
}

const weekLength = 7;
/** A week of which Monday is the first day of a month. */
const someMonday = Date.UTC(2024, 0, 1);
const dayLength = 24 * 60 * 60 * 1000;
/** Longer than this it does not fit a seventh of a telephone. */
const longestShort = 4;

/** Sets a month, `2025-03`; `language` (BCP 47) says how weeks begin, `spoken` is that of the labels. */
export function calendarOf(
  month: string,
  { language, spoken }: { language: string; spoken: string },
): Calendar {
  const first = firstWeekday(language);
  const weekdays = Array.from({ length: weekLength }, (_, place) => {
    return weekday((first - 1 + place) % weekLength, spoken);
  });
  const days = Array.from({ length: 31 }, (_, index) => `${month}-${twoDigits(index + 1)}`);
  const start = new Date(Date.parse(`${month}-01T00:00:00Z`)).getUTCDay();
  const before = (start - first + 2 * weekLength) % weekLength;
  const places = [...Array.from({ length: before }, () => undefined), ...days.filter(isDay)];
  const weeks = Array.from({ length: Math.ceil(places.length / weekLength) }, (_, week) =>
    Array.from({ length: weekLength }, (__, place) => places[week * weekLength + place]),
  );
  return { weekdays, weeks };
}

/** The day on which weeks begin, Monday is 1 (CLDR); dates in plain English are set as in Britain. */
function firstWeekday(language: string): number {
  const known = firstDays.get(language);
  if (known !== undefined) return known;
  const { firstDay } = new Intl.Locale(language === 'en' ? 'en-GB' : language).getWeekInfo();
  firstDays.set(language, firstDay);
  return firstDay;
}

const firstDays = new Map<string, number>();

/** `number` counts from Monday, which is 0. */
function weekday(number: number, language: string): Calendar['weekdays'][number] {
  const key = `${number} ${language}`;
  const known = weekdays.get(key);
  if (known !== undefined) return known;
  const named = (weekday: 'long' | 'short' | 'narrow'): string =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(
      someMonday + number * dayLength,
    );
  const short = named('short');
  const made = {
    name: named('long'),
    short: [...short].length > longestShort ? named('narrow') : short,
  };
  weekdays.set(key, made);
  return made;
}

const weekdays = new Map<string, Calendar['weekdays'][number]>();

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
