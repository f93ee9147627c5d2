// Owns the address /2025/03/17/talks/story.txt; what it holds is share/text.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../../../../edition/current.ts';
import { storyText } from '../../../../../share/text.ts';
import { decodeAddress } from '../../../../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const answer = edition.story(decodeAddress(url.pathname) ?? '');
  if (answer === undefined) return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(storyText(answer, edition.site()), { headers });
};
