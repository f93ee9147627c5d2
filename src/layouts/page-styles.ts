// Owns the styles that every page carries.
import '../styles/tokens.css';
import '../styles/reset.css';
import '../styles/base.css';
import '../styles/frame.css';
import newsreader from '../styles/faces.css?inline';
import type { Frame } from '../edition/answers.ts';
import { faceCss } from '../share/face-css.ts';
import { missingAddress } from '../site/address.ts';

/** CSS that loads the publication's typeface, or ours; none for the page that answers where nothing is, which fetches nothing. */
export function faceStyles({ face }: Frame, current: string): string {
  if (current === missingAddress()) return '';
  return face === undefined ? newsreader : faceCss(face);
}
