import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standing, wordsIn } from '../../../src/share/words-in.ts';

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

  test('stand between what is said right before them and right after', () => {
    const text = 'He said: “We want it,” and then, “and soon.” That was all.';
    const paragraphs = [wordsIn('Nothing of it.', 'x'), wordsIn(text, 'We want it, and soon')];
    assert.deepEqual(standing(paragraphs, 'We want it, and soon'), {
      said: ['We want it', 'and soon'],
      before: 'He said: “',
      after: '.” That was all.',
    });
    assert.deepEqual(standing([], 'We go'), { said: ['We go'], before: '', after: '' });
  });

  test('are found in Ukrainian and in Arabic', () => {
    assert.equal(marked('«Ми йдемо», — сказав Бо.', 'Ми йдемо'), '«|Ми йдемо|», — сказав Бо.');
    assert.equal(marked('قال: «نغلقه الآن».', 'نغلقه الآن'), 'قال: «|نغلقه الآن|».');
  });
});
