// Owns the address /manifest.webmanifest; what it holds is share/manifest.ts's.
import type { APIRoute } from 'astro';
import { currentEdition } from '../edition/current.ts';
import { paper } from '../layouts/paper.ts';
import { webManifest } from '../share/manifest.ts';

export const GET: APIRoute = () =>
  new Response(webManifest(currentEdition().site(), paper.light), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
