// Owns the address /feeds/feed.css; what it holds is styles/feed.css's.
import type { APIRoute } from 'astro';
import { feedStyles } from '../../layouts/feed-styles.ts';

export const GET: APIRoute = () =>
  new Response(feedStyles, { headers: { 'content-type': 'text/css; charset=utf-8' } });
