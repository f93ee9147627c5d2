import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

const said =
  ':said["We want to see if we can bring that war to an end,"]{by="Donald Trump"} he said.';
const prose = 'She told reporters: "It was - never \'safe\', and we knew," and left.';
const quote = '> The bearings are forty years old.\n>\n> — Tomas Reyes, inspector';
const story = `${said}\n\n${prose}\n\n${quote}\n`;

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
  ];
  for (const [words, by] of unsaid) {
    test(`${words}${by === undefined ? '' : ` (${by})`}`, () => {
      assert.deepEqual(problems(words, by), ['story/pull-unsaid']);
    });
  }
});
