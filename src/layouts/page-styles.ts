// Owns the styles that every page carries.
import '../styles/tokens.css';
import '../styles/reset.css';
import '../styles/base.css';
import '../styles/frame.css';
import newsreader from '../styles/faces.css?inline';

/** CSS that loads the typeface. */
export function faceStyles(): string {
  return newsreader;
}
