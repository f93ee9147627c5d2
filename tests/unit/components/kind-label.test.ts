import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kindLabel } from '../../../src/components/kind-label.ts';

describe('the label of a kind', () => {
  test('is worn by all but a report, in the language of the story', () => {
    assert.equal(kindLabel({ kind: 'report', language: 'en' }, 'en'), undefined);
    assert.equal(kindLabel({ kind: 'opinion', language: 'uk' }, 'en'), 'Думка');
  });

  test('is in the language of the page where the story has one without labels', () => {
    assert.equal(kindLabel({ kind: 'opinion', language: 'de' }, 'uk'), 'Думка');
  });
});
