// Owns the tests of how exact words of a page are named in an address.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fragment } from '../../../src/client/fragment.ts';
import { wordsHref } from '../../../src/site/share-address.ts';

const once = (): boolean => false;
const twice = (): boolean => true;

/** What both spell the same. */
const phrases: readonly string[] = [
  'A 30-day pause, & more',
  'We’ll be talking about land.',
  'Це війна, яку треба закінчити — і то скоро',
  'إنها حرب يجب أن تنتهي',
  'one two three four five six seven eight nine ten eleven twelve',
  'one two three four five six seven eight nine ten eleven twelve thirteen',
  '100% of it (so they say): “yes” #1 ~ 2*3?',
];

describe('words in an address', () => {
  for (const words of phrases) {
    test(`are spelled as the printed pages spell them: ${words}`, () => {
      const where = { story: '/a/', id: 'p-abc' };
      const said = [words];
      const plain = fragment({ pieces: said, before: '', after: '' }, 'en', once);
      assert.equal(`/a/#p-abc:~:text=${plain}`, wordsHref(where, { said }));
      const [before, after] = ['He told them at noon: ', ' and left, well-pleased.'];
      const beside = fragment({ pieces: said, before, after }, 'en', twice);
      assert.equal(`/a/#p-abc:~:text=${beside}`, wordsHref(where, { said, before, after }));
    });
  }

  test('are whole words, where a selection begins or ends inside one', () => {
    const chosen = { before: 'that Ukra', pieces: ['ine accepted last wee'], after: 'k. The' };
    assert.equal(fragment(chosen, 'en', once), 'Ukraine%20accepted%20last%20week');
    const edges = { before: 'He said “', pieces: ['we go'], after: ',” and went' };
    assert.equal(fragment(edges, 'en', once), 'we%20go');
    const spaced = { before: 'that Ukraine', pieces: [' accepted '], after: 'it' };
    assert.equal(fragment(spaced, 'en', once), 'accepted');
  });

  test('of several passages are named by the beginning of the first and the end of the last', () => {
    const pieces = [
      'what was found.',
      'Two of eighteen',
      'bearings have cracks longer than a hand',
    ];
    assert.equal(
      fragment({ pieces, before: '', after: '' }, 'en', once),
      'what%20was%20found.,longer%20than%20a%20hand',
    );
  });

  test('are told from the same words elsewhere by what stands beside them', () => {
    const chosen = {
      before: 'It was he who said: ',
      pieces: ['we go'],
      after: ' at dawn, he said',
    };
    assert.equal(
      fragment(chosen, 'en', (words) => words === 'we go'),
      'he%20who%20said%3A-,we%20go,-at%20dawn%2C%20he',
    );
    assert.equal(fragment({ ...chosen, before: '', after: '' }, 'en', twice), 'we%20go');
  });

  test('are words of their language, also where no space parts them', () => {
    const chosen = { before: '我们讨论', pieces: ['停火'], after: '协议' };
    assert.equal(decodeURIComponent(fragment(chosen, 'zh', once)), '停火');
  });
});
