// Owns the address /search/opensearch.xml; what it says is feeds/open-search.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../edition/current.ts';
import { openSearchDescription } from '../../feeds/open-search.ts';

export const GET: APIRoute = () => {
  const site = currentEdition().site();
  if (!site.search) return new Response(null, { status: 404 });
  const headers = { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' };
  return new Response(openSearchDescription(site), { headers });
};
