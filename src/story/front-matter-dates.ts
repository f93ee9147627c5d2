// Owns the dates a story gives: read in the zone they are shown in, and in an order that can be.
import { compareMoments, isDay, isZone, readMoment, type Moment } from '../site/dates.ts';
import { wrongField, type FieldsRead } from './fields-read.ts';
import type { Correction, Dateline } from './story.ts';

export interface Dates {
  published: Moment;
  updated?: Moment;
  embargo?: Moment;
  /** Oldest first. */
  corrections: Correction[];
}

interface Given {
  dateline: Dateline | 'none' | undefined;
  set(text: string): string;
}

/** All dates of the fields; undefined where the day of publication cannot be read. */
export function readDates(read: FieldsRead, { dateline, set }: Given): Dates | undefined {
  const { typed, context } = read;
  const shown = typeof dateline === 'object' ? dateline.zone : undefined;
  if (shown !== undefined && !isZone(shown)) {
    wrongField(read, ['dateline', 'zone'], ['story/zone', { typed: shown }]);
  }
  const zones = {
    site: context.site.zone,
    ...(shown !== undefined && isZone(shown) ? { shown } : {}),
  };
  const moment = (text: string, keys: (string | number)[]): Moment | undefined => {
    const found = readMoment(text, zones);
    if (found === undefined) wrongMoment(read, keys, { text, zones });
    return found;
  };
  const published = typed.published === '' ? undefined : moment(typed.published, ['published']);
  const updated = typed.updated === undefined ? undefined : moment(typed.updated, ['updated']);
  const embargo = typed.embargo === undefined ? undefined : moment(typed.embargo, ['embargo']);
  const corrections = typed.corrections.flatMap(({ date, text }, index) => {
    const read = moment(date, ['corrections', index, 'date']);
    return read === undefined ? [] : [{ date: read, text: set(text) }];
  });
  checkSources(read);
  if (embargo?.time === false) {
    wrongField(read, ['embargo'], ['story/embargo-time', { typed: typed.embargo ?? '' }]);
  }
  if (published === undefined) return undefined;
  checkOrder(read, { published, updated });
  return {
    published,
    ...(updated === undefined ? {} : { updated }),
    ...(embargo === undefined ? {} : { embargo }),
    corrections: corrections.sort((a, b) => compareMoments(a.date, b.date)),
  };
}

function wrongMoment(
  read: FieldsRead,
  keys: (string | number)[],
  { text, zones }: { text: string; zones: { site: string; shown?: string } },
): void {
  const [, day = '', hour = ''] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/.exec(text) ?? [];
  const zone = zones.shown ?? zones.site;
  const offset = readMoment(day, { site: zone })?.iso.slice(19);
  const meant = `${day}T${hour}${offset ?? ''}`;
  const couldBe = offset !== undefined && readMoment(meant, zones) !== undefined;
  if (couldBe) wrongField(read, keys, ['story/date-offset', { typed: text, meant, zone }]);
  else wrongField(read, keys, ['story/date', { typed: text }]);
}

function checkSources(read: FieldsRead): void {
  read.typed.sources.forEach(({ date }, index) => {
    if (date === undefined || isDay(date)) return;
    wrongField(read, ['sources', index, 'date'], ['story/source-date', { typed: date }]);
  });
}

/** A bare date may be the day of the other; two that give the hour are compared by it. */
function isBefore(later: Moment, earlier: Moment): boolean {
  return later.time && earlier.time ? compareMoments(later, earlier) < 0 : later.day < earlier.day;
}

function checkOrder(
  read: FieldsRead,
  { published, updated }: { published: Moment; updated: Moment | undefined },
): void {
  const { typed, context } = read;
  if (updated !== undefined && isBefore(updated, published)) {
    const values = { updated: typed.updated ?? '', published: typed.published };
    wrongField(read, ['updated'], ['story/updated', values]);
  }
  typed.corrections.forEach(({ date }, index) => {
    const corrected = readMoment(date, { site: context.site.zone });
    if (corrected === undefined || !isBefore(corrected, published)) return;
    const values = { typed: date, published: typed.published };
    wrongField(read, ['corrections', index, 'date'], ['story/correction-date', values]);
  });
}
