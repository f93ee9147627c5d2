// Owns the addresses /feed.atom, /feed.rss and /feed.json.
export { GET } from './_feed.ts';
