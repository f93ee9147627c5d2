// Owns the tests of the addresses of what is shared.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  formAddress,
  quotationAddress,
  speakerAddress,
  speakerMonthAddress,
  wordsHref,
} from '../../../src/site/share-address.ts';

describe('what is shared', () => {
  test('has the addresses of the contract', () => {
    const story = '/2025/03/17/talks/';
    assert.equal(quotationAddress(story, 'q-abcd2345'), '/2025/03/17/talks/quotes/q-abcd2345/');
    assert.equal(formAddress(story, 'story.txt'), '/2025/03/17/talks/story.txt');
    assert.equal(formAddress(story, 'embed/'), '/2025/03/17/talks/embed/');
    assert.equal(speakerAddress('donald-trump'), '/said/donald-trump/');
    assert.equal(speakerMonthAddress('donald-trump', '2025-03'), '/said/donald-trump/2025-03/');
  });

  test('leads to exact words, whose own hyphens and commas mean nothing', () => {
    assert.equal(
      wordsHref({ story: '/a/', id: 'p-abc' }, { said: ['A 30-day pause, & more'] }),
      '/a/#p-abc:~:text=A%2030%2Dday%20pause%2C%20%26%20more',
    );
  });

  test('names many words by the first and last of them', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    assert.equal(
      wordsHref({ story: '/історія/', id: 'p-abc' }, { said: [words] }),
      '/%D1%96%D1%81%D1%82%D0%BE%D1%80%D1%96%D1%8F/#p-abc:~:text=' +
        'one%20two%20three%20four,ten%20eleven%20twelve%20thirteen',
    );
  });

  test('tells words by what stands beside them, and names parted ones by both ends', () => {
    const at = { story: '/a/', id: 'p-abc' };
    assert.equal(
      wordsHref(at, { said: ['We go'], before: 'One two three said: “', after: '” she said. ' }),
      '/a/#p-abc:~:text=three%20said%3A%20%E2%80%9C-,We%20go,-%E2%80%9D%20she%20said.',
    );
    assert.equal(
      wordsHref(at, { said: ['We want it now', 'and soon'] }),
      '/a/#p-abc:~:text=We%20want%20it%20now,and%20soon',
    );
  });
});
