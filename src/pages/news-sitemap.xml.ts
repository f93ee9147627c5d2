// Owns the address /news-sitemap.xml; what it holds is feeds/sitemap.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { newsSitemap } from '../feeds/sitemap.ts';
import { newsSitemapAddress } from '../site/sitemap-address.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  const answer = edition.answer(newsSitemapAddress());
  if (answer?.page !== 'news-sitemap') return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'application/xml; charset=utf-8' };
  return new Response(newsSitemap(answer, edition.site()), { headers });
};
