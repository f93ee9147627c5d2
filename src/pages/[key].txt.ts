// Owns the address of IndexNow's key file, which holds the key and nothing else.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { decodeAddress } from '../site/address.ts';
import { indexNowAddress } from '../site/sitemap-address.ts';

export const GET: APIRoute = ({ url }) => {
  const { indexnow } = currentEdition().site();
  const asked = decodeAddress(url.pathname);
  if (indexnow === undefined || asked !== indexNowAddress(indexnow)) {
    return new Response(undefined, { status: 404 });
  }
  return new Response(indexnow, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
