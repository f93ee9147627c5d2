// Owns the tests of how months are set as calendars.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendarOf } from '../../../src/site/calendar.ts';

/** Weeks as days of the month, `.` where a place belongs to another month. */
function weeks(month: string, language: string): string[] {
  return calendarOf(month, { language, spoken: 'en' }).weeks.map((week) =>
    week.map((day) => (day === undefined ? '.' : Number(day.slice(8)))).join(' '),
  );
}

describe('a calendar', () => {
  test('begins its weeks as the language does', () => {
    assert.deepEqual(weeks('2026-02', 'uk'), [
      '. . . . . . 1',
      '2 3 4 5 6 7 8',
      '9 10 11 12 13 14 15',
      '16 17 18 19 20 21 22',
      '23 24 25 26 27 28 .',
    ]);
    assert.equal(weeks('2026-02', 'en-US')[0], '1 2 3 4 5 6 7');
    assert.equal(weeks('2026-02', 'ar')[0], '. 1 2 3 4 5 6');
    assert.equal(weeks('2026-02', 'en')[0], '. . . . . . 1', 'as its dates are written');
  });

  test('has every day of the month once, in leap years too', () => {
    for (const [month, days] of [
      ['2024-02', 29],
      ['2025-02', 28],
      ['1900-02', 28],
      ['2025-12', 31],
      ['2025-11', 30],
    ] as const) {
      const { weeks: found } = calendarOf(month, { language: 'en', spoken: 'en' });
      const all = found.flat().filter((day) => day !== undefined);
      assert.equal(all.length, days, month);
      assert.equal(new Set(all).size, days);
      assert.ok(found.every((week) => week.length === 7));
    }
  });

  test('names its weekdays in full, and as short as a column is', () => {
    const named = (language: string) =>
      calendarOf('2026-02', { language, spoken: language }).weekdays;
    assert.deepEqual(named('uk')[0], { name: 'понеділок', short: 'пн' });
    assert.deepEqual(named('en')[6], { name: 'Sunday', short: 'Sun' });
    assert.deepEqual(named('ar')[0], { name: 'السبت', short: 'س' });
  });
});
