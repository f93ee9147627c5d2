// Owns a text made ready for setting: which font each of its letters is set from and which way it runs.
// May not break lines nor place glyphs.
import bidiFactory from 'bidi-js';
import { openFont, type OpenFont } from './open-font.ts';
import { sourcesFor, type Manner, type OwnFaceFile, type Script, type Source } from './typeface.ts';

/** A text of which every letter has a font. The three lists have one place for each UTF-16 unit. */
export interface Passage {
  text: string;
  language: string;
  manner: Manner;
  fonts: readonly OpenFont[];
  /** Levels of the Unicode Bidirectional Algorithm: odd ones run from right to left. */
  levels: Uint8Array;
}

interface Setting {
  language: string;
  /** Left out where the text alone decides. */
  direction?: 'ltr' | 'rtl';
  manner: Manner;
  own: readonly OwnFaceFile[];
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const strong: readonly [Script, RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
];

/**
 * Finds a font for every letter. Pictures and signs that no font has are left out; undefined where a
 * letter or a figure has none, for words must not be shown mutilated.
 */
export async function readyPassage(typed: string, setting: Setting): Promise<Passage | undefined> {
  const sources = new Map<Script, readonly Source[]>();
  const parts = scripted(typed.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' '));
  let text = '';
  const fonts: OpenFont[] = [];
  for (const { sign, script } of parts) {
    const asked = sources.get(script) ?? sourcesFor(script, setting.manner, setting.own);
    sources.set(script, asked);
    const font = await fontFor(sign, asked);
    if (font === undefined && /[\p{L}\p{N}]/u.test(sign)) return undefined;
    // What is left out may have stood between two spaces.
    if (font === undefined || (sign === ' ' && (text === '' || text.endsWith(' ')))) continue;
    text += sign;
    for (let unit = 0; unit < sign.length; unit++) fonts.push(font);
  }
  const whole = text.trimEnd();
  if (whole === '') return undefined;
  const { levels } = bidi.getEmbeddingLevels(whole, setting.direction ?? 'auto');
  const { language, manner } = setting;
  return { text: whole, language, manner, fonts: fonts.slice(0, whole.length), levels };
}

async function fontFor(sign: string, sources: readonly Source[]): Promise<OpenFont | undefined> {
  for (const source of sources) {
    const font = await openFont(source);
    // A bracket in a run from right to left is set as its counterpart.
    if (font.has(sign) && font.has(bidi.getMirroredCharacter(sign) ?? '')) return font;
  }
  return undefined;
}

/** Each grapheme with its script; spaces and signs have that of what stands before them, or else after them. */
function scripted(text: string): { sign: string; script: Script }[] {
  const signs = [...graphemes.segment(text)].map(({ segment }) => segment);
  const found = signs.map(scriptOf);
  let script = found.find((one) => one !== undefined) ?? 'Latin';
  return signs.map((sign, at) => ({ sign, script: (script = found[at] ?? script) }));
}

/** Undefined for what belongs to no script; letters of a script that is not ours are asked of the fonts for Latin. */
function scriptOf(sign: string): Script | undefined {
  const found = strong.find(([, form]) => form.test(sign));
  if (found !== undefined) return found[0];
  return /\p{L}/u.test(sign) && !/\p{Script=Common}/u.test(sign) ? 'Latin' : undefined;
}
