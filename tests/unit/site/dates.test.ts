import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import {
  compareMoments,
  instant,
  isDay,
  isZone,
  momentAt,
  readMoment,
  showDate,
  showDay,
  showHour,
  showMoment,
  showMonth,
  showTimelineDate,
} from '../../../src/site/dates.ts';

const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Asuncion',
  'Europe/London',
  'Europe/Kyiv',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const anyZone = fc.constantFrom(...zones);
const anyDay = fc
  .date({ min: new Date('1975-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anySecond = fc
  .integer({ min: Date.UTC(1975, 0, 1) / 1000, max: Date.UTC(2036, 0, 1) / 1000 })
  .map((seconds) => seconds * 1000);

const read = (typed: string, site = 'UTC', shown?: string) =>
  readMoment(typed, { site, ...(shown === undefined ? {} : { shown }) });
const shownIn = (typed: string, language: string, site = 'UTC', shown?: string) => {
  const moment = read(typed, site, shown);
  return moment && showMoment(moment, language);
};

describe('what is typed', () => {
  test('a bare date is midnight in the publication’s zone and has no hour', () => {
    assert.deepEqual(read('2026-01-02', 'America/New_York', 'Europe/Kyiv'), {
      iso: '2026-01-02T00:00:00-05:00',
      day: '2026-01-02',
      time: false,
      zone: 'Europe/Kyiv',
    });
  });

  test('a time keeps its instant, falls on the publication’s day and is shown where it was written', () => {
    assert.deepEqual(read('2025-03-18T01:30Z', 'Europe/Kyiv', 'America/New_York'), {
      iso: '2025-03-17T21:30:00-04:00',
      day: '2025-03-18',
      time: true,
      zone: 'America/New_York',
    });
  });

  test('seconds, a fraction, a space for T, small letters and an offset without colon are read', () => {
    const meant = instant(read('2025-03-17T09:40:00-04:00') ?? assert.fail());
    for (const typed of [
      '2025-03-17T09:40-04:00',
      '2025-03-17 09:40:00.000 -04:00',
      '2025-03-17t13:40z',
      '2025-03-17T09:40:00.123-0400',
      ' 2025-03-17T13:40:00Z ',
    ]) {
      assert.equal(instant(read(typed) ?? assert.fail(typed)), meant, typed);
    }
  });

  for (const typed of [
    ...['', '2 Jan 2026', '2026', '2026-01', '2026-1-2', '2025-02-30', '2025-02-29', '2025-13-01'],
    ...['2025-00-10', '2025-03-17T25:00Z', '2025-03-17T10:60Z', '2025-03-17T10:00:60Z'],
    ...['2025-03-17T10:00', '2025-03-17T10:00:00', '2025-02-30T10:00Z', '2025-03-17T10Z'],
    ...['2025-03-17T10:00+15:00', '2025-03-17T10:00+01:75', '2025-03-17T10:00 EST', '0025-03-17'],
    ...['２０２５-03-17', '2025-03-17T10:00Z\nx', '2025-03-17Z'],
  ]) {
    test(`${JSON.stringify(typed)} is no date`, () => assert.equal(read(typed), undefined));
  }

  test('a leap day is a day, and a zone that is none is not taken', () => {
    assert.equal(isDay('2024-02-29'), true);
    assert.equal(read('2024-02-29', 'UTC', 'Nowhere/Else')?.zone, 'UTC');
  });

  test('names of the IANA list are zones, offsets and slips are not', () => {
    for (const zone of zones) assert.equal(isZone(zone), true, zone);
    for (const typed of ['', 'Kyiv', '+02:00', 'Europe/Kyif', 'EDT2', '../etc/passwd']) {
      assert.equal(isZone(typed), false, typed);
    }
  });
});

describe('days and instants', () => {
  test('a bare date is shown as the very day that was typed, in every zone and language', () => {
    fc.assert(
      fc.property(anyDay, anyZone, anyZone, (day, site, shown) => {
        const moment = read(day, site, shown) ?? assert.fail(day);
        assert.equal(moment.day, day);
        assert.equal(showMoment(moment, 'en'), showDate(day, 'en'));
        assert.equal(showDay(moment, 'uk'), showDate(day, 'uk'));
        assert.ok(showDate(day, 'en').startsWith(`${Number(day.slice(8))} `));
      }),
    );
  });

  test('midnight of a bare date is the first instant of that day in its zone', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        // Two of these islands once left out a whole day.
        fc.pre(day !== '1994-12-31' && day !== '1995-01-01');
        const at = instant(read(day, zone) ?? assert.fail(day));
        assert.equal(momentAt(at, zone).day, day);
        assert.notEqual(momentAt(at - 1000, zone).day, day);
      }),
      { numRuns: 500 },
    );
  });

  test('where clocks skip midnight the day begins later, where it comes twice with the first', () => {
    assert.equal(read('2024-04-26', 'Africa/Cairo')?.iso, '2024-04-26T01:00:00+03:00');
    assert.equal(read('2024-03-31', 'Asia/Beirut')?.iso, '2024-03-31T01:00:00+03:00');
    assert.equal(read('2023-11-05', 'America/Havana')?.iso, '2023-11-05T00:00:00-04:00');
  });

  test('a day that a zone left out is still shown as it was typed', () => {
    const moment = read('1994-12-31', 'Pacific/Kiritimati') ?? assert.fail();
    assert.equal(showMoment(moment, 'en'), '31 December 1994');
    assert.equal(momentAt(instant(moment), 'Pacific/Kiritimati').day, '1995-01-01');
  });

  test('reading what was written in any zone gives the same instant and day back', () => {
    fc.assert(
      fc.property(anySecond, anyZone, anyZone, (ms, site, shown) => {
        const { iso } = momentAt(ms, shown);
        const moment = read(iso, site, shown) ?? assert.fail(iso);
        assert.equal(instant(moment), ms);
        assert.equal(moment.iso, iso);
        assert.equal(moment.day, momentAt(ms, site).day);
      }),
      { numRuns: 500 },
    );
  });

  test('moments are ordered by instant, however they are written', () => {
    const typed = ['2025-03-17T12:00+02:00', '2025-03-17T09:40-04:00', '2025-03-17T11:00Z'];
    const moments = typed.map((one) => read(one) ?? assert.fail(one)).sort(compareMoments);
    assert.deepEqual(
      moments.map(({ iso }) => iso.slice(11, 16)),
      ['10:00', '11:00', '13:40'],
    );
  });
});

