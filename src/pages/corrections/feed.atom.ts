// Owns the address /corrections/feed.atom.
export { GET } from '../_feed.ts';
