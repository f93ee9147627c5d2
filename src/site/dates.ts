// Owns every date: reading what was typed, comparing, and showing in a reader's language.
// The only import of date-fns. Zone and language are always given: the machine's own are never read.
import { tzOffset } from '@date-fns/tz/tzOffset';
import { ar } from 'date-fns/locale/ar';
import { enGB } from 'date-fns/locale/en-GB';
import { uk } from 'date-fns/locale/uk';
import type { Month } from 'date-fns';
import type { Locale } from 'date-fns/locale';
import { zonedHour } from './zone-name.ts';

/** A point in time as it was written: a whole day, or a day with an hour. */
export interface Moment {
  /** RFC 3339 in the offset of `zone`: `2025-03-17T09:40:00-04:00`. A bare date is its midnight in the publication's zone. */
  iso: string;
  /** `YYYY-MM-DD` in the publication's zone. */
  day: string;
  /** False for a bare date, which is shown without an hour. */
  time: boolean;
  /** IANA zone in which it is shown. */
  zone: string;
}

interface DateWording {
  locale: Locale;
  comma: string;
}

const english: DateWording = { locale: enGB, comma: ', ' };
const wordings: ReadonlyMap<string, DateWording> = new Map([
  ['en', english],
  ['uk', { locale: uk, comma: ', ' }],
  ['ar', { locale: ar, comma: '، ' }],
]);

const minute = 60_000;
const dayLength = 24 * 60 * minute;

const dayForm = /^([12]\d{3})-(\d{2})-(\d{2})$/;
const timeForm =
  /^([12]\d{3}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)? ?([Zz]|[+-]\d{2}:?\d{2})$/;

/** Reads `2026-01-02`, or a date with time and offset; undefined for anything else, and for days and hours that do not exist. */
export function readMoment(
  typed: string,
  zones: { site: string; shown?: string },
): Moment | undefined {
  const text = typed.trim();
  const zone = zones.shown !== undefined && isZone(zones.shown) ? zones.shown : zones.site;
  if (isDay(text)) {
    return { iso: isoAt(midnight(text, zones.site), zones.site), day: text, time: false, zone };
  }
  const ms = readInstant(text);
  if (ms === undefined) return undefined;
  return { iso: isoAt(ms, zone), day: isoAt(ms, zones.site).slice(0, 10), time: true, zone };
}

/** The moment `ms` milliseconds after 1970 began in UTC, shown in `zone`. */
export function momentAt(ms: number, zone: string): Moment {
  const iso = isoAt(ms, zone);
  return { iso, day: iso.slice(0, 10), time: true, zone };
}

/** Orders by instant, earlier first; for `sort`. */
export function compareMoments(a: Moment, b: Moment): number {
  return instant(a) - instant(b);
}

/** Milliseconds since 1970 began in UTC. */
export function instant(moment: Moment): number {
  return Date.parse(moment.iso);
}

/** `17 March 2025, 09:40 EDT`; a bare date is the day that was typed, without an hour. */
export function showMoment(moment: Moment, language: string): string {
  const day = showDay(moment, language);
  if (!moment.time) return day;
  const { comma } = wording(language);
  return `${day}${comma}${zonedHour(moment)}`;
}

/** What is left to say under the heading `day` (`2025-03-17`): `09:40 EDT`; all of it where the moment is shown on another day, undefined for a bare date. */
export function showHour(moment: Moment, day: string, language: string): string | undefined {
  if (shownDay(moment) !== day) return showMoment(moment, language);
  return moment.time ? zonedHour(moment) : undefined;
}

/** `17 March 2025`, in the zone in which the moment is shown. */
export function showDay(moment: Moment, language: string): string {
  return showDate(shownDay(moment), language);
}

/** `2025-03-17`, in the zone in which the moment is shown. */
export function shownDay(moment: Moment): string {
  return moment.time ? moment.iso.slice(0, 10) : moment.day;
}

/** `2025-03-17` as `17 March 2025`; text that is no date comes back as it is. */
export function showDate(day: string, language: string): string {
  const key = `${day} ${language}`;
  const known = shownDates.get(key);
  if (known !== undefined) return known;
  const shown = isDay(day) ? dateIn(day, language) : day;
  if (shownDates.size >= 5000) shownDates.clear();
  shownDates.set(key, shown);
  return shown;
}

/** The same few years of days stand in all lists. */
const shownDates = new Map<string, string>();

function dateIn(day: string, language: string): string {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), Number(day.slice(8))];
  return `${date} ${monthName(month, 'formatting', language)} ${year}`;
}

/** `2025-03` as `March 2025`; text that is no month comes back as it is. */
export function showMonth(month: string, language: string): string {
  if (!isDay(`${month}-01`)) return month;
  return `${monthName(month.slice(5), 'standalone', language)} ${month.slice(0, 4)}`;
}

/** Shows `2026-02-08`, `2026-02` or `2026` as exactly as it was written. */
export function showTimelineDate(date: string, language: string): string {
  return date.length === 7 ? showMonth(date, language) : showDate(date, language);
}

/** Whether `text` names a zone of the IANA database: `Europe/Kyiv`, `UTC`. */
export function isZone(text: string): boolean {
  return /^[A-Za-z]/.test(text) && !Number.isNaN(tzOffset(text, new Date(0)));
}

/** Whether `text` is a day that exists, `2024-02-29`. */
export function isDay(text: string): boolean {
  const parts = dayForm.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return true;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readInstant(text: string): number | undefined {
  const [, day = '', hours = '', minutes = '', seconds = '00', offset = ''] =
    timeForm.exec(text) ?? [];
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return undefined;
  }
  const shift = readOffset(offset);
  if (shift === undefined) return undefined;
  return Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) - shift * minute;
}

/** Minutes east of Greenwich; no place on Earth is more than 14 hours from it. */
function readOffset(offset: string): number | undefined {
  if (offset === 'Z' || offset === 'z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > 14 * 60) return undefined;
  return offset.startsWith('-') ? -total : total;
}

/** The first instant of a day in a zone: where midnight is skipped the hour after it, where it comes twice the first. */
function midnight(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const before = offsetAt(utc - dayLength, zone);
  const after = offsetAt(utc + dayLength, zone);
  const real = [before, after]
    .filter((offset) => offsetAt(utc - offset * minute, zone) === offset)
    .map((offset) => utc - offset * minute);
  return real.length > 0 ? Math.min(...real) : utc - before * minute;
}

function offsetAt(ms: number, zone: string): number {
  return Math.round(tzOffset(zone, new Date(ms)));
}

function isoAt(ms: number, zone: string): string {
  const offset = offsetAt(ms, zone);
  const local = new Date(ms + offset * minute).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`;
}

function clock(minutes: number): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${twoDigits(Math.trunc(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** A month's name beside a day, or alone: some languages decline it. */
function monthName(month: string, context: 'formatting' | 'standalone', language: string): string {
  const { localize } = wording(language).locale;
  // The cast: what calls this has seen that the month is one of twelve.
  const index = (Number(month) - 1) as Month;
  return localize.month(index, { width: 'wide', context });
}

function wording(language: string): DateWording {
  return wordings.get(language.toLowerCase().split('-')[0] ?? '') ?? english;
}
