// Owns the address /schema/story.json.
import type { APIRoute } from 'astro';
import schema from '../../story/story.schema.json' with { type: 'json' };

export const GET: APIRoute = () =>
  new Response(JSON.stringify(schema), { headers: { 'content-type': 'application/schema+json' } });
