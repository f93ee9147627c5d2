// Owns the address /feeds/subscriptions.opml; what it holds is feeds/opml.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../edition/current.ts';
import { subscriptions } from '../../feeds/opml.ts';
import { subscriptionsAddress } from '../../site/feed-address.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  const answer = edition.answer(subscriptionsAddress());
  if (answer?.page !== 'feeds') return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'text/x-opml; charset=utf-8' };
  return new Response(subscriptions(answer, edition.site()), { headers });
};
