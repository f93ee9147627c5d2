// Owns the address /feed/2025-03.atom.
export { GET } from '../_feed.ts';
