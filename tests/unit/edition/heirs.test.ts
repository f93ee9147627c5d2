// Owns the proof of where old ids live: with the words that came from theirs, or beside where they were.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findHeirs, inheritances } from '../../../src/edition/heirs.ts';
import { veiled } from '../../../src/edition/veil.ts';
import type { Passages, StoryPromise } from '../../../src/edition/passages.ts';
import { fingerprint } from '../../../src/ledger/fingerprint.ts';

const texts = {
  close:
    'The harbour bridge will close on Sunday night after inspectors found cracks in its bearings.',
  ferry: 'Ferries will carry passengers free of charge from Monday morning until the bridge opens.',
  mayor: 'The mayor asked the council for money to build a second crossing within four years.',
  price: 'Repairs cost nine million, most of which the insurers of the port are going to pay.',
};

/** Passages as `id: words`, a heading as `## id: words`. */
function passages(...lines: string[]): Passages {
  return {
    passages: lines.map((line) => {
      const [, heading, id = '', words = ''] = /^(## )?([^:]+): (.*)$/.exec(line) ?? [];
      const print = fingerprint(words);
      return heading === undefined ? [id, print] : [id, print, 'heading'];
    }),
    quotations: [],
  };
}

function promise(now: Passages, more: Partial<StoryPromise> = {}): StoryPromise {
  return {
    ...{ address: '/2025/03/17/a/', file: 'stories/a.md', heirs: [], quotationHeirs: [] },
    ...{ former: [], aliases: [], pages: [], ...now, ...more },
  };
}

function heirs(before: StoryPromise, now: Passages): string[] {
  return findHeirs([before], now).passages.map((heir) => heir.join(' '));
}

describe('an old id of a passage', () => {
  const before = promise(passages(`a: ${texts.close}`, `b: ${texts.ferry}`, `c: ${texts.mayor}`));

  test('that is still there is no old one', () => {
    assert.deepEqual(
      heirs(before, passages(`c: ${texts.mayor}`, `a: ${texts.close}`, `b: ${texts.ferry}`)),
      [],
    );
  });

  test('lives on at the passage whose words came from its own', () => {
    const edited = texts.ferry.replace('Monday morning', 'Tuesday');
    assert.deepEqual(
      heirs(before, passages(`a: ${texts.close}`, `x: ${edited}`, `c: ${texts.mayor}`)),
      ['b x moved'],
    );
    assert.deepEqual(
      heirs(
        before,
        passages(`x: ${edited}`, `y: ${texts.price}`, `a: ${texts.close}`, `c: ${texts.mayor}`),
      ),
      ['b x moved'],
      'also elsewhere',
    );
  });

  test('is told of beside where it stood when its words are gone', () => {
    assert.deepEqual(heirs(before, passages(`a: ${texts.close}`, `c: ${texts.mayor}`)), [
      'b a removed',
    ]);
    assert.deepEqual(heirs(before, passages(`b: ${texts.ferry}`, `c: ${texts.mayor}`)), [
      'a b removed',
    ]);
    const other = passages(`a: ${texts.close}`, `x: ${texts.price}`, `c: ${texts.mayor}`);
    assert.deepEqual(
      heirs(before, other),
      ['b a removed'],
      'other words in its place are not its own',
    );
  });

  test('goes on with its heir, and stays removed where it was', () => {
    const later = promise(passages(`x: ${texts.close}`, `c: ${texts.mayor}`), {
      heirs: [
        ['a', 'x', 'moved'],
        ['b', 'x', 'removed'],
      ],
    });
    const now = passages(`y: ${texts.close.replace('Sunday', 'Monday')}`, `c: ${texts.mayor}`);
    assert.deepEqual(heirs(later, now), ['a y moved', 'b y removed', 'x y moved']);
    assert.deepEqual(heirs(later, passages(`c: ${texts.mayor}`)), [
      'a c removed',
      'b c removed',
      'x c removed',
    ]);
  });

  test('is its own again when its words come back', () => {
    const later = promise(passages(`c: ${texts.mayor}`), { heirs: [['b', 'c', 'removed']] });
    assert.deepEqual(heirs(later, passages(`b: ${texts.ferry}`, `c: ${texts.mayor}`)), []);
  });

  test('of two alike goes to one passage each', () => {
    const twice = promise(
      passages(`a: ${texts.close}`, `b: ${texts.close.replace('night', 'evening')}`),
    );
    const now = passages(
      `x: ${texts.close.replace('Sunday', 'Monday')}`,
      `y: ${texts.close.replace('Sunday night', 'Monday evening')}`,
    );
    assert.deepEqual(heirs(twice, now), ['a x moved', 'b y moved']);
  });
});

describe('an old id of a heading', () => {
  const before = promise(
    passages(
      '## cause: What was the cause',
      `a: ${texts.close}`,
      '## cost: What it costs',
      `b: ${texts.price}`,
    ),
  );

  test('lives on at the heading in its place, whatever it says', () => {
    const now = passages(
      '## why: Why did it break',
      `a: ${texts.close}`,
      '## cost: What it costs',
      `b: ${texts.price}`,
    );
    assert.deepEqual(heirs(before, now), ['cause why moved']);
  });

  test('goes to the passage that followed it when the heading alone is gone', () => {
    const now = passages('## cause: What was the cause', `a: ${texts.close}`, `b: ${texts.price}`);
    assert.deepEqual(heirs(before, now), ['cost b removed']);
  });
});

test('a quotation with other words in its place is gone, and its page leads to the passage', () => {
  const now = passages(`a: ${texts.close}`);
  const before = promise(now, { quotations: [['q-old', fingerprint(texts.ferry), 'a']] });
  const other: Passages = { ...now, quotations: [['q-new', fingerprint(texts.price), 'a']] };
  assert.deepEqual(findHeirs([before], other).quotations, [['q-old', 'a', 'removed']]);
  const edited = fingerprint(texts.ferry.replace('Monday morning', 'Tuesday'));
  const reworded: Passages = { ...now, quotations: [['q-new', edited, 'a']] };
  assert.deepEqual(findHeirs([before], reworded).quotations, [['q-old', 'q-new', 'moved']]);
});

test('the promise of a withdrawn story holds no heading, and knows it when it comes back', () => {
  const now = passages(
    '## the-accused-is-guilty: The accused is guilty',
    `p-abcdefgh: ${texts.close}`,
  );
  const hidden = veiled(
    promise(now, { heirs: [['an-older-heading', 'the-accused-is-guilty', 'moved']] }),
  );
  assert.doesNotMatch(JSON.stringify(hidden), /guilty|older/);
  assert.deepEqual(veiled(hidden), hidden);
  assert.deepEqual(
    findHeirs([hidden], now).passages.map(([, heir, how]) => [heir, how]),
    [['the-accused-is-guilty', 'moved']],
  );
  assert.deepEqual(
    inheritances(findHeirs([hidden], now), now),
    [],
    'what is not known cannot be printed',
  );
});

test('old ids are told in the order of the story', () => {
  const now = passages(`a: ${texts.close}`, `b: ${texts.ferry}`);
  const before = promise(now, {
    heirs: [
      ['z', 'a', 'moved'],
      ['y', 'b', 'removed'],
      ['x', 'b', 'moved'],
    ],
  });
  assert.deepEqual(inheritances(findHeirs([before], now), now), [
    { id: 'a', moved: ['z'], removed: [] },
    { id: 'b', moved: ['x'], removed: ['y'] },
  ]);
});
