import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseStory } from '../../../src/story/parse.ts';
import { relativePath, sampleContext, withBody } from './sample.ts';

function advised(body: string, language = 'en'): number {
  const { problems } = parseStory(
    withBody(body, `language: ${language}\n`),
    relativePath('a'),
    sampleContext,
  );
  return problems.filter(({ id }) => id === 'story/said-marks').length;
}

const by = '{by="Ines Calder"}';

describe('marked words without quotation marks', () => {
  const bare: [body: string, language?: string][] = [
    [`:said[The roof was leaking]${by} in two places.`],
    [`She said “no” and “yes”. :said[The roof was leaking]${by} in two places.`],
    [`Ms Calder's house: :said[it's leaking]${by} in two places.`],
    [`«Ні», — сказала вона. :said[Дах протікає]${by}.`, 'uk'],
  ];
  for (const [body, language] of bare) {
    test(`are advised to be given some: ${body}`, () => assert.equal(advised(body, language), 1));
  }

  const marked: [body: string, language?: string][] = [
    [`:said["The roof was leaking"]${by} in two places.`],
    [`:said['The roof was leaking,']${by} she said.`],
    [`:said[The roof was “leaking”]${by} in two places.`],
    [`":said[The roof was leaking]${by}" in two places.`],
    [`"And :said[the roof was leaking]${by} in two places," she said.`],
    [`*":said[The roof was leaking]${by}"* in two places.`],
    [`':said[The roof was leaking]${by}' in two places.`],
    [`«Так, :said[дах протікає]${by}», — сказала вона.`, 'uk'],
    [`«:said[السقف يسرب الماء]${by}» قالت.`, 'ar'],
    [`“It was late. :said[The roof was leaking]${by}.\n\n“And we left.”`],
    [`> :said[The roof was leaking]${by}\n>\n> — Ines Calder`],
    [`:pull[The roof was leaking]${by} in two places.`],
  ];
  for (const [body, language] of marked) {
    test(`are left alone in marks of any kind: ${body}`, () =>
      assert.equal(advised(body, language), 0));
  }
});
