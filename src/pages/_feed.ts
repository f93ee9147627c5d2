// Owns what every address of a feed answers; the files named feed.… and feed/… own the addresses, and what
// a feed holds is feeds/write-feed.ts's. Astro makes no page of a file with a line before its name.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { writeFeed } from '../feeds/write-feed.ts';
import { decodeAddress } from '../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const address = decodeAddress(url.pathname) ?? '';
  const answer = edition.answer(address);
  if (answer?.page !== 'feed') return new Response(undefined, { status: 404 });
  const { text, type } = writeFeed(answer, { address, site: edition.site() });
  return new Response(text, { headers: { 'content-type': type } });
};
