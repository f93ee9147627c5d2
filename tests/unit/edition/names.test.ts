// Owns the tests of the indexes of names, and of the days beside a day, through real gathers.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NamesAnswer } from '../../../src/edition/answers.ts';
import { letterFinder } from '../../../src/edition/letters.ts';
import { inNewsroom, site, type Newsroom } from './newsroom.ts';

function index({ edition }: Newsroom, address: string): NamesAnswer {
  const answer = edition.answer(address);
  assert.ok(answer?.page === 'names', address);
  return answer;
}

/** Every letter with its names and how much each has. */
function told(answer: NamesAnswer): unknown[] {
  return answer.letters.map(({ letter, names }) => [
    letter,
    ...names.map(({ name, count }) => `${name} ${count}`),
  ]);
}

describe('an index of names', () => {
  test('counts what is published, under the first letter', () =>
    inNewsroom(async (newsroom) => {
      newsroom.write('people/ada.md', '---\nname: Ada Moss\n---\nWrites.\n');
      newsroom.write('people/ben.md', '---\nname: Ben Ott\n---\nWrites.\n');
      const said = ':said["We will see,"]{by="Ann Lee"} she said.';
      newsroom.story('a', { topics: ['Rail', '5G'], by: ['ada'] }, said);
      newsroom.story('b', { topics: ['Rail', 'Roads'] });
      newsroom.story('c', { topics: ['Secret'], status: 'draft' });
      newsroom.story('d', { topics: ['Wrong'], status: 'withdrawn', withdrawn: 'Wrong.' });
      assert.deepEqual(await newsroom.problems(), []);
      assert.deepEqual(told(index(newsroom, '/topics/')), [
        ['0–9', '5G 1'],
        ['R', 'Rail 2', 'Roads 1'],
      ]);
      assert.deepEqual(told(index(newsroom, '/by/')), [
        ['A', 'Ada Moss 1'],
        ['B', 'Ben Ott 0'],
      ]);
      assert.deepEqual(told(index(newsroom, '/said/')), [['A', 'Ann Lee 1']]);
      assert.deepEqual(told(index(newsroom, '/archive/a-z/'))[1], ['A', 'Ada Moss 1', 'Ann Lee 1']);
    }));

  test('keeps the order of the language', () =>
    inNewsroom(async (newsroom) => {
      newsroom.write('site.yaml', `${site}language: uk\n`);
      newsroom.story('a', { topics: ['Ґанок', 'Гора', 'Дім', 'Їжак', 'Йод', 'Іній', '«Єдність»'] });
      assert.deepEqual(await newsroom.problems(), []);
      assert.deepEqual(
        index(newsroom, '/topics/').letters.map(({ letter }) => letter),
        [...'ГҐДЄІЇЙ'],
      );
    }));

  test('has a page for each letter where it is too long for one', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('a', { topics: ['Rail'] });
      await newsroom.gather();
      const add = 'INSERT INTO topic VALUES (?, ?, 1)';
      for (let number = 0; number < 1000; number++)
        newsroom.store.run(add, `t${number}`, `T ${number}`);
      const whole = index(newsroom, '/topics/');
      assert.equal(whole.count, 1001);
      assert.deepEqual(
        whole.letters.map(({ address, count, names }) => [address, count, names.length]),
        [
          ['/archive/topics/r/', 1, 0],
          ['/archive/topics/t/', 1000, 0],
        ],
      );
      const letter = index(newsroom, '/archive/topics/t/');
      assert.deepEqual(
        letter.letters[0]?.names.slice(0, 3).map(({ name }) => name),
        ['T 0', 'T 1', 'T 2'],
      );
      assert.equal(newsroom.edition.answer('/archive/topics/x/'), undefined);
      assert.equal(newsroom.edition.answer('/archive/by/t/'), undefined, 'that index is short');
      assert.ok([...newsroom.edition.addresses()].includes('/archive/topics/t/'));
    }));
});

test('names stand under the letter that their language sees in them', () => {
  const letters = (language: string, ...names: string[]) =>
    names.map((name) => letterFinder(language)(name).letter);
  assert.deepEqual(letters('fr', 'Élysée', 'école', 'Œuvre'), ['E', 'E', 'Œ']);
  assert.deepEqual(letters('uk', 'Йосип', 'їжак', 'Ґудзь'), ['Й', 'Ї', 'Ґ']);
  assert.deepEqual(letters('sv', 'Åland', 'Ärende'), ['Å', 'Ä']);
  assert.deepEqual(letters('de', 'Ärger', '“Zeit”', '7 Tage', '…'), ['A', 'Z', '0–9', '#']);
  assert.deepEqual(letters('ar', 'أحمد', 'إيناس', 'المرفأ'), ['ا', 'ا', 'ا']);
});

describe('the page of a day', () => {
  test('leads to the nearest days with stories, and is stale when one comes between', () =>
    inNewsroom(async (newsroom) => {
      newsroom.story('first', { published: '2026-02-01' });
      newsroom.story('last', { published: '2026-02-09' });
      const gone = { status: 'withdrawn', withdrawn: 'Wrong.' };
      newsroom.story('gone', { published: '2026-02-04', ...gone });
      await newsroom.gather();
      newsroom.settle();
      const beside = (address: string): unknown[] => {
        const day = newsroom.edition.day(address);
        return [day?.earlier?.day, day?.later?.day];
      };
      assert.deepEqual(beside('/2026/02/01/'), [undefined, '2026-02-09']);
      assert.deepEqual(beside('/2026/02/04/'), [undefined, undefined], 'nothing is there any more');
      newsroom.story('between', { published: '2026-02-05' });
      await newsroom.gather();
      assert.deepEqual(beside('/2026/02/01/'), [undefined, '2026-02-05']);
      assert.deepEqual(beside('/2026/02/05/'), ['2026-02-01', '2026-02-09']);
      const stale = newsroom.edition.stale();
      for (const day of ['01', '05', '09']) assert.ok(stale.includes(`/2026/02/${day}/`), day);
    }));
});
