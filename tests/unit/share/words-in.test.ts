import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Summary } from '../../../src/edition/answers.ts';
import { whereSaid, wordsIn } from '../../../src/share/words-in.ts';

/** The text with what was said between bars. */
function marked(text: string, words: string): string {
  return wordsIn(text, words)
    .map((piece) => (piece.said ? `|${piece.text}|` : piece.text))
    .join('');
}

describe('the words of a quotation in the text around them', () => {
  test('are marked once, where they stand first', () => {
    assert.equal(marked('“We go,” said Bo. “We go.”', 'We go'), '“|We go|,” said Bo. “We go.”');
  });

  test('are found whatever marks, dashes and spaces they are set with', () => {
    assert.equal(
      marked('She said: “It’s ten\u00a0– twenty years.”', "It's ten—twenty years"),
      'She said: “|It’s ten\u00a0– twenty years|.”',
    );
  });

  test('are marked in parts where … or a bracket shortens them', () => {
    assert.equal(
      marked(
        '“The bearings are old. They were made for less,” he said.',
        'The bearings … made for less',
      ),
      '“|The bearings| are old. They were |made for less|,” he said.',
    );
    assert.equal(marked('“We close it now.”', '[They] close it now'), '“We |close it now|.”');
  });

  test('are marked in parts where the sentence is interrupted at a comma', () => {
    assert.equal(
      marked('“We want it,” he said, “and soon.”', 'We want it, and soon'),
      '“|We want it|,” he said, “|and soon|.”',
    );
  });

  test('are left alone where they are not said, and no word is lost', () => {
    const text = 'Nobody said (so) [at all]: a.b*c?';
    for (const words of ['We go', '', '…', '.*', '(so)']) {
      const pieces = wordsIn(text, words);
      assert.equal(pieces.map((piece) => piece.text).join(''), text, words);
    }
    assert.ok(wordsIn(text, 'We go').every(({ said }) => !said));
    assert.ok(wordsIn(text, '').every(({ said }) => !said));
  });

  test('are led to by their ends and by what is said right before them and right after', () => {
    const story: Summary = {
      ...{ name: 'talks', address: '/a/', headline: 'Talks', standfirst: 'They talk.' },
      ...{ kind: 'report', desk: 'city', language: 'en', direction: 'ltr', minutes: 1 },
      published: { iso: '2026-02-06T00:00:00Z', day: '2026-02-06', time: false, zone: 'UTC' },
    };
    const at = { words: 'We want it, and soon', story, paragraph: 'p-abc' };
    const text = 'He said: “We want it,” and then, “and soon.” That was all.';
    const { paragraphs, way } = whereSaid({ ...at, around: ['Nothing of it.', text] });
    assert.deepEqual(
      paragraphs.map((pieces) => pieces.length),
      [1, 5],
    );
    const ends = 'He%20said%3A%20%E2%80%9C-,We%20want%20it,and%20soon,-.%E2%80%9D%20That%20was';
    assert.equal(way, `/a/#p-abc:~:text=${ends}`);
    assert.match(whereSaid({ ...at, around: [] }).way, /text=We%20want%20it%2C%20and%20soon$/);
  });

  test('are found in Ukrainian and in Arabic', () => {
    assert.equal(marked('«Ми йдемо», — сказав Бо.', 'Ми йдемо'), '«|Ми йдемо|», — сказав Бо.');
    assert.equal(marked('قال: «نغلقه الآن».', 'نغلقه الآن'), 'قال: «|نغلقه الآن|».');
  });
});
