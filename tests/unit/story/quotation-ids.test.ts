// Owns the proof that the id of a quotation belongs to who says it as much as to the words.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordsId } from '../../../src/story/passage-id.ts';
import { parseStory } from '../../../src/story/parse.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

/** The ids of all quotations by speaker, in the order of the story. */
function ids(body: string): [speaker: string | undefined, id: string][] {
  const { story } = parseStory(withBody(body), relativePath('a'), sampleContext);
  return (story?.quotations ?? []).map(({ speaker, id }) => [speaker, id]);
}

const reyes = ':said["We knew."]{by="Tomas Reyes"} So it was.';
const calder = ':said["We knew."]{by="Ines Calder"} So it was.';

describe('the id of a quotation', () => {
  const [[, ofReyes] = []] = ids(reyes);

  test('stays with its speaker where another says the same words above', () => {
    const [first, second] = ids(`${calder}\n\n${reyes}`);
    assert.deepEqual(second, ['Tomas Reyes', ofReyes]);
    assert.notEqual(first?.[1], ofReyes);
    assert.deepEqual(ids(`${reyes}\n\n${calder}`), [second, first]);
  });

  test('is not taken over by another speaker when its words are gone', () => {
    assert.notEqual(ids(calder)[0]?.[1], ofReyes);
  });

  test('is one where a name is spelled in another way', () => {
    assert.deepEqual(ids(calder), ids(calder.replace('Ines Calder', 'I. Calder')));
    assert.equal(ids(reyes.replace('Tomas Reyes', 'TOMAS  Reyes'))[0]?.[1], ofReyes);
  });

  test('is of the words alone where nobody is named', () => {
    assert.deepEqual(ids(':said["We knew."]'), [[undefined, wordsId('q', 'We knew.')]]);
  });

  test('does not mistake the end of a name for words', () => {
    const [[, one] = []] = ids(':said["Lind knew."]{by="Ann"}');
    const [[, other] = []] = ids(':said["knew."]{by="Ann Lind"}');
    assert.notEqual(one, other);
  });

  test('of a pull-quote that is signed is of its speaker too', () => {
    const prose = '“We knew it all,” said one. “We knew it all,” said the other.';
    const pull = (by: string): string => `:::pull{by="${by}"}\nWe knew it all.\n:::`;
    const [first] = ids(`${prose}\n\n${pull('Tomas Reyes')}`);
    const both = ids(`${prose}\n\n${pull('Ines Calder')}\n\n${pull('Tomas Reyes')}`);
    assert.equal(both.length, 2);
    assert.deepEqual(both[1], first);
  });
});
