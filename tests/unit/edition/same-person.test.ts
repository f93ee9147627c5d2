import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { samePerson } from '../../../src/edition/checks/same-person.ts';

describe('spellings that look like one person are found', () => {
  const groups = [
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'V. Zelenskiy'],
    ['ines calder', 'Ines Calder'],
    ['Donald J. Trump', 'Donald Trump'],
    ['Dmitri Peskov', 'Dmitry Peskov'],
    ['Aleksandr Grushko', 'A. Grushko'],
    ['Anna Lindén', 'Anna Linden'],
    ['reuters', 'Reuters'],
    ['Дмитро Пєсков', 'Д. Пєсков'],
  ];
  for (const group of groups) {
    test(group.join(', '), () => {
      assert.deepEqual(samePerson(['Tomas Reyes', ...group, 'Ursula Reyes']), [group]);
    });
  }
});

describe('names of two people are not joined', () => {
  const names = [
    ['Donald Trump', 'Melania Trump', 'Ivanka Trump'],
    ['Donald Trump', 'Donald Tusk'],
    ['John Smith', 'Jane Smith', 'J. Smith'],
    ['George W. Bush', 'George H. W. Bush', 'George Bush'],
    ['Alexander Reyes', 'Alexandra Reyes'],
    ['Trump', 'Donald Trump'],
    ['دونالد ترامب', 'ميلانيا ترامب'],
    ['', '!', '“'],
  ];
  for (const each of names) {
    test(each.join(', '), () => assert.deepEqual(samePerson(each), []));
  }
});

test('a hundred thousand names, and ten thousand of one surname, are compared soon', () => {
  const strangers = Array.from({ length: 90_000 }, (_, at) => `Ann N${at}`);
  const relatives = Array.from({ length: 10_000 }, (_, at) => `A${at} Smith`);
  const begin = process.cpuUsage();
  assert.equal(samePerson([...strangers, ...relatives]).length, 0);
  const { user } = process.cpuUsage(begin);
  assert.ok(user < 2_500_000, `it takes ${Math.round(user / 1000)} ms`);
});
