// Owns robots.txt (RFC 9309): everybody may read everything, and the sitemaps are here.
import { absolute } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { newsSitemapAddress, sitemapIndexAddress } from '../site/sitemap-address.ts';

/** The text of robots.txt. */
export function robots(site: Site): string {
  const maps = [sitemapIndexAddress(), newsSitemapAddress()].map(
    (address) => `Sitemap: ${absolute(site.address, address)}`,
  );
  return `${['User-agent: *', 'Disallow:', '', ...maps].join('\n')}\n`;
}
