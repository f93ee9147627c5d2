// Owns the address /schema/front-matter.json.
import type { APIRoute } from 'astro';
import schema from '../../story/front-matter.schema.json' with { type: 'json' };

export const GET: APIRoute = () =>
  new Response(JSON.stringify(schema), { headers: { 'content-type': 'application/schema+json' } });
