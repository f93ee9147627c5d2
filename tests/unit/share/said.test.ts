import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inMarks, saidLine, saidTitle } from '../../../src/share/said.ts';

test('A quotation is named by its words in the marks of their language, and by who said them in what role', () => {
  const words = 'We close it now';
  assert.equal(
    saidTitle({ words, speaker: 'Ines Calder' }, 'en'),
    '“We close it now” — Ines Calder',
  );
  const reported = { words: 'cautious optimism', speaker: 'Vladimir Putin', role: 'as reported' };
  assert.equal(saidTitle(reported, 'en'), '“cautious optimism” — Vladimir Putin, as reported');
  assert.equal(saidTitle({ words, role: 'a neighbour' }, 'en'), '“We close it now” — a neighbour');
  assert.equal(saidTitle({ words: 'Ми йдемо' }, 'uk'), '«Ми йдемо»');
});

test('Marks inside words become inner ones, and no marks are set around words that bring theirs', () => {
  assert.equal(inMarks('He told me “no” at once', 'en'), '“He told me ‘no’ at once”');
  const own = '“We go,” she wrote, “and soon.”';
  assert.equal(saidTitle({ words: own, speaker: 'Bo' }, 'en'), `${own} — Bo`);
});

describe('words that are cut', () => {
  test('are cut between two of them, and the cut is told apart from the speaker’s own dots', () => {
    const long = saidTitle({ words: 'The bearings, '.repeat(20).trim() }, 'en');
    assert.match(long, /^“(?:The bearings, )*The(?: bearings)? \[…\]”$/);
    assert.ok(long.length < 100, long);
    const dots = 'We go… and so on';
    assert.equal(saidTitle({ words: dots }, 'en'), `“${dots}”`);
  });

  test('are cut inside where they are one', () => {
    const smile = saidTitle({ words: '😀'.repeat(100) }, 'en');
    assert.ok(smile.isWellFormed() && smile.length < 100, smile);
    assert.ok(smile.length > 80, smile);
  });

  test('leave room for who said them, and are whole where there is room', () => {
    const said = { words: 'one two three four five six', speaker: 'Bo', role: 'as reported' };
    const measure = (text: string): number => text.length;
    assert.equal(saidLine(said, 'en'), '“one two three four five six” — Bo, as reported');
    const whole = saidLine(said, 'en').length;
    assert.equal(saidLine(said, 'en', { most: whole, measure }), saidLine(said, 'en'));
    const short = saidLine(said, 'en', { most: whole - 1, measure });
    assert.equal(short, '“one two three four […]” — Bo, as reported');
    assert.equal(saidLine(said, 'en', { most: 1, measure }), '“one […]” — Bo, as reported');
  });
});
