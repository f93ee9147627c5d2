// Owns the address /schema/story.json.
import type { APIRoute } from 'astro';
import { storyJsonSchema } from '../../share/json.ts';
import schema from '../../story/story.schema.json' with { type: 'json' };

export const GET: APIRoute = () =>
  new Response(JSON.stringify(storyJsonSchema(schema)), {
    headers: { 'content-type': 'application/schema+json' },
  });
