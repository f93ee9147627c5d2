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
    return { css: newsreader, ...(isLatin(language) && { first: roman }) };
  }
  const text = face.faces.find(({ family, style }) => family === face.text && style === 'normal');
  return { css: faceCss(face), ...(text && { first: encodeAddress(text.address) }) };
}

const latin = new Map<string, boolean>();

/** Whether a language (BCP 47) is written in Latin letters. */
function isLatin(language: string): boolean {
  const known = latin.get(language);
  if (known !== undefined) return known;
  const is = new Intl.Locale(language).maximize().script === 'Latn';
  latin.set(language, is);
  return is;
}
