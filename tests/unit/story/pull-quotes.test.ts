import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

const said =
  ':said["We want to see if we can bring that war to an end,"]{by="Donald Trump"} he said.';
const prose = 'She told reporters: "It was - never \'safe\', and we knew," and left.';
const parted = '“We will go home,” she said, “and we will not come back. Ever,” and added: “Good.”';
const signed =
  ':said["They asked us,"]{by="I. Calder"} she said, :said["and we said no."]{by="Ines Calder"}';
const paragraphs = '"It was cold.\n\n"It was dark, too," she said.';
const quote = '> The bearings are forty years old.\n>\n> — Tomas Reyes, inspector';
const story = `${said}\n\n${prose}\n\n${parted}\n\n${signed}\n\n${paragraphs}\n\n${quote}\n`;

function problems(pull: string, by = ''): string[] {
  const braces = by === '' ? '' : `{by="${by}"}`;
  const body = `${story}\n:::pull${braces}\n${pull}\n:::\n`;
  return parseStory(withBody(body), relativePath('a'), sampleContext).problems.map(({ id }) => id);
}

describe('a pull-quote that was said is published', () => {
  const proven: [string, string?][] = [
    ['We want to see if we can bring that war to an end.', 'Donald Trump'],
    ['We want to see if we can bring that war to an end.', 'D. Trump'],
    ['“We want to see if we can bring that war to an end”'],
    ['We want … that war to an end', 'Donald Trump'],
    ['We want to see if we can bring [it] to an end', 'Donald Trump'],
    ['[They said they w]ant to see if we can bring that war to an end', 'Donald Trump'],
    ['It was — never "safe", and we knew'],
    ['The bearings are forty years old.', 'Tomas Reyes'],
    ['We will go home, and we will not come back.'],
    ['We will go home … Ever … Good'],
    ['Not come back'],
    ['They asked us, and we said no.', 'Ines Calder'],
    ['They asked us … no', 'I. Calder'],
    ['It was cold. It was dark, too'],
  ];
  for (const [words, by] of proven) {
    test(`${words}${by === undefined ? '' : ` (${by})`}`, () => {
      assert.deepEqual(problems(words, by), []);
    });
  }
});

describe('a pull-quote that nobody said stops publication', () => {
  const unsaid: [string, string?][] = [
    ['We will bring that war to an end'],
    ['We want to see if we can bring that war to an end.', 'Tomas Reyes'],
    ['The bearings are forty years old.', 'Donald Trump'],
    ['She told reporters'],
    ['to an end … We want to see'],
    ['see if we can bring that war to an en'],
    ['…'],
    ['We will go home, she said'],
    ['and we will not come back. Ever, Good.'],
    ['They asked us, and we said no.', 'Donald Trump'],
    ['It was dark, too. It was cold.'],
  ];
  for (const [words, by] of unsaid) {
    test(`${words}${by === undefined ? '' : ` (${by})`}`, () => {
      assert.deepEqual(problems(words, by), ['story/pull-unsaid']);
    });
  }
});
