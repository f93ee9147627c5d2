// Owns the addresses that any change may concern: what names stories, topics, people and pages from afar.
import { feedsAddress, subscriptionsAddress } from '../site/feed-address.ts';
import { workerAddress } from '../site/offline-address.ts';
import type { Site } from '../site/settings.ts';
import { llmsAddress, newsSitemapAddress, sitemapIndexAddress } from '../site/sitemap-address.ts';
import { indexAddresses } from './names.ts';
import { siteMapAddresses } from './sitemaps.ts';
import type { Store } from './store.ts';

/** Indexes of names, the lists of feeds, the sitemaps that belong to no month, llms.txt, the service worker. */
export function everywhere(store: Store, site: Site): string[] {
  const indexed = indexAddresses(store, site);
  return [
    ...[sitemapIndexAddress(), newsSitemapAddress(), llmsAddress()],
    ...[feedsAddress(), subscriptionsAddress(), workerAddress()],
    ...siteMapAddresses(store, site, indexed),
    ...indexed,
  ];
}
