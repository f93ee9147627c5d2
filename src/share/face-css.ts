// Owns the CSS of the publication's own typeface: where its files are, and that texts are set in it.
// Nothing that a newsroom types can end a string, a rule or the style element here.
import type { Face } from '../edition/answers.ts';
import { encodeAddress } from '../site/address.ts';

/** CSS rules with root-relative addresses. tokens.css sets languages of further scripts in --scripts alone; of those the publication's own comes back here to its face. */
export function faceCss({ text, heading, language, faces }: Face): string {
  const rules = faces.map(({ family, address, style, weight }) => {
    const source = `src:url(${url(address)}) format('woff2')`;
    const what = `font-style:${style};font-weight:${weight};font-display:optional`;
    return `@font-face{font-family:${quoted(family)};${source};${what}}`;
  });
  const own = language.replace(/-.*$/, '').replace(/[^a-z]/gi, '');
  const set = [
    `--face:${quoted(text)}`,
    heading === undefined ? '' : `;--face-heading:${quoted(heading)},var(--face),var(--scripts)`,
  ].join('');
  const back = '--serif:var(--face),var(--scripts);--display:var(--face-heading,var(--serif))';
  return `${rules.join('')}:root{${set}}:lang(${own}){${back}}`;
}

/** A string of CSS (CSS Syntax 3, 4.3.7): all but letters, digits, spaces and hyphens as their code points. */
function quoted(name: string): string {
  const escaped = name.replace(
    /[^\p{L}\p{M}\p{N} -]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `'${escaped}'`;
}

/** An address without the signs that end an unquoted url(). */
function url(address: string): string {
  return encodeAddress(address).replace(
    /[^\w.~%/-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
