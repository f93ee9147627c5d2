// Owns the address /llms.txt; what it holds is share/llms.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { llmsText } from '../share/llms.ts';
import { llmsAddress } from '../site/sitemap-address.ts';

export const GET: APIRoute = () => {
  const edition = currentEdition();
  const answer = edition.answer(llmsAddress());
  if (answer?.page !== 'llms') return new Response(undefined, { status: 404 });
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Response(llmsText(answer, edition.site()), { headers });
};
