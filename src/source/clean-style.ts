// Owns which addresses a drawing's styles may hold: places in the same drawing, and pictures and typefaces
// that it carries itself.

const picture = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]*$/i;
const typeface = /^data:(?:font\/[\w.+-]+|application\/(?:x-)?font-[\w.+-]+);base64,[\w+/=\s]*$/i;

const address = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)/gi;
const imported = /@import\s*(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;{}]*(?:;|$)/gi;
/** What may lead elsewhere by another way than `url()` of a known address, or runs in old browsers. */
const danger =
  /@import|url\(|image-set\(|(?<![\w-])(?:image|src)\(|expression\(|javascript:|-moz-binding/i;

/** Whether an address stays in its drawing; `pictured` where a picture may stand. */
export function isInside(typed: string, pictured: boolean): boolean {
  const to = typed.trim();
  return to.startsWith('#') || (pictured && picture.test(to));
}

/** The styles without what loads from elsewhere; nothing at all where that is hidden in them. */
export function cleanStyle(css: string): string {
  if (!/[\\@]|\(|:/.test(css)) return css;
  const cleaned = css
    .replace(imported, '')
    .replace(address, (whole, double?: string, single?: string, bare?: string) => {
      const to = (double ?? single ?? bare ?? '').trim();
      return isInside(to, true) || typeface.test(to) ? whole : 'none';
    });
  return danger.test(plain(cleaned)) ? '' : cleaned;
}

/** As a browser reads it, without the addresses that may stand. */
function plain(css: string): string {
  return css
    .replace(address, (whole) => (/^url\(\s*["']?(?:#|data:)/i.test(whole) ? '' : whole))
    .replace(/\/\*.*?(?:\*\/|$)/gs, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => character(Number.parseInt(code, 16)))
    .replace(/\\(?:\r\n|[\r\n\f])?/g, '');
}

function character(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
