// Owns the address /robots.txt; what it holds is feeds/robots.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { robots } from '../feeds/robots.ts';

export const GET: APIRoute = () => {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(robots(currentEdition().site()), { headers });
};
