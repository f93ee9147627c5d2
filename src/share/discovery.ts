// Owns how those who would embed a page find out how.
import { absolute } from '../site/address.ts';
import type { Site } from '../site/settings.ts';
import { formAddress } from '../site/share-address.ts';

/** The link to the oEmbed answer of a story's or a quotation's page (oEmbed 1.0, section 4), whole as its readers want it; none where site.yaml leaves embeds out. */
export function oembedLinks(
  { address, title }: { address: string; title: string },
  site: Site,
): { href: string; type: string; title: string }[] {
  if (!site.outputs.includes('embed')) return [];
  const href = absolute(site.address, formAddress(address, 'oembed.json'));
  return [{ href, type: 'application/json+oembed', title }];
}
