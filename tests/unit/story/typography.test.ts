import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setMarks, setText } from '../../../src/story/typography.ts';

const cases: [string, string, string][] = [
  ['en', '"Yes," he said.', '“Yes,” he said.'],
  ['en', '"He said \'no\' twice."', '“He said ‘no’ twice.”'],
  ['en', '\'He said "no" twice.\'', '‘He said “no” twice.’'],
  ['en', '"A \'b "c" d\' e" f', '“A ‘b “c” d’ e” f'],
  ['en', "'A \"b 'c' d\" e' f", '‘A “b ‘c’ d” e’ f'],
  ['uk', '"А "б" в" г', '«А „б“ в» г'],
  ['en', '("Yes")', '(“Yes”)'],
  ['en', 'he said—"yes"—and left', 'he said—“yes”—and left'],
  ['en', '"I was--" she began', '“I was—” she began'],
  ['en', "It's the '90s, rock 'n' roll", 'It’s the ’90s, rock ’n’ roll'],
  ['en', "the workers' hall and the boss's car", 'the workers’ hall and the boss’s car'],
  ['en', "'Tis the season", '’Tis the season'],
  ['en', '6\'2" tall and 12" wide', '6′2″ tall and 12″ wide'],
  ['en', '"in 1990"', '“in 1990”'],
  ['en', '"It was 5\'10"," he said', '“It was 5′10″,” he said'],
  ['en', "a board 6' long", 'a board 6′ long'],
  ['en', 'a " between', 'a " between'],
  ['en', 'wait... no', 'wait… no'],
  ['en', 'a -- b and c--d', 'a — b and c—d'],
  ['en', 'a - b but 5 - 3 and pages 10-12', 'a – b but 5 - 3 and pages 10-12'],
  ['en', 'run it with --clean', 'run it with --clean'],
  ['en', '“already” ‘set’ – so', '“already” ‘set’ – so'],
  ['en', '"unclosed', '“unclosed'],
  ['en-GB', '"Yes"', '“Yes”'],
  ['uk', '"Так", - сказав "він" п\'ять разів', '«Так», — сказав «він» п’ять разів'],
  ['uk', '"Слово "мир" важливе"', '«Слово „мир“ важливе»'],
  ['ru', '"Да"', '«Да»'],
  ['de', '"Ja, \'gut\'"', '„Ja, ‚gut‘“'],
  ['fr', '"Oui"', '«\u202FOui\u202F»'],
  ['fr', "l'eau", 'l’eau'],
  ['pl', '"Tak"', '„Tak”'],
  ['ar', '"نعم"', '«نعم»'],
  ['xx', '"Yes"', '“Yes”'],
];

describe('straight signs are set as the language prints them', () => {
  for (const [language, typed, set] of cases) {
    test(`${language}: ${typed}`, () => assert.equal(setText(typed, language), set));
  }
});

test('a pair of quotation marks comes out right across links, emphasis and code', () => {
  const runs = [
    { value: '"' },
    { value: 'bold' },
    { value: '" and "' },
    { value: '"code"', opaque: true as const },
    { value: '" it' },
    { value: "'" },
    { value: 's' },
  ];
  assert.deepEqual(setMarks(runs, 'en'), ['“', 'bold', '” and “', '"code"', '” it', '’', 's']);
});

test('setting what is set changes nothing', () => {
  for (const [language, , set] of cases) {
    if (!/["'-]/.test(set)) assert.equal(setText(set, language), set);
  }
});
