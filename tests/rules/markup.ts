// Owns the rules of components: raw HTML in three of them, no choices nested in choices, no script.
import { astroParts, type CodeFile } from './code.ts';

/** Every `set:html` outside the components named in `may`; a name that sets none is a fault too. */
export function rawHtml(files: readonly CodeFile[], may: readonly string[]): string[] {
  const setting = files
    .filter((file) => file.path.endsWith('.astro') && /\bset:html\b/.test(file.text))
    .map((file) => file.path);
  return [
    ...setting.filter((path) => !may.includes(path)).map((path) => `${path} sets raw HTML`),
    ...may.filter((path) => !setting.includes(path)).map((path) => `${path} sets no HTML`),
  ];
}

/** Ternaries inside ternaries in the markup of a component. */
export function choiceChains(files: readonly CodeFile[]): string[] {
  return files
    .filter((file) => file.path.endsWith('.astro'))
    .filter((file) => chained(astroParts(file.text).template))
    .map((file) => `${file.path} chains choices in its markup`);
}

/** A `? … : … ?` inside one pair of braces, strings and optional chaining aside. */
function chained(template: string): boolean {
  const bare = template
    .replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, '""')
    .replace(/\?\?|\?\./g, ' ')
    .replace(/=>/g, ' ');
  return /\{[^{}]*\?[^{}]*:[^{}]*\?[^{}]*:[^{}]*\}/.test(bare);
}
