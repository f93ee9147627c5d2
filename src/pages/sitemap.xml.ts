// Owns the address /sitemap.xml; what it holds is feeds/sitemap.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { sitemapIndex } from '../feeds/sitemap.ts';
import { sitemapIndexAddress } from '../site/sitemap-address.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  const answer = edition.answer(sitemapIndexAddress());
  if (answer?.page !== 'sitemap-index') return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'application/xml; charset=utf-8' };
  return new Response(sitemapIndex(answer.maps, edition.site()), { headers });
};
