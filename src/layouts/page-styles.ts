// Owns the styles that every page carries, and which typeface comes with them.
import '../styles/tokens.css';
import '../styles/reset.css';
import '../styles/base.css';
import '../styles/frame.css';
import newsreader from '../styles/faces.css?inline';
import roman from '../faces/newsreader.woff2?url';
import type { Frame } from '../edition/answers.ts';
import { faceCss } from '../share/face-css.ts';
import { encodeAddress, missingAddress } from '../site/address.ts';

/** A page's typeface. */
interface Face {
  css: string;
  /** The file of its text, which is asked for before any style is read. */
  first?: string;
}

/** The publication's own typeface, or ours; none for the page that answers where nothing is, which fetches nothing. */
export function faceOf({ face }: Frame, current: string, language: string): Face {
  if (current === missingAddress()) return { css: '' };
  if (face === undefined) {
    return { css: newsreader, ...(scriptOf(language) === 'Latn' && { first: roman }) };
  }
  const text = face.faces.find(({ family, style }) => family === face.text && style === 'normal');
  const used = text && scriptOf(language) === scriptOf(face.language);
  return { css: faceCss(face), ...(used && { first: encodeAddress(text.address) }) };
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
