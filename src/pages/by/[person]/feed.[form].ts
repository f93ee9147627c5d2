// Owns the addresses /by/…/feed.atom and its other forms.
export { GET } from '../../_feed.ts';
