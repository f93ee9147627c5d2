// Owns the address /said/…/feed.atom.
export { GET } from '../../_feed.ts';
