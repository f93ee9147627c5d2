import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

const speakers = [
  ...sampleContext.site.speakers,
  { name: 'Dmitry Peskov', also: ['Дмитро Пєсков', 'دميتري بيسكوف'] },
  { name: 'Volodymyr Zelenskyy', also: ['Володимир Зеленський', 'فولوديمير زيلينسكي'] },
];
const context = { ...sampleContext, site: { ...sampleContext.site, speakers } };

/** Whose words each piece of advice says are unmarked. */
function advised(body: string, language = 'en'): string[] {
  const text = withBody(body, `language: ${language}\n`);
  const { problems } = parseStory(text, relativePath('a'), context);
  return problems
    .filter(({ id }) => id === 'story/said-unmarked')
    .map(({ what }) => /^These words of (.+?) are/.exec(what)?.[1] ?? what);
}

const long = 'We want to see if we can bring that war to an end';

describe('words whose speaker is named beside them ought to be marked', () => {
  const bodies: [body: string, speaker: string, language?: string][] = [
    [`"${long}," Trump told reporters on the way back.`, 'Donald Trump'],
    [`“${long},” said Donald Trump.`, 'Donald Trump'],
    [`"${long}," the mayor, Anna Lind, said on Monday.`, 'Anna Lind'],
    [`"${long}," said the harbour's chief engineer, Anna Lind.`, 'Anna Lind'],
    [`"${long}," Foreign Minister Anna Lind later added.`, 'Anna Lind'],
    [`"${long}," Anna Lind, who runs the port of Oslo, said.`, 'Anna Lind'],
    [`Anna Lind told reporters on Monday: "${long}."`, 'Anna Lind'],
    [`On Monday Anna Lind said, "${long}."`, 'Anna Lind'],
    [`Anna Lind said that "we want to see if we can bring it to an end".`, 'Anna Lind'],
    [`According to Anna Lind, "we want to see if we can bring it to an end".`, 'Anna Lind'],
    [`Anna Lind warned of delays. "${long}."`, 'Anna Lind'],
    [`That day Anna Lind said: "${long}."`, 'Anna Lind'],
    [`After the vote, which failed, the mayor, Anna Lind, said: "${long}."`, 'Anna Lind'],
    [`"${long}," said Anna Lind, who runs the port.`, 'Anna Lind'],
    [`Anna Lind spoke in the port. "${long}," she said.`, 'Anna Lind'],
    [`"${long}." Anna Lind told reporters.`, 'Anna Lind'],
    [`Anna Lind runs the port.\n\n"${long}," Lind said.`, 'Anna Lind'],
    [`"Who is going to pay for all of this?" Ms Calder asked.`, 'Ms Calder'],
    [`Martin Dow runs the port.\n\n"${long}," Mr. Dow said.`, 'Mr. Dow'],
    [`"${long}," Ms Ines Calder said.`, 'Ines Calder'],
    [`«Ми хочемо побачити, чи зможемо ми це зробити», — сказала пані Пєсков.`, 'пані Пєсков', 'uk'],
    [`«نريد أن نرى ما إذا كان بوسعنا إنهاء هذه الحرب»، قالت السيدة بيسكوف.`, 'السيدة بيسكوف', 'ar'],
    [`'${long},' said Sen. J. B. Lind.`, 'J. B. Lind'],
    [`*"${long},"* [Anna Lind](https://example.org/) said.`, 'Anna Lind'],
    [`- "${long}," Anna Lind said.`, 'Anna Lind'],
    [`"Yes," Anna Lind said. "${long}."`, 'Anna Lind'],
    [`:said["Yes,"]{by="Anna Lind"} she said. "${long}," she added.`, 'Anna Lind'],
    [`«Ми хочемо побачити, чи зможемо ми це зробити», — сказав Пєсков.`, 'Дмитро Пєсков', 'uk'],
    [
      `«Ми хочемо побачити, чи зможемо ми це зробити», — заявив речник Кремля Дмитро Пєсков.`,
      'Дмитро Пєсков',
      'uk',
    ],
    [
      `"Ми хочемо побачити, чи зможемо ми це зробити", - додала міністерка Олена Коваль.`,
      'Олена Коваль',
      'uk',
    ],
    [
      `Олена Коваль сказала журналістам: «Ми хочемо побачити, чи зможемо ми це зробити».`,
      'Олена Коваль',
      'uk',
    ],
    [`За словами Пєскова, «ми хочемо побачити, чи зможемо ми це зробити».`, 'Дмитро Пєсков', 'uk'],
    [
      `За словами Зеленського, «ми хочемо побачити, чи зможемо ми це зробити».`,
      'Володимир Зеленський',
      'uk',
    ],
    [`«نريد أن نرى ما إذا كان بوسعنا إنهاء هذه الحرب»، قال بيسكوف.`, 'دميتري بيسكوف', 'ar'],
    [
      `وقال المتحدث باسم الكرملين دميتري بيسكوف: «نريد أن نرى ما إذا كان بوسعنا إنهاء هذه الحرب».`,
      'دميتري بيسكوف',
      'ar',
    ],
    [
      `وفقا لزيلينسكي: «نريد أن نرى ما إذا كان بوسعنا إنهاء هذه الحرب».`,
      'فولوديمير زيلينسكي',
      'ar',
    ],
  ];
  for (const [body, speaker, language] of bodies) {
    test(body, () => assert.deepEqual(advised(body, language), [speaker]));
  }
});