describe('what a reader sees', () => {
  test('the hour stands with the usual short name of its zone, in summer and in winter', () => {
    const at = (typed: string, zone: string) => shownIn(typed, 'en', 'UTC', zone);
    assert.equal(at('2025-03-17T09:40-04:00', 'America/New_York'), '17 March 2025, 09:40 EDT');
    assert.equal(at('2025-01-17T14:40Z', 'America/New_York'), '17 January 2025, 09:40 EST');
    assert.equal(at('2025-01-17T09:40Z', 'Europe/London'), '17 January 2025, 09:40 GMT');
    assert.equal(at('2025-07-17T09:40Z', 'Europe/Paris'), '17 July 2025, 11:40 CEST');
    assert.equal(at('2025-01-17T09:40Z', 'Europe/Kyiv'), '17 January 2025, 11:40 EET');
    assert.equal(at('2025-01-17T09:40Z', 'Australia/Sydney'), '17 January 2025, 20:40 AEDT');
    assert.equal(at('2025-01-17T09:40Z', 'UTC'), '17 January 2025, 09:40 UTC');
  });

  test('a zone without a short name is told by its distance from UTC', () => {
    const at = (zone: string) => shownIn('2025-01-17T09:40Z', 'en', 'UTC', zone)?.slice(17);
    assert.equal(at('Europe/Moscow'), '12:40 UTC+3');
    assert.equal(at('Asia/Kathmandu'), '15:25 UTC+5:45');
    assert.equal(at('America/Sao_Paulo'), '06:40 UTC−3');
  });

  test('each language has its own months, case and comma; others are shown in English', () => {
    const shown = (language: string) => shownIn('2025-03-17T09:40Z', language);
    assert.equal(shown('uk'), '17 березня 2025, 09:40 UTC');
    assert.equal(shown('uk-UA'), '17 березня 2025, 09:40 UTC');
    assert.equal(shown('ar'), '17 مارس 2025، 09:40 UTC');
    assert.equal(shown('AR-EG'), '17 مارس 2025، 09:40 UTC');
    assert.equal(shown('en-US'), '17 March 2025, 09:40 UTC');
    assert.equal(shown('tlh'), '17 March 2025, 09:40 UTC');
    assert.equal(showMonth('2025-03', 'uk'), 'березень 2025');
  });

  test('a date of a timeline is as exact as it was written', () => {
    assert.equal(showTimelineDate('2026-02-08', 'en'), '8 February 2026');
    assert.equal(showTimelineDate('2026-02', 'en'), 'February 2026');
    assert.equal(showTimelineDate('2026', 'en'), '2026');
    assert.equal(showTimelineDate('2026-02-31', 'en'), '2026-02-31');
  });
});

