// Owns the address /2025/03/17/talks/story.md; what it holds is share/markdown.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../../../../../edition/current.ts';
import { storyMarkdown } from '../../../../../share/markdown.ts';
import { decodeAddress } from '../../../../../site/address.ts';

export const GET: APIRoute = ({ url }) => {
  const edition = currentEdition();
  const answer = edition.story(decodeAddress(url.pathname) ?? '');
  if (answer === undefined) return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'text/markdown; charset=utf-8' };
  return new Response(storyMarkdown(answer, edition.site()), { headers });
};
