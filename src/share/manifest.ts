// Owns the web app manifest (w3.org/TR/appmanifest): how the site is called and shown where somebody keeps
// it beside their programs. Its addresses are relative to itself, so that it holds under any path.
import { iconAddress, markAddress } from '../site/icons.ts';
import type { Site } from '../site/settings.ts';
import { words } from '../site/words/words.ts';

/** Longer names are cut under an icon. */
const longestName = 12;

/** The manifest as JSON; `colour` is that of the paper. */
export function webManifest(site: Site, colour: string): string {
  const { name, description, language } = site;
  const pictures = ([192, 512] as const).map((size) => {
    return { src: beside(iconAddress(size)), sizes: `${size}x${size}`, type: 'image/png' };
  });
  const manifest = {
    ...{ name, ...([...name].length <= longestName && { short_name: name }), description },
    ...{ lang: language, dir: words(language).direction },
    ...{ id: './', start_url: './', scope: './', display: 'minimal-ui' },
    ...{ background_color: colour, theme_color: colour },
    icons: [{ src: beside(markAddress()), sizes: 'any', type: 'image/svg+xml' }, ...pictures],
  };
  return `${JSON.stringify(manifest)}\n`;
}

/** The address of a file at the site's root, seen from another. */
function beside(address: string): string {
  return address.slice(1);
}
