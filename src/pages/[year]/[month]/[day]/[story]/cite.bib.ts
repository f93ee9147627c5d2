// Owns the address /2025/03/17/talks/cite.bib; what it holds is share/cite.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../../../../edition/current.ts';
import { storyBibtex } from '../../../../../share/cite.ts';
import { decodeAddress } from '../../../../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const answer = edition.story(decodeAddress(url.pathname) ?? '');
  if (answer === undefined) return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'application/x-bibtex; charset=utf-8' };
  return new Response(storyBibtex(answer, edition.site()), { headers });
};