describe('nobody is advised about words that no named person is plainly said to have spoken', () => {
  const bodies: [body: string, language?: string][] = [
    [`:said["${long},"]{by="Donald Trump"} Trump told reporters.`],
    [`> "${long}," Trump said.\n>\n> — Donald Trump`],
    [`:::pull\n"${long},"\n:::\n\n:said["${long}."]{by="Donald Trump"}`],
    ['"We want an end," Trump said.'],
    [`"${long}," a spokesman said.`],
    [`"${long}," he said.`],
    [`"${long}," officials in New York said.`],
    [`"${long}," Lind said.`],
    [`"${long}," Anna Lind and Tom Reyes said.`],
    [`"${long}," said the mayor of New York.`],
    [`"${long}," a spokesman for Foreign Minister Anna Lind said.`],
    [`"${long}," a man who knows Anna Lind said.`],
    [`"${long}," a man, who knows Anna Lind, said.`],
    [`"${long}," a man who, like Anna Lind, waits said.`],
    [`"${long}," said a man who knows Anna Lind.`],
    [`"${long}," said the editor of a paper that Anna Lind reads.`],
    [`A clerk whose office is below that of Anna Lind said: "${long}."`],
    [`According to a man whom Anna Lind met, "we want to see if we can bring it to an end".`],
    [`A man who knows Anna Lind spoke in the port. "${long}," he said.`],
    ['But "the devil is always in the details of such things", as Anna Lind once said.'],
    ['"To see or not to see, that is the question," Hamlet says in the play.'],
    [`"${long}," he told Reuters News.`],
    [`Asked "will you ever come back to this town?", Trump said no.`],
    [`Trump never said "we will ever come back to this town".`],
    [`Anna Lind wrote the novel "on the way back from the end of war".`],
    [`Anna Lind said: "The Long Way Back From the Other War" is her best.`],
    ['Under a banner that read "we will never come back to this town", Anna Lind said little.'],
    [`"${long}." Anna Lind said that she would wait.`],
    [`Anna Lind spoke. "${long}." Tom Reyes said he would wait.`],
    [`Anna Lind met Tom Reyes. "${long}," he said.`],
    [`The sign says: "${long}."`],
    ['The rule, known as "the first who comes is the first who eats", is old, Anna Lind said.'],
    [`Anna Lind arrived. The word "${long}" stood on the wall.`],
    [`See the report.[^1]\n\n[^1]: Anna Lind said: "${long}."`],
    [`## "${long}," Anna Lind said`],
    [`"${long}," Anna Lind sagte.`, 'de'],
    [`Книга «Як ми жили до війни і після неї», сказала Олена Коваль, продається.`, 'uk'],
    [`За словами речниці, «ми хочемо побачити, чи зможемо ми це зробити».`, 'uk'],
    [`«Ми хочемо побачити, чи зможемо ми це зробити», — сказав чоловік, який знає Пєскова.`, 'uk'],
    [`«Ми хочемо побачити, чи зможемо ми це зробити», — сказав лікар, що знав Пєсков.`, 'uk'],
    [`За словами лікаря, який знає Пєскова, «ми хочемо побачити, чи зможемо ми це зробити».`, 'uk'],
    [`«نريد أن نرى ما إذا كان بوسعنا إنهاء هذه الحرب»، قال مسؤول.`, 'ar'],
    [`«نريد أن نرى ما إذا كان بوسعنا إنهاء هذه الحرب»، قال الرجل الذي يعرف بيسكوف.`, 'ar'],
  ];
  for (const [body, language] of bodies) {
    test(body, () => assert.deepEqual(advised(body, language), []));
  }
});

function told(body: string, fields = ''): string[] {
  const { problems } = parseStory(withBody(body, fields), relativePath('a'), context);
  return problems.map(({ id, line, column, write }) => `${line}:${column} ${id} ${write}`);
}

test('the advice is the markup to type, with the words as they were typed', () => {
  const body = `OSLO — "We *want* to see [if\nwe can](https://example.org/) bring it," Trump said.`;
  assert.deepEqual(told(body), [
    '7:8 story/said-unmarked Write :said["We *want* to see [if we can](https://example.org/) bring it,"]{by="Donald Trump"}.',
  ]);
});

test('marked as advised, the words are a quotation and nothing is advised', () => {
  const [advice = ''] = told(`"${long}," Trump said.`);
  const meant = /Write (.+)\.$/.exec(advice)?.[1] ?? '';
  const text = withBody(`${meant} Trump said.`);
  const { problems, story } = parseStory(text, relativePath('a'), context);
  assert.deepEqual(problems, []);
  assert.equal(story?.quotations[0]?.words, long);
  assert.equal(story?.quotations[0]?.speaker, 'Donald Trump');
});

test('the advice can be silenced', () => {
  assert.deepEqual(
    told(`"${long}," Trump said.`, 'silence:\n  story/said-unmarked: A song.\n'),
    [],
  );
});

test('each long part of an interrupted quotation is named', () => {
  const body = `"${long}," Anna Lind said, "and then we want to see the peace that follows."`;
  assert.deepEqual(advised(body), ['Anna Lind', 'Anna Lind']);
});

test('Who is called by title and surname is told by these, and the name is left to be written', () => {
  const body = `:said["Yes"]{by="Martin Dow"}, he said. "${long}," Ms Dow said.`;
  const { problems } = parseStory(withBody(body), relativePath('a'), context);
  const [told] = problems.filter(({ id }) => id === 'story/said-unmarked');
  assert.match(told?.what ?? '', /^These words of Ms Dow are/);
  assert.match(told?.write ?? '', /\{by="…"\}\.$/);
});
