// Owns the sample cards that tests draw, and reading a PNG back.
import { inflateSync } from 'node:zlib';
import type { QuotationCard, StoryCard } from '../../../src/share/card.ts';

const foot = {
  direction: 'ltr',
  date: { text: '17 March 2025', language: 'en' },
  name: { text: 'The Dateline', language: 'en' },
  host: 'dateline.example',
} as const;

/** A story's card with this headline. */
export function storyWith(headline: string, language = 'en'): StoryCard {
  return {
    ...{ of: 'story', ...foot },
    headline: { text: headline, language },
    desk: { text: 'World', language: 'en' },
  };
}

/** A quotation's card with these words. */
export function quotationWith(words: string): QuotationCard {
  return {
    ...{ of: 'quotation', ...foot },
    words: { text: words, language: 'en' },
    marks: ['“', '”'],
    speaker: { text: 'Ines Calder', language: 'en' },
    role: { text: 'chief engineer', language: 'en' },
    comma: ', ',
  };
}

/** Everything that tells a card from another, in Arabic. */
export const arabicStory: StoryCard = {
  of: 'story',
  direction: 'rtl',
  headline: { text: 'إغلاق جسر الميناء أحد عشر أسبوعا', language: 'ar' },
  desk: { text: 'المدينة', language: 'ar' },
  label: { text: 'تحليل', language: 'ar' },
  date: { text: '17 مارس 2025', language: 'ar' },
  name: { text: 'رسول الميناء', language: 'ar' },
  host: 'harbour.example',
};

/** What a PNG with a palette of eight bits says of itself, and its pixels as places in the palette. */
export interface ReadPng {
  width: number;
  height: number;
  palette: Buffer;
  at(x: number, y: number): number;
}

/** Reads a PNG that writePng wrote. */
export function readPng(png: Buffer): ReadPng {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const chunk = (name: string): Buffer => chunks.get(name) ?? Buffer.alloc(13);
  const width = chunk('IHDR').readUInt32BE(0);
  const rows = inflateSync(chunk('IDAT'));
  return {
    ...{ width, height: chunk('IHDR').readUInt32BE(4), palette: chunk('PLTE') },
    at: (x, y) => rows[y * (width + 1) + 1 + x] ?? -1,
  };
}
