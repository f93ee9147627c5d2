// Owns the addresses /sitemap/site.xml and /sitemap/2025-03.xml; what they hold is feeds/sitemap.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../edition/current.ts';
import { sitemap } from '../../feeds/sitemap.ts';
import { decodeAddress } from '../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const answer = edition.answer(decodeAddress(url.pathname) ?? '');
  if (answer?.page !== 'sitemap') return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'application/xml; charset=utf-8' };
  return new Response(sitemap(answer.mapped, edition.site()), { headers });
};