describe('the machine', () => {
  const script = `
    const { readMoment, showMoment, showMonth } = await import('./src/site/dates.ts');
    const { slug } = await import('./src/site/address.ts');
    const shown = [];
    for (const typed of ['2026-01-02', '2025-03-30T01:30Z', '2025-11-02T01:30-04:00', '2024-04-26'])
      for (const site of ['UTC', 'Africa/Cairo', 'Pacific/Auckland', 'America/New_York'])
        for (const language of ['en', 'uk', 'ar']) {
          const moment = readMoment(typed, { site, shown: 'Europe/Istanbul' });
          shown.push(moment, showMoment(moment, language), showMonth(moment.day.slice(0, 7), language));
        }
    console.log(JSON.stringify([shown, slug('INTERVIEW İstanbul ILIK')]));`;
  const run = promisify(execFile);
  const told = async (env: Record<string, string>) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ...env },
    });
    return stdout;
  };

  test('its zone and language change nothing', async () => {
    const plain = await told({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    assert.match(plain, /interview-istanbul-ilik/);
    for (const TZ of ['Pacific/Auckland', 'America/St_Johns', 'Africa/Cairo']) {
      assert.equal(await told({ TZ, LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }), plain, TZ);
    }
  });

  test('dates are shown by one module alone', async () => {
    const source = await readFile('src/site/dates.ts', 'utf8');
    assert.doesNotMatch(source, /getHours|getDate\(|toLocale|new Date\(\)/);
  });
});

describe('under the heading of a day', () => {
  const zones = { site: 'Europe/Kyiv', shown: 'America/New_York' };
  const under = (typed: string, day: string, language = 'en'): string | undefined => {
    const moment = readMoment(typed, zones);
    return moment && showHour(moment, day, language);
  };

  test('a moment of that day is told by its hour and zone alone', () => {
    assert.equal(under('2025-03-17T09:40-04:00', '2025-03-17'), '09:40 EDT');
    assert.equal(under('2025-03-17T09:40-04:00', '2025-03-17', 'ar'), '09:40 EDT');
  });

  test('a moment that its own zone puts on another day is told whole', () => {
    assert.equal(under('2025-03-16T20:30-04:00', '2025-03-17'), '16 March 2025, 20:30 EDT');
  });

  test('a bare date has nothing left to say', () => {
    assert.equal(under('2025-03-17', '2025-03-17'), undefined);
  });
});
