// Owns the address of a feed; what it holds is feeds/write-feed.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../../edition/current.ts';
import { writeFeed } from '../../../feeds/write-feed.ts';
import { decodeAddress } from '../../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const address = decodeAddress(url.pathname) ?? '';
  const answer = edition.answer(address);
  if (answer?.page !== 'feed') return new Response(undefined, { status: 404 });
  const { text, type } = writeFeed(answer, { address, site: edition.site() });
  return new Response(text, { headers: { 'content-type': type } });
};
