// Owns the address /2025/03/17/talks/quotes/q-1a2b3c4d/oembed.json; what it holds is share/oembed.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../../../../../../edition/current.ts';
import { quotationOembed } from '../../../../../../../share/oembed.ts';
import { decodeAddress } from '../../../../../../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const answer = edition.quotation(decodeAddress(url.pathname) ?? '');
  if (answer === undefined) return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return new Response(quotationOembed(answer, edition.site()), { headers });
};
