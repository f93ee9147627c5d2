import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fitOf } from '../../../../src/client/search/fitting.ts';

describe('what was found', () => {
  test('fits whole where each word that was asked for begins one of it', () => {
    assert.equal(fitOf(['порту', 'ferri'], ['порт', 'ferr']), 'whole');
    assert.equal(fitOf([], []), 'whole');
  });

  test('fits nearly where a word has another ending', () => {
    for (const word of ['портів', 'портами']) assert.equal(fitOf(['порт'], [word]), 'near', word);
    assert.equal(fitOf(['порт', 'капітан'], ['порт', 'капітанині']), 'near');
  });

  test('does not fit where a word is passed by, or found by a letter or two that it begins with', () => {
    assert.equal(fitOf(['ferri'], ['ferri', 'zebrafish']), 'none');
    assert.equal(fitOf(['c'], ['council']), 'none');
    assert.equal(fitOf(['порт'], ['портфоліо']), 'none');
    assert.equal(fitOf(['ca'], ['car']), 'none');
  });

  test('is told by the letters where signs stand among them', () => {
    assert.equal(fitOf(['c'], ['c++']), 'whole');
    assert.equal(fitOf(['🚢'], ['🚢']), 'whole');
  });
});
