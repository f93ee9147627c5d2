// Owns the styles that every page carries, and which typeface comes with them.
import '../styles/tokens.css';
import '../styles/reset.css';
import '../styles/base.css';
import '../styles/frame.css';
import newsreader from '../styles/faces.css?inline';
import italic from '../faces/newsreader-italic.woff2?url';
import roman from '../faces/newsreader.woff2?url';
import type { Frame } from '../edition/answers.ts';
import { faceCss } from '../share/face-css.ts';
import { encodeAddress, missingAddress } from '../site/address.ts';

/** A page's typeface: its files root-relative. */
export interface Face {
  css: string;
  /** Files of what is seen first, which are asked for before any style is read: of its text, and of its italic where words are set large in it. */
  first: string[];
}

interface Wanted {
  frame: Frame;
  current: string;
  language: string;
  pulled: boolean;
}

/** The publication's own typeface, or ours; none for the page that answers where nothing is, which fetches nothing. */
export function faceOf({ frame: { face }, current, language, pulled }: Wanted): Face {
  if (current === missingAddress()) return { css: '', first: [] };
  if (scriptOf(language) !== (face === undefined ? 'Latn' : scriptOf(face.language))) {
    return { css: face === undefined ? newsreader : faceCss(face), first: [] };
  }
  if (face === undefined) return { css: newsreader, first: pulled ? [roman, italic] : [roman] };
  const fileOf = (wanted: string, slant: string): string[] => {
    const file = face.faces.find(({ family, style }) => family === wanted && style === slant);
    return file === undefined ? [] : [encodeAddress(file.address)];
  };
  const large = pulled ? fileOf(face.heading ?? face.text, 'italic') : [];
  return { css: faceCss(face), first: [...fileOf(face.text, 'normal'), ...large] };
}

const scripts = new Map<string, string>();

/** The script that a language (BCP 47) is written in: `Latn`, `Cyrl`. */
function scriptOf(language: string): string {
  const known = scripts.get(language);
  if (known !== undefined) return known;
  const script = new Intl.Locale(language).maximize().script ?? '';
  scripts.set(language, script);
  return script;
}
