// Owns the address /2025/03/17/talks/story.json; what it holds is share/json.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../../../../edition/current.ts';
import { storyJson } from '../../../../../share/json.ts';
import { decodeAddress } from '../../../../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const answer = edition.story(decodeAddress(url.pathname) ?? '');
  if (answer === undefined) return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return new Response(storyJson(answer, edition.site()), { headers });
};
