// Owns the address /threads/…/feed.atom.
export { GET } from '../../_feed.ts';
