import assert from 'node:assert/strict';
import { test } from 'node:test';
import { credited } from '../../../src/components/credited.ts';

test('a speaker is named with the role, parted as the language parts', () => {
  const dmitry = { speaker: 'Dmitry Peskov', role: 'Kremlin spokesman' };
  assert.equal(credited(dmitry, 'en'), 'Dmitry Peskov, Kremlin spokesman');
  assert.equal(credited({ speaker: 'إينس', role: 'مهندسة' }, 'ar'), 'إينس، مهندسة');
  assert.equal(credited({ speaker: 'Dmitry Peskov' }, 'en'), 'Dmitry Peskov');
  assert.equal(credited({}, 'en'), undefined);
});
